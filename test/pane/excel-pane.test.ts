import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultySample, paneForTests } from './for-tests';
import { choose, rows, settled } from './harness';

const sample = await faultySample();
const { sheets } = sample.workbook;
const pane = paneForTests();

/** What the test looks at in the simulated Excel. */
interface Seen {
  readonly trips: number;
  readonly largest: number;
  readonly formats: number;
  readonly comments: number;
  readonly sheets: readonly string[];
  readonly selection: string | null;
}

const look = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const { theExcel } = globalThis as unknown as {
      theExcel: {
        roundTrips: { requestBytes: number; responseBytes: number }[];
        workbook: {
          sheets: { name: string; conditionalFormats: unknown[] }[];
          comments: unknown[];
          selection: { sheet: { name: string }; area: { top: number; left: number } } | null;
        };
      };
    };
    const { workbook, roundTrips } = theExcel;
    const { selection } = workbook;
    return {
      trips: roundTrips.length,
      largest: Math.max(...roundTrips.map((one) => Math.max(one.requestBytes, one.responseBytes))),
      formats: workbook.sheets.reduce((sum, one) => sum + one.conditionalFormats.length, 0),
      comments: workbook.comments.length,
      sheets: workbook.sheets.map(({ name }) => name),
      selection:
        selection && `${selection.sheet.name} ${selection.area.top},${selection.area.left}`,
    };
  });

/** Types into a cell as a person does. */
const type = (page: Page, sheet: string, row: number, column: number, value: unknown) =>
  page.evaluate(
    ([name, r, c, v]) => {
      const { theExcel } = globalThis as unknown as {
        theExcel: {
          workbook: {
            sheet(name: unknown): unknown;
            edit(sheet: unknown, row: unknown, column: unknown, value: unknown): void;
          };
        };
      };
      const { workbook } = theExcel;
      workbook.edit(workbook.sheet(name), r, c, [[v]]);
    },
    [sheet, row, column, value] as const,
  );

const count = async (page: Page): Promise<number> =>
  Number((await page.locator('pane-tabs .count').first().textContent()) ?? 0);

const setIn = (page: Page, what: { cellEditMode: boolean }) =>
  page.evaluate((set) => {
    Object.assign((globalThis as unknown as { theExcel: object }).theExcel, set);
  }, what);

/** Says what to do while a cell is being edited, and goes on afterwards. */
async function checksOnceEdited(page: Page): Promise<void> {
  await setIn(page, { cellEditMode: true });
  const check = page.locator('.welcome fluent-button.main');
  await check.click();
  const waits = page.getByText('请先按回车结束单元格编辑，随后会自动继续。');
  await waits.waitFor();
  await page.locator('.progress').getByText('取消').click();
  await page.getByText('已取消。').waitFor();
  await check.click();
  await waits.waitFor();
  await setIn(page, { cellEditMode: false });
  await settled(page);
  await rows(page).first().waitFor();
}

async function flagsAndClears(page: Page): Promise<void> {
  // Nothing is written before somebody wants it.
  expect(await look(page)).toMatchObject({ formats: 0, comments: 0 });
  await page.locator('.notice').getByText('标出来').waitFor();
  // What closes the question stands at its corner, after what answers it.
  const [answer, close] = await Promise.all(
    ['.notice .choices', '.notice > button'].map((one) => page.locator(one).boundingBox()),
  );
  expect(answer && close && close.y + close.height <= answer.y && close.x > answer.x).toBe(true);
  await page.locator('.notice').getByText('标出来').click();
  await page.getByText(/已在表里标出 \d+ 个单元格/).waitFor();
  const flagged = await look(page);
  expect(flagged.formats).toBeGreaterThan(0);
  expect(flagged.trips).toBeLessThanOrEqual(16);
  expect(flagged.largest).toBeLessThan(4.5 * 1024 * 1024);
  await rows(page).first().click();
  const place = await rows(page).first().locator('.meta').textContent();
  await page.waitForFunction(
    () =>
      (globalThis as unknown as { theExcel: { workbook: { selection: unknown } } }).theExcel
        .workbook.selection !== null,
  );
  const { selection } = await look(page);
  expect(place).toContain(selection?.split(' ')[0]);
  await rows(page).first().click();
  await page.locator('finding-detail').waitFor({ state: 'detached' });
  await choose(page, '清除标记');
  await page.getByText('已清除全部标记。').waitFor();
  const cleared = await look(page);
  expect([cleared.formats, cleared.comments]).toEqual([0, 0]);
}

/** Shows safe fixes before it makes them, and takes them back. */
async function fixesAndTakesBack(page: Page): Promise<void> {
  const roster = sheets.find(({ name }) => name === '党员名册');
  const column = roster?.rows[0]?.cells.indexOf('姓名') ?? -1;
  const name = String(roster?.rows[3]?.cells[column]);
  const found = await count(page);
  await type(page, '党员名册', 3, column, ` ${name} `);
  await expect.poll(() => count(page)).toBeGreaterThan(found);
  await choose(page, '安全修正…');
  await page.locator('fixes-dialog td').getByText(`␣${name}␣`).waitFor();
  const before = await count(page);
  await page.locator('fixes-dialog .primary').click();
  await page.getByText(/已修正 \d+ 处/).waitFor();
  expect(await count(page)).toBeLessThan(before);
  await page.locator('.notice').getByText('撤销', { exact: true }).click();
  await page.getByText('已撤销。').waitFor();
  expect(await count(page)).toBe(before);
}

/** Records a verified finding with its reason in the workbook, and is silent on it. */
async function verifiesAndTakesBack(page: Page): Promise<void> {
  // The sheet is made for the first answer.
  expect((await look(page)).sheets).not.toContain('核实说明');
  const before = await count(page);
  await rows(page).first().click();
  await page.locator('finding-detail').getByText('核实说明…').click();
  await page.locator('verify-dialog .primary').click();
  await page.locator('verify-dialog').getByText('请写明理由。').waitFor();
  await page.locator('verify-dialog textarea').first().fill('已核对原件');
  await page.locator('verify-dialog .primary').click();
  await page.getByText('已记入“核实说明”。').waitFor();
  expect((await look(page)).sheets).toContain('核实说明');
  expect(await count(page)).toBeLessThan(before);
  // Taken back, nothing is left of it: not the sheet, either, which was made for it.
  await page.locator('.notice').getByText('撤销', { exact: true }).click();
  await page.getByText('已撤销。').waitFor();
  expect((await look(page)).sheets).not.toContain('核实说明');
  expect(await count(page)).toBe(before);
}

/** Inserts the blank workbook, a sheet of findings, and the return: each once. */
async function inserts(page: Page): Promise<void> {
  const insert = async (label: string): Promise<void> => {
    await choose(page, '插入模板…');
    await page.locator('template-dialog select').selectOption({ label });
    await page.locator('template-dialog .primary').click();
    // There is one already: a second one is a person's choice.
    await page.getByText(`工作簿里已经有“${label}”`).waitFor();
  };
  await insert('谈心谈话');
  await page.locator('.notice').getByText('仍然插入').click();
  await page.getByText('已插入“谈心谈话”。').waitFor();
  await choose(page, '生成“检查结果”表');
  await page.getByText('已生成“检查结果”表。').waitFor();
  const names = (await look(page)).sheets;
  expect(names).toContain('检查结果');
  expect(names.some((name) => name.startsWith('谈心谈话'))).toBe(true);
  await choose(page, '把年报插入工作簿');
  await settled(page);
  const inserted = (await look(page)).sheets;
  expect(inserted.length).toBeGreaterThan(names.length);
  // Once more, and each stands in the place of the one before it.
  await choose(page, '把年报插入工作簿');
  await settled(page);
  await choose(page, '生成“检查结果”表');
  await settled(page);
  expect((await look(page)).sheets.length).toBe(inserted.length);
  await insert('党员名册');
  expect((await look(page)).sheets.length).toBe(inserted.length);
}

// Each of them opens the pane once: to open it takes most of the time.
describe('the pane in Excel', () => {
  it('checks, flags, fixes, verifies and inserts, and takes back what it wrote', async () => {
    const without = sheets.filter(({ name }) => name !== '核实说明');
    const { page, outside, errors, close } = await pane.open({ excel: { sheets: without } });
    await checksOnceEdited(page);
    await flagsAndClears(page);
    await fixesAndTakesBack(page);
    await verifiesAndTakesBack(page);
    await inserts(page);
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it('checks when the ribbon asks, in Office’s language, also what cannot be written', async () => {
    const { page, errors, close } = await pane.open({
      excel: { sheets, language: 'en-US', readOnly: true },
      query: '?do=check',
    });
    await settled(page);
    await rows(page).first().waitFor();
    await page.locator('header fluent-button.main').getByText('Check').waitFor();
    await page.locator('.notice').getByText('Flag them').click();
    await page.getByText('The workbook is read-only', { exact: false }).waitFor();
    await rows(page).first().click();
    await page.locator('ledger-pane aside').getByText('How to fill in').waitFor();
    expect(errors).toEqual([]);
    await close();
  });
});
