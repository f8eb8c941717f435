import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/workbook/model';
import { paneForTests } from './for-tests';
import { choose, rows, settled } from './harness';
import { makeSamples } from './samples';

const pane = paneForTests();
const [clean] = await makeSamples(1);
const roster = clean?.workbook.sheets.find(({ name }) => name === '党员名册');
const headers = roster?.rows[0]?.cells;
if (!clean || !roster || !headers) throw new Error('no sample');
const columnOf = (header: string): number => headers.indexOf(header);
const LAST = roster.rows.length - 1;
const NAME = columnOf('姓名');

/** The sample with cells of its roster that hold something else. */
const withCells = (changed: readonly (readonly [row: number, column: number, value: Cell])[]) =>
  clean.workbook.sheets.map((sheet) =>
    sheet.name !== '党员名册'
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row) => {
            const cells = [...row.cells];
            for (const [at, column, value] of changed) if (at === row.index) cells[column] = value;
            return { ...row, cells };
          }),
        },
  );

const nameOf = (row: number): string => String(roster.rows[row]?.cells[NAME]);

interface Sheet {
  readonly hiddenRows: ReadonlySet<number>;
  readonly panes: {
    freeze(rows: number, columns: number): void;
    scrollTo(row: number, column: number): void;
    shows(sheet: Sheet, row: number, column: number): boolean;
  };
  readonly tables: readonly { readonly columns: readonly string[] }[];
  cell(row: number, column: number): { value: unknown; formula?: string; numberFormat: string };
}

interface Excel {
  readonly theExcel: {
    readonly workbook: {
      sheet(name: string): Sheet;
      filter(sheet: Sheet, area: object, column: number, kept: unknown): void;
      addTable(sheet: Sheet, name: string, area: object): void;
      edit(sheet: Sheet, row: number, column: number, values: readonly unknown[][]): void;
    };
  };
}

/** Opens the workbook in Excel, has something done there, and checks it. */
async function checked<T>(
  changed: Parameters<typeof withCells>[0],
  prepare: (page: Page) => Promise<T>,
) {
  const opened = await pane.open({ excel: { sheets: withCells(changed) } });
  await prepare(opened.page);
  await opened.page.locator('.welcome fluent-button.main').click();
  await settled(opened.page);
  await rows(opened.page).first().waitFor();
  // Whether cells are to be marked.
  await opened.page.locator('.notice').getByText('不用').click();
  return opened;
}

const column = (page: Page, at: number, of: readonly number[]): Promise<unknown[]> =>
  page.evaluate(
    ([where, list]) => {
      const sheet = (globalThis as unknown as Excel).theExcel.workbook.sheet('党员名册');
      return list.map((row) => sheet.cell(row, where)?.value);
    },
    [at, of] as const,
  );

const untidy = [2, 3, 4].map((row) => [row, NAME, ` ${nameOf(row)} `] as const);
const ROWS = [1, 2, 3, 4, 5];
const TIDY = ROWS.map(nameOf);
const GIVEN = ROWS.map((row) => untidy.find(([at]) => at === row)?.[2] ?? nameOf(row));

describe('lists in Excel that are filtered', () => {
  it('get each fix in its own row, have it taken back, and say that a filter hides a cell', async () => {
    const { page, errors, close } = await checked(untidy, (opened) =>
      opened.evaluate(
        ([at, bottom, kept]) => {
          const { workbook } = (globalThis as unknown as Excel).theExcel;
          const area = { top: 0, left: 0, bottom, right: 20 };
          workbook.filter(workbook.sheet('党员名册'), area, at, kept);
        },
        [NAME, LAST, nameOf(1)] as const,
      ),
    );
    const hidden = () =>
      page.evaluate(
        () => (globalThis as unknown as Excel).theExcel.workbook.sheet('党员名册').hiddenRows.size,
      );
    expect(await hidden()).toBe(LAST - 1);
    await choose(page, '安全修正…');
    await page.locator('fixes-dialog .primary').click();
    await page.getByText('已修正 3 处。').waitFor();
    expect(await column(page, NAME, ROWS)).toEqual(TIDY);
    await page.locator('.notice').getByText('撤销', { exact: true }).click();
    await page.getByText('已撤销。').waitFor();
    expect(await column(page, NAME, ROWS)).toEqual(GIVEN);
    await rows(page).filter({ hasText: '党员名册 A3' }).first().click();
    await page.locator('finding-detail').getByText('转到单元格').click();
    await page.locator('.notice').getByText('被筛选掉或者隐藏了，看不见').waitFor();
    expect(await hidden()).toBe(LAST - 1);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('tables in Excel', () => {
  it('have a column renamed with its header, in the formulas that speak of it, too', async () => {
    const at = columnOf('公民身份号码');
    const { page, errors, close } = await checked([[0, at, '公民身份号吗']], (opened) =>
      opened.evaluate(
        ([bottom, width]) => {
          const { workbook } = (globalThis as unknown as Excel).theExcel;
          const sheet = workbook.sheet('党员名册');
          workbook.addTable(sheet, '名册', { top: 0, left: 0, bottom, right: width - 1 });
          workbook.edit(sheet, 0, width + 2, [['=COUNTA(名册[公民身份号吗])']]);
        },
        [LAST, headers.length] as const,
      ),
    );
    const seen = () =>
      page.evaluate(
        ([where, width]) => {
          const sheet = (globalThis as unknown as Excel).theExcel.workbook.sheet('党员名册');
          return [
            sheet.cell(0, where).value,
            sheet.tables[0]?.columns[where],
            sheet.cell(0, width + 2).formula,
          ];
        },
        [at, headers.length] as const,
      );
    await rows(page).filter({ hasText: '公民身份号吗' }).first().click();
    await page.locator('finding-detail').getByText('改成这样').click();
    await page.getByText('已修正 1 处。').waitFor();
    expect(await seen()).toEqual(['公民身份号码', '公民身份号码', '=COUNTA(名册[公民身份号码])']);
    await page.locator('.notice').getByText('撤销', { exact: true }).click();
    await page.getByText('已撤销。').waitFor();
    expect(await seen()).toEqual(['公民身份号吗', '公民身份号吗', '=COUNTA(名册[公民身份号吗])']);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('frozen panes in Excel', () => {
  it('leave a cell that is gone to in view, or it is said that they hide it', async () => {
    const { page, errors, close } = await checked(untidy, (opened) =>
      opened.evaluate(() => {
        const { panes } = (globalThis as unknown as Excel).theExcel.workbook.sheet('党员名册');
        panes.freeze(1, 1);
        panes.scrollTo(200, 30);
      }),
    );
    await rows(page).filter({ hasText: '党员名册 A5' }).first().click();
    const go = page.locator('finding-detail').getByText('转到单元格');
    await go.click();
    const isSeen = () =>
      page.evaluate((at) => {
        const sheet = (globalThis as unknown as Excel).theExcel.workbook.sheet('党员名册');
        return sheet.panes.shows(sheet, 4, at);
      }, NAME);
    await expect.poll(isSeen).toBe(true);
    expect(await page.locator('.notice').count()).toBe(0);
    // Frozen while the first rows were scrolled away, they are out of reach.
    await page.evaluate(() => {
      const { panes } = (globalThis as unknown as Excel).theExcel.workbook.sheet('党员名册');
      panes.freeze(0, 0);
      panes.scrollTo(30, 0);
      panes.freeze(2, 0);
    });
    await go.click();
    await page.locator('.notice').getByText('冻结窗格遮住了它').waitFor();
    expect(await isSeen()).toBe(false);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('dates that are typed as text in Excel', () => {
  it('are offered as the days that they say, and become dates', async () => {
    const at = columnOf('入党日期');
    const texts = ['1995.7.1', '1997年7月1日'];
    const { page, errors, close } = await checked(
      [...untidy, ...texts.map((text, n) => [n + 1, at, text] as const)],
      () => Promise.resolve(),
    );
    await choose(page, '安全修正…');
    for (const [n, text] of texts.entries()) {
      const line = page.locator('fixes-dialog tbody tr').filter({ hasText: text });
      await line
        .getByText(['1995年7月1日', '1997年7月1日'][n] ?? '')
        .last()
        .waitFor();
    }
    await page.locator('fixes-dialog .primary').click();
    await page.getByText('已修正 5 处。').waitFor();
    // 1 July 1995 and 1997, as Excel counts days.
    expect(await column(page, at, [1, 2])).toEqual([34_881, 35_612]);
    expect(errors).toEqual([]);
    await close();
  });
});
