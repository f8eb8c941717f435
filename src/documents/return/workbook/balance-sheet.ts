import type ExcelJS from 'exceljs';
import type { TableView } from '../return-view';
import type { BalanceLine } from './balance-formulas';
import { formula, type Place, quoted, reference } from './cells';
import { addListSheet, colourResults, FAILS, HOLDS, line, put, setPage } from './layout';
import type { Links } from './links';
import { type Places, SHEETS } from './places';
import { STYLES, smallNumberStyle } from './styles';

/** The equations of one table on the sheet of balances. */
export interface BalanceRows {
  readonly count: number;
  readonly failed: number;
  /** Those over figures that lack something: they are not judged. */
  readonly open: number;
  /** The column of differences: zero where an equation holds. */
  readonly differences: string;
  /** Row of each equation that fails, with what to say of it. */
  readonly failures: readonly { readonly row: number; readonly line: BalanceLine }[];
  readonly first: Place;
  /** Of what was read it holds; that all of it does may not be said. */
  readonly partial?: boolean;
}

const HEAD = ['表', '关系', '左边', '', '右边', '差额', '结果'];
const WIDTHS = [22, 56, 11, 4, 11, 11, 13];
const FIRST_ROW = 4;

/** Where the equations of each table will stand. */
export function balanceRows(
  lines: readonly BalanceLine[],
  views: readonly TableView[],
): ReadonlyMap<string, BalanceRows> {
  const partial = new Set(views.flatMap((view) => (view.partial ? view.id : [])));
  const found = new Map<string, BalanceRows>();
  for (const table of new Set(lines.map((one) => one.table))) {
    const from = lines.findIndex((one) => one.table === table);
    const own = lines.filter((one) => one.table === table);
    const top = FIRST_ROW + from;
    found.set(table, {
      count: own.length,
      failed: own.filter(({ ok }) => ok === false).length,
      open: own.filter(({ ok }) => ok === null).length,
      differences: reference({
        sheet: SHEETS.balances,
        cell: `F${top}:F${top + own.length - 1}`,
      }),
      failures: own.flatMap((one, index) =>
        one.ok === false ? [{ row: top + index, line: one }] : [],
      ),
      first: { sheet: SHEETS.balances, cell: `A${top}` },
      partial: partial.has(table),
    });
  }
  return found;
}

/** How many equations of a table fail, as a formula and as it was. */
export const failedCount = ({ differences }: BalanceRows): string =>
  // Not "<>0": that also counts the blank difference of a relation that lacks a figure.
  `(COUNTIF(${differences},"<0")+COUNTIF(${differences},">0"))`;

/** The difference: of an inequality only what goes beyond it. */
const difference = (row: number, relation: BalanceLine['relation']): string => {
  const plain = `ROUND(C${row}-E${row},2)`;
  if (relation === '=') return plain;
  return relation === '≤' ? `MAX(0,${plain})` : `MIN(0,${plain})`;
};

const decimalsOf = (...values: readonly number[]): number =>
  values.every((value) => Number.isInteger(value)) ? 0 : 2;

/** Adds 平衡关系: every equation as live formulas over the tables. */
export function addBalances(
  workbook: ExcelJS.Workbook,
  lines: readonly BalanceLine[],
  views: readonly TableView[],
  places: Places,
  links: Links,
): void {
  const sheet = addListSheet(workbook, SHEETS.balances, WIDTHS, FIRST_ROW);
  const hint = '左边、右边都是公式，改动表中的数会立即重算。差额为零即平衡；≤、≥ 只看超出的部分。';
  line(sheet, 2, HEAD.length, hint, STYLES.lineLeft);
  HEAD.forEach((title, index) => {
    put(sheet, 3, index + 1, title, STYLES.head);
  });
  sheet.getRow(3).height = 22;
  const titles = new Map(views.map(({ id, title }) => [id, title]));
  const last = Math.max(FIRST_ROW - 1, FIRST_ROW + lines.length - 1);
  lines.forEach(({ table, title, relation, left, right, ok, imbalance }, index) => {
    const row = FIRST_ROW + index;
    const style = smallNumberStyle(decimalsOf(left.value, right.value));
    put(sheet, row, 1, titles.get(table) ?? table, STYLES.smallText);
    put(sheet, row, 2, title, STYLES.smallText);
    put(sheet, row, 3, formula(left.formula, left.value), style);
    put(sheet, row, 4, relation, STYLES.smallMiddle);
    put(sheet, row, 5, formula(right.formula, right.value), style);
    if (ok === null) {
      put(sheet, row, 7, '缺数，没有判断', STYLES.smallMiddle);
    } else {
      put(sheet, row, 6, formula(difference(row, relation), imbalance), style);
      const result = `IF(F${row}=0,${quoted(`${HOLDS} 平衡`)},${quoted(`${FAILS} 不平衡`)})`;
      put(
        sheet,
        row,
        7,
        formula(result, ok ? `${HOLDS} 平衡` : `${FAILS} 不平衡`),
        STYLES.smallMiddle,
      );
    }
    const to = { sheet: places.sheetOf(table), cell: 'A1' };
    links.add({ sheet: SHEETS.balances, cell: `A${row}` }, to, '到这张表');
  });
  if (lines.length > 0) colourResults(sheet, `G${FIRST_ROW}:G${last}`);
  setPage(sheet, {
    columns: HEAD.length,
    rows: last,
    landscape: false,
    onePage: false,
    repeat: '1:3',
  });
}
