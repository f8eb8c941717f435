import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { paneForTests } from './for-tests';
import { rows, settled } from './harness';
import { makeSamples } from './samples';

const [clean] = await makeSamples(1);
const roster = clean?.workbook.sheets.find(({ name }) => name === '党员名册');
const header = roster?.rows.find(({ cells }) => cells.includes('公民身份号码'));
if (!clean || !roster || !header) throw new Error('no sample');
const { sheets } = clean.workbook;
const ID = header.cells.indexOf('公民身份号码');
const idOf = (row: number) => String(roster.rows.find(({ index }) => index === row)?.cells[ID]);
/** With another check digit. */
const wrong = (row: number) => idOf(row).slice(0, 17) + (idOf(row).endsWith('1') ? '2' : '1');
const FIRST = header.index + 1;

const pane = paneForTests();

/** What people do in the simulated Excel. */
const does = (page: Page, action: string, ...values: readonly unknown[]) =>
  page.evaluate(
    ([name, given]) => {
      const { theExcel } = globalThis as unknown as {
        theExcel: { workbook: Record<string, (...given: unknown[]) => unknown> };
      };
      const { workbook } = theExcel;
      const sheet = workbook.sheet?.('党员名册');
      workbook[name]?.(sheet, ...given);
    },
    [action, values] as const,
  );

const places = (page: Page) => page.locator('findings-list .meta').allTextContents();
const ids = async (page: Page) =>
  (await places(page)).flatMap((text) => /党员名册 B\d+/.exec(text)?.[0] ?? []).sort();
const waits = { timeout: 30_000, interval: 200 };

describe('the pane while people work in the sheet', () => {
  it('follows pastes, rows that move, a colleague, and goes on when a cell is being edited', async () => {
    const { page, errors, close } = await pane.open({ excel: { sheets } });
    await page.locator('.welcome fluent-button.main').click();
    await settled(page);
    const at = (row: number) => `党员名册 B${row + 1}`;
    await does(page, 'edit', FIRST, ID, [[wrong(FIRST)], [wrong(FIRST + 1)]]);
    await expect.poll(() => ids(page), waits).toEqual([at(FIRST), at(FIRST + 1)]);
    // What is open stays open while others come and go.
    await rows(page).first().click();
    await page.locator('finding-detail dl').waitFor();
    await does(page, 'edit', FIRST + 1, ID, [[idOf(FIRST + 1)]]);
    await expect.poll(() => ids(page), waits).toEqual([at(FIRST)]);
    expect(await page.locator('finding-detail dl').count()).toBe(1);
    await does(page, 'insertRows', FIRST, 2);
    await expect.poll(() => ids(page), waits).toEqual([at(FIRST + 2)]);
    await does(page, 'deleteRows', FIRST, 1);
    await expect.poll(() => ids(page), waits).toEqual([at(FIRST + 1)]);
    const remote = { source: 'Remote', triggerSource: 'Unknown' };
    await does(page, 'edit', FIRST + 1, ID, [[idOf(FIRST)]], remote);
    await expect.poll(() => ids(page), waits).toEqual([]);
    // A cell is being edited while a large paste of a colleague is to be read.
    const editing = (on: boolean) =>
      page.evaluate((value) => {
        (globalThis as unknown as { theExcel: { cellEditMode: boolean } }).theExcel.cellEditMode =
          value;
      }, on);
    await editing(true);
    await does(page, 'deleteRows', FIRST, 1, remote);
    await does(page, 'edit', FIRST, ID, [[wrong(FIRST)]], remote);
    await editing(false);
    await expect.poll(() => ids(page), waits).toEqual([at(FIRST)]);
    expect(await page.locator('.notice').count()).toBe(0);
    await does(page, 'sortRows', FIRST, FIRST + 3, ID);
    await settled(page);
    await expect.poll(async () => (await ids(page)).length, waits).toBe(1);
    expect(errors).toEqual([]);
    await close();
  });
});
