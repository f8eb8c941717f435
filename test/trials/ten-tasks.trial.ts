import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser';
import { builtFile } from '../pane/built-pane';
import { choose, dropFromDisk, saved } from '../pane/harness';
import { newcomer } from '../pane/newcomer';

const ROOT = join(import.meta.dirname, '../..');
/** A picture of each task, to be looked at with the manual beside it. */
const PICTURES = join(ROOT, 'out/ten-tasks');

const folder = mkdtempSync(join(tmpdir(), '十件事-'));
const ledger = join(folder, '台账.xlsx');
let browser: Browser;
let page: Page;
let done = 0;

beforeAll(async () => {
  const file = join(folder, '支部台账.html');
  copyFileSync(await builtFile(), file);
  writeFileSync(ledger, newcomer().bytes);
  mkdirSync(PICTURES, { recursive: true });
  browser = await launchBrowser();
  page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1100, height: 720 } });
  await page.goto(pathToFileURL(file).href);
  await page.locator('ledger-pane main').waitFor();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const sees = (text: string | RegExp) => page.getByText(text).first().waitFor();
const clicks = (text: string) => page.getByText(text, { exact: true }).last().click();
const row = (text: string) => page.locator('findings-list button.row').filter({ hasText: text });

/** The ten tasks of the manual for secretaries, by its own words and what it says is then seen. */
const TASKS: readonly (readonly [name: string, task: () => Promise<void>])[] = [
  [
    '拿一份空白台账',
    async () => {
      expect((await saved(page, () => clicks('下载空白台账'))).length).toBeGreaterThan(1000);
    },
  ],
  [
    '核对一本台账',
    async () => {
      await dropFromDisk(page, [ledger]);
      await sees(/认出 \d+\/\d+ 张表；.*下一步：/);
    },
  ],
  [
    '看懂一条问题',
    async () => {
      await row('性别').first().click();
      for (const text of ['依据', '怎么改']) await page.locator('dt').getByText(text).waitFor();
      await page.locator('grid-panel').waitFor();
    },
  ],
  [
    '在页面里改一格',
    async () => {
      const field = page.locator('finding-detail cell-editor select');
      const now = await field.inputValue();
      await field.selectOption(now === '男' ? '女' : '男');
      await sees('副本里改了 1 处，还没有下载');
    },
  ],
  [
    '改写法不合的',
    async () => {
      await choose(page, '安全修正…');
      await page.locator('fixes-dialog .primary').click();
      await sees(/已修正 \d+ 处/);
    },
  ],
  [
    '说明确实如此',
    async () => {
      const first = page.locator('findings-list button.row').first();
      if ((await first.getAttribute('aria-expanded')) !== 'true') await first.click();
      await clicks('核实说明…');
      await page.locator('verify-dialog textarea').first().fill('已核对原件');
      await clicks('记入核实说明');
      await sees(/已核实\s*1/);
    },
  ],
  [
    '拿到改好的台账',
    async () => {
      const copy = await saved(page, () => clicks('下载改好的副本'));
      await sees(/副本里改了 \d+ 处，已下载/);
      writeFileSync(join(folder, '改好的.xlsx'), copy);
    },
  ],
  [
    '一边用 WPS 改、一边看',
    async () => {
      renameSync(join(folder, '改好的.xlsx'), ledger);
      await page.locator('watch-line').getByText('已重新核对 台账.xlsx').first().waitFor();
    },
  ],
  [
    '看年报，弄清一个数',
    async () => {
      await page.locator('[data-tab=annual]').click();
      await page.locator('return-panel td button').first().click();
      await sees('返回报表');
      const book = await saved(page, () => choose(page, '下载年报（xlsx）'));
      expect(book.length).toBeGreaterThan(10_000);
    },
  ],
  [
    '填上级发回的问题清单',
    async () => {
      const list = join(folder, '问题清单.xlsx');
      writeFileSync(list, await saved(page, () => choose(page, '下载问题清单（xlsx）')));
      await dropFromDisk(page, [list]);
      await sees(/是发回的问题清单，填了 \d+ 条处理情况/);
    },
  ],
];

describe('the ten tasks of the manual, with only the file', () => {
  it.each(TASKS)('%s', async (name, task) => {
    try {
      await task();
    } finally {
      done++;
      await page.screenshot({ path: join(PICTURES, `${done} ${name}.png`) });
    }
  });
});
