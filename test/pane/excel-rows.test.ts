import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultySample, paneForTests } from './for-tests';
import { choose, rows, settled } from './harness';

const pane = paneForTests();
const { sheets } = (await faultySample()).workbook;

interface Excel {
  readonly theExcel: {
    workbook: {
      sheet(name: string): { protected: boolean; cell(r: number, c: number): { value: unknown } };
      insertRows(sheet: unknown, at: number, count: number): void;
      deleteRows(sheet: unknown, at: number, count: number): void;
      sortRows(sheet: unknown, top: number, bottom: number, column: number): void;
    };
  };
}

/** What somebody does to the rows of the roster while the pane shows what was there before. */
const MOVES = {
  'were put in': (page: Page) =>
    page.evaluate(() => {
      const { workbook } = (globalThis as unknown as Excel).theExcel;
      workbook.insertRows(workbook.sheet('党员名册'), 2, 1);
    }),
  'were taken out': (page: Page) =>
    page.evaluate(() => {
      const { workbook } = (globalThis as unknown as Excel).theExcel;
      workbook.deleteRows(workbook.sheet('党员名册'), 2, 1);
    }),
  'were sorted': (page: Page) =>
    page.evaluate(() => {
      const { workbook } = (globalThis as unknown as Excel).theExcel;
      // By the numbers: each of the untidy names comes into another row.
      workbook.sortRows(workbook.sheet('党员名册'), 1, 7, 1);
    }),
} as const;

/** The first names of the roster as they stand. */
const names = (page: Page): Promise<unknown[]> =>
  Promise.all(Array.from({ length: 8 }, (_, row) => nameAt(page, row)));

const nameAt = (page: Page, row: number, sheet = '党员名册'): Promise<unknown> =>
  page.evaluate(
    ([at, name]) =>
      (globalThis as unknown as Excel).theExcel.workbook.sheet(name).cell(at, 0)?.value,
    [row, sheet] as const,
  );

/** A workbook of which three names of members and one of an officer have stray spaces, in Excel, checked. */
async function inExcel() {
  const untidy = sheets.map((sheet) =>
    sheet.name !== '党员名册' && sheet.name !== '班子成员'
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row, index) =>
            (sheet.name === '党员名册' ? index > 1 && index < 5 : index === 1)
              ? { ...row, cells: [` ${String(row.cells[0])} `, ...row.cells.slice(1)] }
              : row,
          ),
        },
  );
  const opened = await pane.open({ excel: { sheets: untidy } });
  await opened.page.locator('.welcome fluent-button.main').click();
  await settled(opened.page);
  await rows(opened.page).first().waitFor();
  return opened;
}

describe('what is shown in Excel and what is written', () => {
  /** Without the live check nothing tells the pane that the rows have moved. */
  async function unfollowed() {
    const opened = await inExcel();
    const { page } = opened;
    await page.locator('header button.square').click();
    await page.locator('settings-dialog').getByText('编辑后自动重新核对').click();
    await page.locator('settings-dialog .primary').click();
    await settled(page);
    return opened;
  }

  it.each(Object.entries(MOVES))(
    'never writes fixes that are open to rows that %s',
    async (_, move) => {
      const { page, errors, close } = await unfollowed();
      await choose(page, '安全修正…');
      await page.locator('fixes-dialog tbody tr').first().waitFor();
      const shown = await names(page);
      await move(page);
      const moved = await names(page);
      expect(moved).not.toEqual(shown);
      await page.locator('fixes-dialog .primary').click();
      await page.getByText('没有改，因为那里已经和刚才显示的不一样').waitFor();
      await settled(page);
      expect(await names(page)).toEqual(moved);
      expect(errors).toEqual([]);
      await close();
    },
  );

  it.each(Object.entries(MOVES).slice(0, 2))(
    'never writes a single fix to a row when rows %s',
    async (_, move) => {
      const { page, errors, close } = await unfollowed();
      const untidy = rows(page)
        .filter({ has: page.locator('.tag') })
        .filter({ hasText: '党员名册' });
      await untidy.first().click();
      const fix = page.locator('finding-detail').getByText('改成这样');
      await fix.waitFor();
      await move(page);
      const moved = await names(page);
      await fix.click();
      await page.getByText('没有改，因为那里已经和刚才显示的不一样').waitFor();
      await settled(page);
      expect(await names(page)).toEqual(moved);
      expect(errors).toEqual([]);
      await close();
    },
  );

  it('tells exactly what was written where one sheet is protected, and takes just that back', async () => {
    const { page, errors, close } = await inExcel();
    const before = await nameAt(page, 2);
    const officer = await nameAt(page, 1, '班子成员');
    await choose(page, '安全修正…');
    await page.locator('fixes-dialog tbody tr').first().waitFor();
    const all = await page.locator('fixes-dialog tbody tr').count();
    const own = await page.locator('fixes-dialog tbody tr', { hasText: '党员名册' }).count();
    await page.evaluate(() => {
      const { workbook } = (globalThis as unknown as Excel).theExcel;
      workbook.sheet('党员名册').protected = true;
    });
    await page.locator('fixes-dialog .primary').click();
    await page
      .locator('.notice')
      .getByText(`${own} 处在受保护的工作表里，没有改：党员名册`)
      .waitFor();
    const done = all - own;
    expect(done).toBeGreaterThan(0);
    await page.locator('.notice').getByText(`已修正 ${done} 处。`).waitFor();
    expect(await nameAt(page, 2)).toBe(before);
    expect(await nameAt(page, 1, '班子成员')).toBe(String(officer).trim());
    await page.locator('.notice fluent-button').getByText('撤销').click();
    await page.locator('.notice').getByText('已撤销。').waitFor();
    expect(await nameAt(page, 1, '班子成员')).toBe(officer);
    expect(await nameAt(page, 2)).toBe(before);
    expect(errors).toEqual([]);
    await close();
  });

  it('keeps a reason that was typed while rows were inserted, and writes it to the right row', async () => {
    const { page, errors, close } = await inExcel();
    await rows(page).first().click();
    await page.locator('finding-detail dd').last().waitFor();
    const title = await page.locator('finding-detail dd').last().textContent();
    // Whom it is about.
    const problem = (await rows(page).first().locator('.problem').textContent()) ?? '';
    const subject = /^(.+?)的/.exec(problem)?.[1];
    await page.locator('finding-detail').getByText('核实说明…').click();
    await page.locator('verify-dialog textarea').first().fill('已核对原件');
    await page.evaluate(() => {
      const { workbook } = (globalThis as unknown as Excel).theExcel;
      workbook.insertRows(workbook.sheet('党员名册'), 2, 1);
    });
    await page.locator('verify-dialog .primary').click();
    await page.getByText('已记入“核实说明”。').waitFor();
    const written = await page.evaluate(() => {
      const sheet = (globalThis as unknown as Excel).theExcel.workbook.sheet('核实说明');
      const texts = Array.from({ length: 60 }, (_, row) =>
        Array.from({ length: 8 }, (_, column) => sheet.cell(row, column)?.value),
      );
      return texts.find((row) => row.includes('已核对原件')) ?? [];
    });
    expect(written).toContain(title);
    expect(written).toContain(subject);
    expect(errors).toEqual([]);
    await close();
  });
});
