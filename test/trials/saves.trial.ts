import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portableInflate } from '../../src/workbook/inflate';
import { cellOf, cellRef } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read/read';
import { launchBrowser } from '../browser';
import { builtFile } from '../pane/built-pane';
import { faultySample } from '../pane/for-tests';
import { dropFromDisk, rows } from '../pane/harness';
import { PYTHON, SavingOffice } from './saving-office';

const OFTEN = 20;
const WITHIN = 1000;
const SHEET = '党员名册';

const folder = mkdtempSync(join(tmpdir(), '保存 与&跟随-'));
const file = join(folder, '台账.xlsx');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const opened = join(folder, '支部台账.html');
  copyFileSync(await builtFile(), opened);
  const { bytes } = await faultySample();
  writeFileSync(file, bytes);
  browser = await launchBrowser();
  page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1100, height: 700 } });
  await page.goto(pathToFileURL(opened).href);
  await page.locator('ledger-pane main').waitFor();
  await dropFromDisk(page, [file]);
  await rows(page).first().waitFor();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The cell with the nation of the third member, and what is in it. */
async function nation() {
  const { sheets } = await readWorkbook(readFileSync(file), '台账.xlsx', {
    inflate: portableInflate,
  });
  const sheet = sheets.find(({ name }) => name === SHEET);
  const header = sheet?.rows.find(({ cells }) => cells.includes('民族'));
  if (!sheet || !header) throw new Error('no roster');
  const [row, column] = [header.index + 3, header.cells.indexOf('民族')];
  return { place: cellRef(row, column), text: String(cellOf(sheet, row, column)) };
}

const told = (text: string): Promise<void> =>
  page.locator('watch-line [role=status]').filter({ hasText: text }).waitFor({ state: 'attached' });

/** Which finding has the focus, and how high it stands on the page. */
const focused = () =>
  page.locator('findings-list').evaluate((list) => {
    const row = (list.shadowRoot as ShadowRoot).activeElement;
    const text = row?.querySelector('.meta')?.textContent?.trim();
    return { text, top: Math.round(row?.getBoundingClientRect().top ?? -1) };
  });

async function scrollAndFocus(): Promise<void> {
  const list = page.locator('findings-list');
  await list.evaluate((one) => {
    one.scrollTop = 900;
  });
  await list.locator('[data-index="15"]').focus();
}

/** Saves time and again, with a mistake more and without it in turn; each must be told in time. */
async function saveOften(save: (mistaken: boolean) => Promise<void>): Promise<number[]> {
  const before = await focused();
  expect(before.text).toBeTruthy();
  const took: number[] = [];
  for (let n = 0; n < OFTEN; n++) {
    const mistaken = n % 2 === 0;
    await save(mistaken);
    const saved = performance.now();
    await told(mistaken ? '新出现 1 条' : '解决了 1 条');
    took.push(Math.round(performance.now() - saved));
    expect(await focused()).toEqual(before);
  }
  console.log(`shown after ${took.sort((a, b) => a - b).join(', ')} ms`);
  return took;
}

describe.skipIf(PYTHON === null)('a workbook on the disk that the page follows', () => {
  it(`shows each of ${OFTEN} saves of LibreOffice, which puts a new file in its place`, async () => {
    const { place, text } = await nation();
    const office = await SavingOffice.open(file, SHEET, place, folder);
    // The first save makes another file of it, of which other things may be found.
    await office.save(text);
    await told('已重新核对');
    await scrollAndFocus();
    let { ino } = statSync(file);
    const took = await saveOften(async (mistaken) => {
      await office.save(mistaken ? '某某族' : text);
      const now = statSync(file).ino;
      expect(now).not.toBe(ino);
      ino = now;
    });
    await office.close();
    expect(Math.max(...took)).toBeLessThan(WITHIN);
  });

  it(`shows each of ${OFTEN} writes in place, also those that are made in two pieces`, async () => {
    const right = readFileSync(file);
    const { place, text } = await nation();
    const office = await SavingOffice.open(file, SHEET, place, folder);
    await office.save('某某族');
    await told('新出现 1 条');
    const mistaken = readFileSync(file);
    await office.save(text);
    await told('解决了 1 条');
    await office.close();
    await scrollAndFocus();
    const { ino } = statSync(file);
    let n = 0;
    const took = await saveOften(async (isMistaken) => {
      const bytes = isMistaken ? mistaken : right;
      if (n++ % 4 >= 2) {
        writeFileSync(file, bytes.subarray(0, bytes.length / 2));
        await setTimeout(300);
      }
      writeFileSync(file, bytes);
    });
    expect(statSync(file).ino).toBe(ino);
    expect(Math.max(...took)).toBeLessThan(WITHIN);
  });
});
