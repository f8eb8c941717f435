import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultySample, paneForTests } from './for-tests';
import { choose, type PageOptions, rows, settled } from './harness';

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

async function checked(options: PageOptions = {}) {
  const opened = await pane.open({ excel: { sheets }, ...options });
  await opened.page.locator('.welcome fluent-button.main').click();
  await settled(opened.page);
  await rows(opened.page).first().waitFor();
  return opened;
}

describe('the pane in Excel', () => {
  it('checks, flags, goes to the cell, and clears its flags', async () => {
    const { page, outside, errors, close } = await checked();
    // Nothing is written before somebody wants it.
    expect(await look(page)).toMatchObject({ formats: 0, comments: 0 });
    await page.locator('.notice').getByText('标出来').click();
    await page.getByText(/已在表里标出 \d+ 个单元格/).waitFor();
    const flagged = await look(page);
    expect(flagged.formats).toBeGreaterThan(0);
    expect(flagged.trips).toBeLessThanOrEqual(12);
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
    await choose(page, '清除标记');
    await page.getByText('已清除全部标记。').waitFor();
    const cleared = await look(page);
    expect([cleared.formats, cleared.comments]).toEqual([0, 0]);
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it('checks at once when the ribbon asks for it', async () => {
    const { page, errors, close } = await pane.open({ excel: { sheets }, query: '?do=check' });
    await settled(page);
    await rows(page).first().waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('shows safe fixes before it makes them, and takes them back', async () => {
    const { page, errors, close } = await checked();
    const roster = sheets.find(({ name }) => name === '党员名册');
    const column = roster?.rows[0]?.cells.indexOf('姓名') ?? -1;
    const name = String(roster?.rows[3]?.cells[column]);
    await type(page, '党员名册', 3, column, ` ${name} `);
    await settledAfterEdit(page);
    await choose(page, '安全修正…');
    await page.locator('fixes-dialog td').getByText(`␣${name}␣`).waitFor();
    const before = await count(page);
    await page.locator('fixes-dialog .primary').click();
    await page.getByText(/已修正 \d+ 处/).waitFor();
    expect(await count(page)).toBeLessThan(before);
    await page.locator('.notice').getByText('撤销', { exact: true }).click();
    await page.getByText('已撤销。').waitFor();
    expect(await count(page)).toBe(before);
    expect(errors).toEqual([]);
    await close();
  });

  it('records a verified finding with its reason in the workbook, and is silent on it', async () => {
    // The sheet is made for the first answer.
    const without = sheets.filter(({ name }) => name !== '核实说明');
    const { page, errors, close } = await checked({ excel: { sheets: without } });
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
    expect(errors).toEqual([]);
    await close();
  });

  it('inserts the blank workbook, a sheet of findings, and the return', async () => {
    const { page, errors, close } = await checked();
    await choose(page, '插入模板…');
    await page.locator('template-dialog select').selectOption({ label: '谈心谈话' });
    await page.locator('template-dialog .primary').click();
    // There is one already: a second one is a person's choice.
    await page.getByText('工作簿里已经有“谈心谈话”').waitFor();
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
    await choose(page, '插入模板…');
    await page.locator('template-dialog select').selectOption({ label: '党员名册' });
    await page.locator('template-dialog .primary').click();
    await page.getByText('工作簿里已经有“党员名册”').waitFor();
    expect((await look(page)).sheets.length).toBe(inserted.length);
    expect(errors).toEqual([]);
    await close();
  });

  it('says what to do while a cell is being edited, and goes on afterwards', async () => {
    const { page, close } = await pane.open({ excel: { sheets } });
    const editing = (on: boolean) =>
      page.evaluate((value) => {
        (globalThis as unknown as { theExcel: { cellEditMode: boolean } }).theExcel.cellEditMode =
          value;
      }, on);
    await editing(true);
    const check = page.locator('.welcome fluent-button.main');
    await check.click();
    const waits = page.getByText('请先按回车结束单元格编辑，随后会自动继续。');
    await waits.waitFor();
    await page.locator('.progress').getByText('取消').click();
    await page.getByText('已取消。').waitFor();
    await check.click();
    await waits.waitFor();
    await editing(false);
    await settled(page);
    await rows(page).first().waitFor();
    await close();
  });

  it('lists findings of a workbook that cannot be written', async () => {
    const { page, close } = await pane.open({ excel: { sheets, readOnly: true } });
    await page.locator('.welcome fluent-button.main').click();
    await rows(page).first().waitFor();
    await page.locator('.notice').getByText('标出来').click();
    await page.getByText('工作簿是只读的', { exact: false }).waitFor();
    await close();
  });

  it('speaks English where Office does, and explains the column of the selected cell', async () => {
    const { page, close } = await pane.open({ excel: { sheets, language: 'en-US' } });
    await page.locator('.welcome fluent-button.main').getByText('Check').waitFor();
    await page.locator('.welcome fluent-button.main').click();
    await rows(page).first().click();
    await page.locator('ledger-pane aside').getByText('How to fill in').waitFor();
    await close();
  });
});

/** Waits until the re-check that follows an edit is over. */
async function settledAfterEdit(page: Page): Promise<void> {
  await page.waitForTimeout(1500);
  await settled(page);
}
