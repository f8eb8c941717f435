import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asWorkbook } from '../../src/samples/as-workbook';
import { makeLargeBranch } from '../../src/samples/large';
import { layOut, PLAIN } from '../../src/samples/layout';
import { sharesSchema } from '../../src/samples/shares';
import { writePlainXlsx } from '../../src/samples/xlsx';
import shares from '../../templates/shares/communique-2024.json';
import { PaneHarness, rows, settled } from './harness';
import { templates } from './samples';

const MEMBERS = 10_000;
let pane: PaneHarness;

beforeAll(async () => {
  pane = await PaneHarness.start();
}, 300_000);
afterAll(() => pane?.stop());

/** A branch of ten thousand, every third member's 学历 written in a way that is found. */
function large() {
  const branch = makeLargeBranch(sharesSchema.parse(shares), MEMBERS, 2025, 3);
  const laidOut = layOut(branch, templates, PLAIN);
  const sheets = laidOut.sheets.filter(({ name }) => name === '支部信息' || name === '党员名册');
  const roster = sheets.find(({ name }) => name === '党员名册');
  if (!roster) throw new Error('no roster');
  const head = roster.rows.findIndex((row) => row.length > 5);
  const texts = roster.rows[head]?.map((cell) =>
    cell !== null && typeof cell === 'object' && 'header' in cell ? cell.header : cell,
  );
  const name = texts?.indexOf('姓名') ?? -1;
  const rows = roster.rows.map((row, index) =>
    index > head ? row.map((cell, column) => (column === name ? `${String(cell)} ` : cell)) : row,
  );
  return { ...laidOut, sheets: sheets.map((one) => (one === roster ? { ...one, rows } : one)) };
}

const watch = (page: Page) =>
  page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(Math.round(duration));
    }).observe({ type: 'longtask' });
  });

const longTasks = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);

/** A task that is the page's own comes every time; one that another process caused does not. */
async function quietOnce(attempt: () => Promise<number[]>): Promise<number[]> {
  let tasks = await attempt();
  for (let more = 0; more < 2 && tasks.length > 0; more++) tasks = await attempt();
  return tasks;
}

describe('ten thousand members', () => {
  const made = large();

  it('keep the plain page answering: no task over 50 ms, and 10,000 findings scroll', async () => {
    // By its path: bytes would be handed over by a task of the test's own in the page.
    const path = join(mkdtempSync(join(tmpdir(), 'large-')), '大.xlsx');
    writeFileSync(path, writePlainXlsx(made.sheets));
    const attempt = async (): Promise<number[]> => {
      const { page, errors, close } = await pane.open();
      await watch(page);
      await page.locator('ledger-pane input[type=file]').setInputFiles(path);
      await settled(page);
      await rows(page).first().waitFor();
      const found = Number(await page.locator('pane-tabs .count').first().textContent());
      expect(found).toBeGreaterThanOrEqual(MEMBERS);
      await page.locator('findings-list').hover();
      for (let turn = 0; turn < 20; turn++) {
        await page.mouse.wheel(0, 20_000);
        await page.waitForTimeout(30);
      }
      await page.locator('findings-list .problem').first().waitFor();
      expect(await page.locator('findings-list .line').count()).toBeLessThan(60);
      const tasks = await longTasks(page);
      expect(errors).toEqual([]);
      await close();
      return tasks;
    };
    expect(await quietOnce(attempt)).toEqual([]);
  });

  it('keep Excel answering, too', async () => {
    const { sheets } = asWorkbook(made);
    const attempt = async (): Promise<number[]> => {
      const { page, errors, close } = await pane.open({ excel: { sheets } });
      await watch(page);
      await page.locator('.welcome fluent-button.main').click();
      await settled(page);
      await rows(page).first().waitFor();
      const tasks = await longTasks(page);
      expect(errors).toEqual([]);
      await close();
      return tasks;
    };
    expect(await quietOnce(attempt)).toEqual([]);
  });
});
