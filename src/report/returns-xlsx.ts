import ExcelJS from 'exceljs';
import { addOrganisations } from './organisations-sheet';
import type { OrganisationsView } from './organisations-view';
import { type BalanceView, figureText, type TableView } from './return-view';

export interface ReturnsWorkbookOptions {
  readonly year: number;
  /** 填报单位, or null when it is to be written by hand. */
  readonly reporter: string | null;
  readonly workbooks: number;
  readonly unreadable: number;
  /** One line an organisation; none where there are no several. */
  readonly organisations?: OrganisationsView | null;
}

const SONG = '宋体';
const TITLE: Partial<ExcelJS.Font> = { name: '黑体', size: 18, bold: true };
const BODY: Partial<ExcelJS.Font> = { name: SONG, size: 11 };
const BOLD: Partial<ExcelJS.Font> = { name: SONG, size: 11, bold: true };
const SMALL: Partial<ExcelJS.Font> = { name: SONG, size: 10 };
const GOOD: Partial<ExcelJS.Font> = { name: SONG, size: 10, color: { argb: 'FF1A6B34' } };
const BAD: Partial<ExcelJS.Font> = {
  name: SONG,
  size: 10,
  bold: true,
  color: { argb: 'FFB3261E' },
};
const THIN: Partial<ExcelJS.Borders> = {
  top: { style: 'thin' },
  left: { style: 'thin' },
  bottom: { style: 'thin' },
  right: { style: 'thin' },
};
const HEAD_FILL: ExcelJS.Fill = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: 'FFF2F2F2' },
};
const CENTRE: Partial<ExcelJS.Alignment> = {
  horizontal: 'center',
  vertical: 'middle',
  wrapText: true,
};
const LEFT: Partial<ExcelJS.Alignment> = { vertical: 'middle', wrapText: true };
const RIGHT: Partial<ExcelJS.Alignment> = { horizontal: 'right', vertical: 'middle', indent: 1 };

const NUMBER_FORMATS = ['#,##0', '#,##0.0', '#,##0.00'];
/** From so many columns on a table lies across the page, from so many rows it stands close. */
const WIDE = 6;
const MANY = 20;
/** Failing equations that stand under a table; all are on the sheet of balances. */
const SHOWN_BALANCES = 8;
const SIGNATURES =
  '单位负责人：　　　　　　　审核人：　　　　　　　填表人：　　　　　　　联系电话：';

const balanceResult = ({ ok, imbalance }: BalanceView): string => (ok ? '✓' : `差额 ${imbalance}`);

function put(
  sheet: ExcelJS.Worksheet,
  row: number,
  column: number,
  value: ExcelJS.CellValue,
  style: Partial<ExcelJS.Style>,
): void {
  const cell = sheet.getCell(row, column);
  cell.value = value;
  cell.style = style;
}

function line(
  sheet: ExcelJS.Worksheet,
  row: number,
  columns: number,
  text: string,
  style: Partial<ExcelJS.Style>,
): void {
  if (columns > 1) sheet.mergeCells(row, 1, row, columns);
  put(sheet, row, 1, text, style);
}

/** Fits a sheet to the width of A4, one page high where it is a table. */
function setPage(
  sheet: ExcelJS.Worksheet,
  columns: number,
  rows: number,
  landscape: boolean,
  onePage: boolean,
): void {
  sheet.pageSetup = {
    paperSize: 9,
    orientation: landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: onePage ? 1 : 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
    printArea: `A1:${sheet.getColumn(columns).letter}${rows}`,
  };
  sheet.headerFooter.oddFooter = '&C第 &P 页，共 &N 页';
}

/** 填报单位, period and unit, on one line over the table. */
function subtitle(
  sheet: ExcelJS.Worksheet,
  columns: number,
  { year, reporter }: ReturnsWorkbookOptions,
  unit: string,
): void {
  const from = `填报单位：${reporter ?? '＿＿＿＿＿＿＿＿＿＿'}`;
  const period = `${year}年1月1日至12月31日`;
  if (columns < 6) {
    line(sheet, 2, columns, `${from}　　　${period}　　　计量单位：${unit}`, {
      font: SMALL,
      alignment: LEFT,
    });
    return;
  }
  // As many columns on the right as the first two take on the left, so that the period stands centred.
  const left = (sheet.getColumn(1).width ?? 0) + (sheet.getColumn(2).width ?? 0);
  const right = Math.round(left / (sheet.getColumn(3).width ?? 1));
  const last = columns - Math.max(1, Math.min(right, columns - 5));
  sheet.mergeCells(2, 1, 2, 2);
  put(sheet, 2, 1, from, { font: SMALL, alignment: LEFT });
  if (last > 3) sheet.mergeCells(2, 3, 2, last);
  put(sheet, 2, 3, period, { font: SMALL, alignment: CENTRE });
  if (columns > last + 1) sheet.mergeCells(2, last + 1, 2, columns);
  put(sheet, 2, last + 1, `计量单位：${unit}`, { font: SMALL, alignment: RIGHT });
}

function head(sheet: ExcelJS.Worksheet, { columns }: TableView): void {
  const style = { font: BOLD, alignment: CENTRE, border: THIN, fill: HEAD_FILL };
  ['项目', '行次', ...columns.map(({ title }) => title)].forEach((title, index) => {
    put(sheet, 3, index + 1, title, style);
  });
  ['甲', '乙', ...columns.map((_, index) => String(index + 1))].forEach((code, index) => {
    put(sheet, 4, index + 1, code, { ...style, font: SMALL });
  });
  const longest = Math.max(...columns.map(({ title }) => title.length));
  const lines = Math.ceil((longest * 2.2) / (sheet.getColumn(3).width ?? 10));
  sheet.getRow(3).height = Math.max(30, 16 * lines + 6);
  sheet.getRow(4).height = 18;
}

function figures(sheet: ExcelJS.Worksheet, view: TableView): void {
  view.rows.forEach((row, r) => {
    const at = 5 + r;
    sheet.getRow(at).height = view.rows.length > MANY ? 19 : 27;
    put(sheet, at, 1, row.title, { font: BODY, alignment: LEFT, border: THIN });
    put(sheet, at, 2, row.code, { font: SMALL, alignment: CENTRE, border: THIN });
    row.figures.forEach((figure, c) => {
      const style = { font: BODY, alignment: RIGHT, border: THIN };
      if (figure === null) put(sheet, at, 3 + c, '—', { ...style, alignment: CENTRE });
      else {
        const numFmt = NUMBER_FORMATS[figure.decimals] ?? '#,##0';
        put(sheet, at, 3 + c, figure.value, { ...style, numFmt });
      }
    });
  });
}

/** What stands under a table: balances, note, signatures. Returns the last row. */
function foot(sheet: ExcelJS.Worksheet, view: TableView, start: number, columns: number): number {
  let row = start;
  const failed = view.balances.filter(({ ok }) => !ok);
  if (view.balances.length > 0) {
    const text =
      failed.length === 0
        ? `平衡关系：${view.balances.length} 项，全部平衡 ✓`
        : `平衡关系：${view.balances.length} 项，其中 ${failed.length} 项不平衡`;
    line(sheet, row++, columns, text, { font: failed.length === 0 ? GOOD : BAD, alignment: LEFT });
  }
  for (const balance of failed.slice(0, SHOWN_BALANCES)) {
    const { title, left, right } = balance;
    const text = `　　${title}：左边 ${left}，右边 ${right}，${balanceResult(balance)}`;
    line(sheet, row++, columns, text, { font: BAD, alignment: LEFT });
  }
  if (failed.length > SHOWN_BALANCES) {
    line(sheet, row++, columns, '　　其余见“平衡关系”表。', { font: BAD, alignment: LEFT });
  }
  if (view.note !== null) {
    sheet.getRow(row).height = columns < WIDE ? 30 : 18;
    line(sheet, row++, columns, `说明：${view.note}`, { font: SMALL, alignment: LEFT });
  }
  sheet.getRow(row).height = 30;
  line(sheet, row++, columns, SIGNATURES, { font: SMALL, alignment: LEFT });
  line(sheet, row, columns, '报出日期：　　　　年　　月　　日', { font: SMALL, alignment: RIGHT });
  return row;
}

/** Wide enough for the longest figure, and to fill the page where there is room. */
function figureWidth({ rows, columns }: TableView): number {
  const texts = rows.flatMap(({ figures }) => figures.flatMap((one) => one ?? [])).map(figureText);
  const longest = Math.max(1, ...texts.map((text) => text.length));
  const room = columns.length < WIDE ? 58 : 102;
  return Math.max(longest + 3, Math.min(30, room / columns.length));
}

function addTable(
  workbook: ExcelJS.Workbook,
  view: TableView,
  options: ReturnsWorkbookOptions,
): void {
  const sheet = workbook.addWorksheet(view.title, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 4, showGridLines: false }],
  });
  const columns = view.columns.length + 2;
  const landscape = view.columns.length >= WIDE;
  sheet.getColumn(1).width = landscape ? 28 : 32;
  sheet.getColumn(2).width = 5;
  const width = figureWidth(view);
  for (let column = 3; column <= columns; column++) sheet.getColumn(column).width = width;
  line(sheet, 1, columns, view.title, { font: TITLE, alignment: CENTRE });
  sheet.getRow(1).height = 34;
  subtitle(sheet, columns, options, view.unit);
  sheet.getRow(2).height = 20;
  head(sheet, view);
  figures(sheet, view);
  const last = foot(sheet, view, 5 + view.rows.length, columns);
  setPage(sheet, columns, last, landscape, true);
}

function addContents(
  workbook: ExcelJS.Workbook,
  views: readonly TableView[],
  options: ReturnsWorkbookOptions,
): void {
  const sheet = workbook.addWorksheet('目录', { views: [{ showGridLines: false }] });
  [8, 44, 16, 24].forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  line(sheet, 1, 4, `${options.year}年度党内统计年报`, { font: TITLE, alignment: CENTRE });
  sheet.getRow(1).height = 40;
  const source = `填报单位：${options.reporter ?? '＿＿＿＿＿＿＿＿＿＿'}　　　汇总工作簿 ${options.workbooks} 个`;
  const text = options.unreadable > 0 ? `${source}，另有 ${options.unreadable} 个读不了` : source;
  line(sheet, 2, 4, text, { font: SMALL, alignment: LEFT });
  ['序号', '表名', '计量单位', '平衡关系'].forEach((title, index) => {
    put(sheet, 3, index + 1, title, {
      font: BOLD,
      alignment: CENTRE,
      border: THIN,
      fill: HEAD_FILL,
    });
  });
  views.forEach(({ title, unit, balances }, index) => {
    const row = 4 + index;
    const failed = balances.filter(({ ok }) => !ok).length;
    const state = balances.length === 0 ? '—' : failed === 0 ? '✓' : `${failed} 项不平衡`;
    sheet.getRow(row).height = 20;
    put(sheet, row, 1, index + 1, { font: BODY, alignment: CENTRE, border: THIN });
    put(
      sheet,
      row,
      2,
      { text: title, hyperlink: `#'${title}'!A1` },
      { font: { ...BODY, color: { argb: 'FF0B57A4' } }, alignment: LEFT, border: THIN },
    );
    put(sheet, row, 3, unit, { font: BODY, alignment: CENTRE, border: THIN });
    const font = failed === 0 ? GOOD : BAD;
    put(sheet, row, 4, state, { font, alignment: CENTRE, border: THIN });
  });
  setPage(sheet, 4, 3 + views.length, false, true);
}

function addBalances(workbook: ExcelJS.Workbook, views: readonly TableView[]): void {
  const sheet = workbook.addWorksheet('平衡关系', {
    views: [{ state: 'frozen', ySplit: 2, showGridLines: false }],
  });
  [24, 58, 12, 12, 14].forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  line(sheet, 1, 5, '平衡关系', { font: TITLE, alignment: CENTRE });
  sheet.getRow(1).height = 34;
  ['表', '关系', '左边', '右边', '结果'].forEach((title, index) => {
    put(sheet, 2, index + 1, title, {
      font: BOLD,
      alignment: CENTRE,
      border: THIN,
      fill: HEAD_FILL,
    });
  });
  let row = 3;
  for (const view of views) {
    for (const balance of view.balances) {
      put(sheet, row, 1, view.title, { font: SMALL, alignment: LEFT, border: THIN });
      put(sheet, row, 2, balance.title, { font: SMALL, alignment: LEFT, border: THIN });
      const number = { font: SMALL, alignment: RIGHT, border: THIN, numFmt: '#,##0.##' };
      put(sheet, row, 3, balance.left, number);
      put(sheet, row, 4, balance.right, number);
      const font = balance.ok ? GOOD : BAD;
      put(sheet, row++, 5, balanceResult(balance), { font, alignment: CENTRE, border: THIN });
    }
  }
  setPage(sheet, 5, Math.max(2, row - 1), false, false);
  sheet.pageSetup.printTitlesRow = '1:2';
}

/**
 * The return as a workbook that an office prints and sends: contents, one sheet
 * a table, and all balance equations. It holds no time: the same return gives
 * the same bytes.
 */
export async function returnsXlsx(
  views: readonly TableView[],
  options: ReturnsWorkbookOptions,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const day = new Date(Date.UTC(options.year, 11, 31));
  workbook.created = day;
  workbook.modified = day;
  workbook.creator = '支部台账';
  workbook.lastModifiedBy = '支部台账';
  addContents(workbook, views, options);
  for (const view of views) addTable(workbook, view, options);
  if (options.organisations) addOrganisations(workbook, options.organisations, options.year);
  addBalances(workbook, views);
  return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
}
