// Takes pictures of every state of the pane into docs/pictures; run by `npm run pictures`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { choose, dropFiles, type PageOptions, PaneHarness, rows, settled } from './harness';
import { makeSamples } from './samples';

const OUT = join(import.meta.dirname, '../../docs/pictures');
const samples = await makeSamples(3);
const [clean, faulty] = samples;
if (!clean || !faulty) throw new Error('no samples');

const LOOKS: readonly (readonly [string, PageOptions])[] = [
  ['light', { scheme: 'light' }],
  ['dark', { scheme: 'dark' }],
  ['contrast', { forcedColors: true, scheme: 'dark' }],
];
const WIDTHS: readonly (readonly [string, PageOptions])[] = [
  ['350', { width: 350, height: 640 }],
  ['1280', { width: 1280, height: 800 }],
];

const taker = (page: Page, look: string) => async (state: string) => {
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(OUT, `${state}-${look}.png`) });
};

async function browserStates(pane: PaneHarness, look: string, options: PageOptions) {
  const { page, close } = await pane.open(options);
  const take = taker(page, look);
  await take('page-welcome');
  await dropFiles(page, [clean as (typeof samples)[number]]);
  await take('page-clear');
  await dropFiles(page, samples);
  await rows(page).first().waitFor();
  await take('page-findings');
  await rows(page).first().click();
  await page.locator('finding-detail dl').waitFor();
  await take('page-finding');
  for (const tab of ['notChecked', 'sheets', 'grid', 'annual']) {
    await page.locator(`[data-tab=${tab}]`).click();
    await take(`page-${tab}`);
  }
  await page.locator('return-panel td.figure button').first().click();
  await page.locator('return-panel .back').waitFor();
  await take('page-explained');
  await page.locator('[data-tab=sheets]').click();
  await page.locator('sheets-panel fluent-button').first().click();
  await page.locator('mapping-dialog dialog[open]').waitFor();
  await take('page-mapping');
  await page.keyboard.press('Escape');
  await page.locator('header button.square').click();
  await take('page-settings');
  await page.keyboard.press('Escape');
  await page.locator('menu-button button.open').click();
  await take('page-menu');
  await page.keyboard.press('Escape');
  await page.locator('[data-tab=findings]').click();
  await dropFiles(page, [
    { name: '打不开.xlsx', bytes: clean?.bytes.slice(0, 300) ?? new Uint8Array() },
  ]);
  await take('page-unreadable');
  await close();
}

async function excelStates(pane: PaneHarness, look: string, options: PageOptions) {
  const excel = { sheets: faulty?.workbook.sheets ?? [] };
  const { page, close } = await pane.open({ ...options, excel });
  const take = taker(page, look);
  await take('excel-welcome');
  await page.locator('.welcome fluent-button.main').click();
  await settled(page);
  await rows(page).first().click();
  await page.locator('finding-detail dl').waitFor();
  await take('excel-finding');
  await page.locator('finding-detail').getByText('核实说明…').click();
  await take('excel-verify');
  await page.keyboard.press('Escape');
  await choose(page, '安全修正…');
  await page.locator('dialog[open]').waitFor();
  await take('excel-fixes');
  await page.keyboard.press('Escape');
  await choose(page, '清除标记');
  await page.locator('.notice').waitFor();
  await take('excel-cleared');
  await page.evaluate(() => {
    (globalThis as unknown as { theExcel: { cellEditMode: boolean } }).theExcel.cellEditMode = true;
  });
  await page.locator('header fluent-button.main').click();
  await page.locator('.notice.error').waitFor();
  await take('excel-error');
  await close();
}

mkdirSync(OUT, { recursive: true });
const pane = await PaneHarness.start();
const only = process.argv[2];
for (const [look, scheme] of LOOKS) {
  for (const [width, size] of WIDTHS) {
    const name = `${look}-${width}`;
    if (only && only !== name) continue;
    await browserStates(pane, name, { ...scheme, ...size });
    if (width === '350') await excelStates(pane, name, { ...scheme, ...size });
  }
}
await pane.stop();
