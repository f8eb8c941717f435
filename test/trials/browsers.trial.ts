import { execFileSync, spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath } from '../../scripts/pane/browser.mjs';
import { portableInflate } from '../../src/workbook/inflate';
import { cellOf, type Sheet } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read/read';
import { builtFile } from '../pane/built-pane';
import { DrivenChromium, oldChromium } from './chromium';
import { asked, clicks, type Driven, leaves, reads, types } from './driven';
import { DrivenFirefox, FIREFOX } from './firefox';

const SAMPLE = join(import.meta.dirname, '../../samples/12-待整改.xlsx');
/** A telephone number of seven digits, which a finding names, and one in its place. */
const FINDING = '党员名册 P4 手机号码';
const CELL = { row: 3, column: 15 };
const RIGHT = '19900000000';

/** Whether a window can be shown and a key be pressed in it: Xvfb and xdotool. */
const SCREEN = ['Xvfb', 'xdotool'].every((name) =>
  (process.env.PATH ?? '').split(':').some((place) => existsSync(join(place, name))),
);

const folder = mkdtempSync(join(tmpdir(), '一个 文件&双击-'));
const page = join(folder, '支部台账.html');
const ledger = join(folder, '台账.xlsx');

beforeAll(async () => {
  copyFileSync(await builtFile(), page);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function telephone(bytes: Uint8Array): Promise<unknown> {
  const { sheets } = await readWorkbook(bytes, '台账.xlsx', { inflate: portableInflate });
  const roster = sheets.find(({ name }) => name === '党员名册') as Sheet;
  return cellOf(roster, CELL.row, CELL.column);
}

/** Opens the workbook, and mends the one cell. */
async function mend(browser: Driven): Promise<void> {
  await reads(browser, 'ledger-pane >>> main');
  writeFileSync(ledger, readFileSync(SAMPLE));
  await browser.give(ledger);
  expect(await reads(browser, 'first-line >>> span', '认出')).toContain('警告 3');
  await clicks(browser, 'button.row', FINDING);
  await reads(browser, 'finding-detail >>> dl', '依据');
  await types(browser, 'cell-editor >>> input', RIGHT);
  await leaves(browser, 'button.row', FINDING);
}

const chosen = async (browser: Driven, entry: string): Promise<Uint8Array> =>
  browser.downloaded(async () => {
    await clicks(browser, 'menu-button >>> button.open');
    await clicks(browser, 'menu-button >>> [role=menuitem]', entry);
  });

/** Opens, mends, downloads the copy, the return and the list. */
async function wholeTask(browser: Driven): Promise<void> {
  await mend(browser);
  if (browser.follows) await reads(browser, 'watch-line >>> [role=status]', '正在跟随 台账.xlsx');
  const save = () => clicks(browser, 'unsaved-bar >>> fluent-button', '下载改好的副本');
  expect(await telephone(await browser.downloaded(save))).toBe(RIGHT);
  for (const entry of ['下载年报（xlsx）', '下载问题清单（xlsx）']) {
    const parts = Object.keys(unzipSync(await chosen(browser, entry)));
    expect(parts, entry).toContain('xl/workbook.xml');
  }
  expect(await asked(browser)).toEqual([]);
  console.log(`${browser.name}: the whole task, no request`);
}

describe('支部台账.html from a disk', () => {
  it('does a whole task in the Chromium of this machine', async () => {
    const browser = await DrivenChromium.open(page, { program: browserPath() });
    await wholeTask(browser);
    expect(browser.requests).toEqual([]);
    expect(browser.errors).toEqual([]);
    await browser.close();
  });

  it.skipIf(process.platform !== 'linux')('does it in Chromium 92', async () => {
    const browser = await DrivenChromium.open(page, oldChromium());
    await wholeTask(browser);
    expect(browser.requests).toEqual([]);
    expect(browser.errors).toEqual([]);
    await browser.close();
  });

  it.skipIf(!FIREFOX)('does it in Firefox, where nothing can be followed', async () => {
    const browser = await DrivenFirefox.open(page, folder);
    await wholeTask(browser);
    await browser.close();
  });

  it.skipIf(!SCREEN)('writes back after the browser has asked, and puts back', async () => {
    const display = `:${90 + (process.pid % 100)}`;
    const screen = spawn('Xvfb', [display, '-screen', '0', '1400x900x24'], { stdio: 'ignore' });
    await setTimeout(1000);
    const browser = await DrivenChromium.open(page, { program: browserPath(), display });
    try {
      await mend(browser);
      await clicks(browser, 'unsaved-bar >>> fluent-button', '写回原文件…');
      await clicks(browser, 'confirm-dialog >>> fluent-button.yes');
      // The question is the browser's own: “Cancel” has the focus, “Save changes” is next to it. It
      // takes no key at once, so that nobody consents by typing on.
      await setTimeout(2000);
      for (const key of ['Tab', 'Return']) {
        execFileSync('xdotool', ['key', key], { env: { ...process.env, DISPLAY: display } });
        await setTimeout(300);
      }
      await reads(browser, 'pane-status >>> *', '已写回：台账.xlsx');
      expect(await telephone(readFileSync(ledger))).toBe(RIGHT);
      await clicks(browser, 'pane-status >>> fluent-button', '恢复原来的内容');
      await reads(browser, 'pane-status >>> *', '已恢复原来的内容');
      expect(readFileSync(ledger).equals(readFileSync(SAMPLE))).toBe(true);
      expect(browser.requests).toEqual([]);
    } finally {
      await browser.close();
      screen.kill();
    }
  });
});
