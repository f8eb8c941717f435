import type ExcelJS from 'exceljs';
import { textWidth } from '../../../core/text/text-width';
import { figureText, type TableView } from '../return-view';
import { inWords } from './balance-formulas';
import { type BalanceRows, failedCount } from './balance-sheet';
import { formula, quoted, reference } from './cells';
import { colourResults, FAILS, HOLDS, line, put, setPage, TABLE_LAYOUT } from './layout';
import type { Links } from './links';
import { SHEETS } from './places';
import type { SourceCells } from './source-sheet';
import { numberStyle, STYLES } from './styles';

/** What a table needs to know of the rest of the workbook. */
export interface TableContext {
  /** 2025年1月1日至12月31日. */
  readonly period: string;
  readonly reporter: string | null;
  readonly sheetName: string;
  readonly balances: BalanceRows | undefined;
  /** Where each figure is taken apart. */
  readonly sources: SourceCells;
  readonly links: Links;
}

const { headings, codes, firstRow, firstColumn } = TABLE_LAYOUT;
/** From so many columns on a table lies across the page, from so many rows it stands close. */
const WIDE = 6;
const MANY = 20;
const NARROWEST = 9;
const LONGEST_TITLE = 46;
/** Failing equations that stand under a table; all are on the sheet of balances. */
const SHOWN_BALANCES = 8;
const SIGNATURES = '单位负责人：　　　　　　　　填报人：　　　　　　　　联系电话：';
const DATE = '填报日期：　　　　年　　月　　日';
const BLANK_REPORTER = '＿＿＿＿＿＿＿＿＿＿';

/** 填报单位, period and unit, on one line over the table. */
function subtitle(
  sheet: ExcelJS.Worksheet,
  columns: number,
  { period, reporter }: TableContext,
  unit: string,
): void {
  const from = `填报单位：${reporter ?? BLANK_REPORTER}`;
  const measured = `计量单位：${unit}`;
  if (columns < WIDE) {
    line(sheet, 2, columns, `${from}　　　${period}　　　${measured}`, STYLES.lineLeft);
    return;
  }
  // As many columns on the right as the first two take on the left, so that the period stands centred.
  const left = (sheet.getColumn(1).width ?? 0) + (sheet.getColumn(2).width ?? 0);
  const right = Math.round(left / (sheet.getColumn(firstColumn).width ?? 1));
  const last = columns - Math.max(1, Math.min(right, columns - 5));
  sheet.mergeCells(2, 1, 2, 2);
  put(sheet, 2, 1, from, STYLES.lineLeft);
  if (last > firstColumn) sheet.mergeCells(2, firstColumn, 2, last);
  put(sheet, 2, firstColumn, period, STYLES.lineCentre);
  if (columns > last + 1) sheet.mergeCells(2, last + 1, 2, columns);
  put(sheet, 2, last + 1, measured, STYLES.lineRight);
}

function head(sheet: ExcelJS.Worksheet, { columns }: TableView): void {
  ['项目', '行次', ...columns.map(({ title }) => title)].forEach((title, index) => {
    put(sheet, headings, index + 1, title, STYLES.head);
  });
  ['甲', '乙', ...columns.map((_, index) => String(index + 1))].forEach((code, index) => {
    put(sheet, codes, index + 1, code, STYLES.headCode);
  });
  const longest = Math.max(...columns.map(({ title }) => title.length));
  const lines = Math.ceil((longest * 2.2) / (sheet.getColumn(firstColumn).width ?? 10));
  sheet.getRow(headings).height = Math.max(30, 16 * lines + 6);
  sheet.getRow(codes).height = 18;
}

function figures(
  sheet: ExcelJS.Worksheet,
  view: TableView,
  { sources, links, sheetName }: TableContext,
): void {
  view.rows.forEach((row, r) => {
    const at = firstRow + r;
    sheet.getRow(at).height = view.rows.length > MANY ? 19 : 27;
    put(sheet, at, 1, row.title, STYLES.text);
    put(sheet, at, 2, row.code, STYLES.smallMiddle);
    row.figures.forEach((figure, c) => {
      const column = firstColumn + c;
      if (!figure) {
        put(sheet, at, column, '—', STYLES.middle);
        return;
      }
      put(sheet, at, column, figure.value, numberStyle(figure.decimals));
      const to = sources(`${view.id}.${row.id}.${view.columns[c]?.id}`);
      const from = { sheet: sheetName, cell: sheet.getCell(at, column).address };
      if (to) links.add(from, to, '看这个数由哪些党组织计得');
    });
  });
}

/** The line under a table that says, live, whether its equations hold, and those that did not. */
function balanceLines(
  sheet: ExcelJS.Worksheet,
  start: number,
  columns: number,
  { balances, links, sheetName }: TableContext,
): number {
  if (!balances) return start;
  const { count, failed, open, failures, first, partial = false } = balances;
  const all =
    open > 0
      ? `平衡关系 ${count} 项，${open} 项缺数，没有判断`
      : `${HOLDS} 平衡关系 ${count} 项，${partial ? '读到的部分都平衡' : '全部平衡'}`;
  const some = (value: string) => [`${FAILS} 平衡关系 ${count} 项，其中 `, value, ' 项不平衡'];
  const [before = '', , after = ''] = some('');
  const number = failedCount(balances);
  const text = `IF(${number}=0,${quoted(all)},${quoted(before)}&${number}&${quoted(after)})`;
  const result = failed === 0 ? all : some(String(failed)).join('');
  line(sheet, start, columns, formula(text, result), STYLES.lineLeft);
  links.add({ sheet: sheetName, cell: `A${start}` }, first, '看全部平衡关系');
  let row = start + 1;
  for (const { row: at, line: own } of failures.slice(0, SHOWN_BALANCES)) {
    const cell = (column: string) => reference({ sheet: SHEETS.balances, cell: `${column}${at}` });
    const side = (column: string) => `TEXT(${cell(column)},"#,##0.##")`;
    const parts = [
      `${cell('G')}&${quoted('：')}&${cell('B')}`,
      `${quoted('，左边 ')}&${side('C')}&${quoted('，右边 ')}&${side('E')}`,
      `${quoted('，差额 ')}&${side('F')}`,
    ];
    const was = `${FAILS} 不平衡：${own.title}，左边 ${inWords(own.left.value)}，右边 ${inWords(own.right.value)}，差额 ${inWords(own.imbalance)}`;
    line(sheet, row, columns, formula(parts.join('&'), was), STYLES.lineLeft);
    links.add({ sheet: sheetName, cell: `A${row}` }, { ...first, cell: `A${at}` }, '到这项关系');
    row++;
  }
  if (failures.length > SHOWN_BALANCES) {
    line(sheet, row++, columns, '　　其余见“平衡关系”表。', STYLES.lineLeft);
  }
  colourResults(sheet, `A${start}:A${row - 1}`);
  return row;
}

/** What stands under a table: balances, note, signatures. Returns the last row. */
function foot(
  sheet: ExcelJS.Worksheet,
  view: TableView,
  columns: number,
  context: TableContext,
): number {
  let row = balanceLines(sheet, firstRow + view.rows.length, columns, context);
  if (view.note !== null) {
    sheet.getRow(row).height = columns < WIDE ? 30 : 18;
    line(sheet, row++, columns, `说明：${view.note}`, STYLES.lineLeft);
  }
  sheet.getRow(row).height = 30;
  line(sheet, row++, columns, SIGNATURES, STYLES.lineLeft);
  line(sheet, row, columns, DATE, STYLES.lineRight);
  return row;
}

/** Wide enough for the longest figure, and to fill the page where there is room. */
function figureWidth({ rows, columns }: TableView): number {
  const texts = rows.flatMap(({ figures: own }) => own.flatMap((one) => one ?? [])).map(figureText);
  const longest = Math.max(1, ...texts.map((text) => text.length));
  const room = columns.length < WIDE ? 58 : 102;
  return Math.max(NARROWEST, longest + 3, Math.min(30, room / columns.length));
}

/** The longest title of a row in one line, within reason. */
const titleWidth = ({ rows, columns }: TableView): number =>
  Math.max(
    columns.length < WIDE ? 32 : 28,
    Math.min(LONGEST_TITLE, Math.max(...rows.map(({ title }) => textWidth(title) + 3))),
  );

/** Adds one table of the return as it is sent in. */
export function addTable(workbook: ExcelJS.Workbook, view: TableView, context: TableContext): void {
  const { sheetName, links } = context;
  const sheet = workbook.addWorksheet(sheetName, {
    views: [
      {
        state: 'frozen',
        xSplit: firstColumn - 1,
        ySplit: firstRow - 1,
        showGridLines: false,
      },
    ],
  });
  const columns = view.columns.length + firstColumn - 1;
  const landscape = view.columns.length >= WIDE;
  sheet.getColumn(1).width = titleWidth(view);
  sheet.getColumn(2).width = 5;
  const width = figureWidth(view);
  for (let column = firstColumn; column <= columns; column++) {
    sheet.getColumn(column).width = width;
  }
  line(sheet, 1, columns, view.title, STYLES.title);
  sheet.getRow(1).height = 34;
  subtitle(sheet, columns, context, view.unit);
  sheet.getRow(2).height = 20;
  head(sheet, view);
  figures(sheet, view, context);
  const last = foot(sheet, view, columns, context);
  // Beside the table, where it is not printed.
  put(sheet, 1, columns + 2, '返回目录', STYLES.plainLink);
  const from = { sheet: sheetName, cell: sheet.getCell(1, columns + 2).address };
  links.add(from, { sheet: SHEETS.contents, cell: 'A1' }, '返回目录');
  if (
    view.rows.some((row) =>
      view.columns.some(({ id }) => context.sources(`${view.id}.${row.id}.${id}`)),
    )
  ) {
    put(sheet, 2, columns + 2, '点表中的数，看它由哪些党组织计得。', STYLES.hint);
  }
  setPage(sheet, { columns, rows: last, landscape, onePage: true });
}
