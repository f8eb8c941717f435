import type ExcelJS from 'exceljs';
import { BAD, GOOD, STYLES, type Style } from './styles';

/** Where a table stands on its sheet, counted from 1: title, subtitle, two lines of headings, figures. */
export const TABLE_LAYOUT = { headings: 3, codes: 4, firstRow: 5, firstColumn: 3 } as const;

/** Marks that begin a result, so that it can be told without colour. */
export const HOLDS = '✓';
export const FAILS = '✗';

export function put(
  sheet: ExcelJS.Worksheet,
  row: number,
  column: number,
  value: ExcelJS.CellValue,
  style: Style,
): void {
  const cell = sheet.getCell(row, column);
  cell.value = value;
  cell.style = style;
}

/** A text across the columns of a sheet. */
export function line(
  sheet: ExcelJS.Worksheet,
  row: number,
  columns: number,
  value: ExcelJS.CellValue,
  style: Style,
): void {
  if (columns > 1) sheet.mergeCells(row, 1, row, columns);
  put(sheet, row, 1, value, style);
}

/** Letters of a column, counted from 1. */
const letters = (sheet: ExcelJS.Worksheet, column: number): string =>
  sheet.getColumn(column).letter;

/** A sheet that is a long list: its title, and a heading that stays when it is scrolled. */
export function addListSheet(
  workbook: ExcelJS.Workbook,
  title: string,
  widths: readonly number[],
  firstRow: number,
): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(title, {
    views: [{ state: 'frozen', ySplit: firstRow - 1, showGridLines: false }],
  });
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  line(sheet, 1, widths.length, title, STYLES.title);
  sheet.getRow(1).height = 34;
  return sheet;
}

export interface Page {
  readonly columns: number;
  readonly rows: number;
  readonly landscape: boolean;
  /** A table stands on one page; a list goes on. */
  readonly onePage: boolean;
  /** Rows that are printed on every page, such as `1:3`. */
  readonly repeat?: string;
}

/** Fits a sheet to the width of A4. */
export function setPage(
  sheet: ExcelJS.Worksheet,
  { columns, rows, landscape, onePage, repeat }: Page,
): void {
  sheet.pageSetup = {
    paperSize: 9,
    orientation: landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: onePage ? 1 : 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
    // exceljs puts `$` before the columns only; with relative rows no program keeps the area.
    printArea: `A$1:${letters(sheet, columns)}$${rows}`,
    ...(repeat === undefined ? {} : { printTitlesRow: repeat }),
  };
  sheet.headerFooter.oddFooter = '&C第 &P 页，共 &N 页';
}

/** Colours results by their mark, also when a figure is changed by hand. */
export function colourResults(sheet: ExcelJS.Worksheet, ref: string): void {
  const first = ref.split(':')[0] ?? ref;
  const rule = (
    mark: string,
    style: Style,
    priority: number,
  ): ExcelJS.ConditionalFormattingRule => ({
    type: 'expression',
    formulae: [`LEFT(${first},1)="${mark}"`],
    style,
    priority,
  });
  sheet.addConditionalFormatting({ ref, rules: [rule(FAILS, BAD, 1), rule(HOLDS, GOOD, 2)] });
}
