import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, dropFiles, type PageOptions, PaneHarness, rows, settled } from './harness';
import { makeSamples } from './samples';

const samples = await makeSamples(2);
const [clean, faulty] = samples;
if (!clean || !faulty) throw new Error('no samples');
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
let pane: PaneHarness;

beforeAll(async () => {
  pane = await PaneHarness.start();
}, 300_000);
afterAll(() => pane?.stop());

/** What axe-core objects to in the page as it stands. */
async function violations(page: Page): Promise<string[]> {
  // Playwright evaluates outside of the page's policy; the page itself may not.
  await page.evaluate(axeSource);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  expect(results.passes.length).toBeGreaterThan(5);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

const THEMES: readonly (readonly [string, PageOptions])[] = [
  ['light, narrow', { width: 350 }],
  ['dark, narrow', { width: 350, scheme: 'dark' }],
  ['light, wide, English', { width: 1280, height: 800, locale: 'en-GB' }],
  ['dark, wide', { width: 1280, height: 800, scheme: 'dark' }],
  ['high contrast, narrow', { width: 350, forcedColors: true }],
];

describe.each(THEMES)('axe-core finds nothing: %s', (_, options) => {
  it('in the plain page, in every state', async () => {
    const { page, close } = await pane.open(options);
    expect(await violations(page)).toEqual([]);
    await page.locator('menu-button button.open').click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('header button.square').click();
    await page.locator('settings-dialog dialog[open]').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dropFiles(page, [clean]);
    expect(await violations(page)).toEqual([]);
    await dropFiles(page, samples);
    await rows(page).first().click();
    await page.locator('finding-detail dl').waitFor();
    expect(await violations(page)).toEqual([]);
    for (const tab of ['notChecked', 'sheets', 'grid', 'annual']) {
      await page.locator(`[data-tab=${tab}]`).click();
      await page.waitForTimeout(400);
      expect(await violations(page)).toEqual([]);
    }
    await page.locator('return-panel td.figure button').first().click();
    await page.locator('return-panel .back').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator('[data-tab=sheets]').click();
    await page.locator('sheets-panel fluent-button').first().click();
    await page.locator('mapping-dialog dialog[open]').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dropFiles(page, [{ name: '坏.xlsx', bytes: clean.bytes.slice(0, 300) }]);
    expect(await violations(page)).toEqual([]);
    await close();
  });
});

describe('axe-core finds nothing', () => {
  it('in Excel, in every state', async () => {
    const { page, close } = await pane.open({ excel: { sheets: faulty.workbook.sheets } });
    expect(await violations(page)).toEqual([]);
    await page.locator('.welcome fluent-button.main').click();
    await settled(page);
    await rows(page).first().click();
    await page.locator('finding-detail dl').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator('finding-detail').getByText('核实说明…').click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    for (const entry of ['安全修正…', '插入模板…']) {
      await choose(page, entry);
      await page.locator('dialog[open]').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await choose(page, '清除标记');
    await page.locator('.notice').waitFor();
    expect(await violations(page)).toEqual([]);
    await close();
  });
});
