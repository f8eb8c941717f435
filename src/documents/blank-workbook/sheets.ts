import type { CellValue, Workbook, Worksheet } from 'exceljs';
import { EXAMPLE_MARK } from '../../core/templates/blank-names';
import type { Templates } from '../../core/templates/load';
import type { ColumnTemplate } from '../../core/templates/schema';
import { columnLetters } from '../../workbook/model';
import { type AskedSheet, isRequired } from './asked';
import { LEFT, STYLES } from './styles';
import { formatOf, promptOf, validate, validationOf } from './validation';

/** How many rows of a sheet know what may be typed into them. */
const LAST_ROW = 2001;

/** About as many characters as an A4 sheet on its side holds, at a size that can be read. */
const PAGE_WIDTH = 170;

/** Columns at least so wide hold sentences rather than words. */
const SENTENCE_WIDTH = 20;

const TEXTUAL = new Set(['text', 'name', 'names']);

/** An example as a cell holds it: dates and numbers as such. */
function exampleValue(column: ColumnTemplate): CellValue {
  const text = column.example;
  if (text === undefined) return null;
  switch (column.type) {
    case 'date':
      return new Date(`${text}T00:00:00Z`);
    case 'month':
      return new Date(`${text}-01T00:00:00Z`);
    case 'int':
    case 'number':
    case 'money':
      return Number(text);
    default:
      return text;
  }
}

const headerStyle = (column: ColumnTemplate) =>
  isRequired(column) ? STYLES.required : STYLES.optional;

/** What a row holds, by the key of the column. */
export type FilledRow = Readonly<Record<string, CellValue>>;

/** Prepares a sheet for the printer: A4 on its side, its name above, pages counted below. */
function printSetup(sheet: Worksheet, width: number): void {
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: Math.max(1, Math.ceil(width / PAGE_WIDTH)),
    fitToHeight: 0,
    showGridLines: true,
    margins: { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter.oddHeader = '&C&14&A';
  sheet.headerFooter.oddFooter = '&L支部台账&R第 &P 页，共 &N 页';
}

/** Columns that stay in view: up to the one that says whom a row is about. */
function frozenColumns({ template, columns }: AskedSheet): number {
  const last = Math.max(
    ...template.subject.map((key) => columns.findIndex((column) => column.key === key)),
  );
  return columns.length > 8 && last < 2 ? last + 1 : 0;
}

/** Writes the rows that are there already, from the second row on. */
function fill(sheet: Worksheet, { columns }: AskedSheet, rows: readonly FilledRow[]): void {
  rows.forEach((values, index) => {
    const row = sheet.getRow(index + 2);
    columns.forEach(({ key }, at) => {
      const value = values[key] ?? null;
      if (value !== null) row.getCell(at + 1).value = value;
    });
  });
}

/** One row that shows how to fill the sheet, and counts as none. */
function addExample(sheet: Worksheet, { columns }: AskedSheet): void {
  const row = sheet.getRow(2);
  row.height = 30;
  const marked = columns.findIndex((column) => TEXTUAL.has(column.type));
  columns.forEach((column, index) => {
    const value = exampleValue(column);
    const shown = row.getCell(index + 1);
    shown.value = index === marked ? `${EXAMPLE_MARK}：${value ?? ''}` : value;
    shown.style = { ...STYLES.example, ...ownStyle(column) };
  });
}

const ownStyle = (column: ColumnTemplate) => ({
  numFmt: formatOf(column),
  ...((column.width ?? 0) >= SENTENCE_WIDTH ? { alignment: LEFT } : {}),
});

/** A sheet with a row of headers, the rows there are or one example, and empty rows that know what they take. */
function addTable(
  workbook: Workbook,
  asked: AskedSheet,
  rows: readonly FilledRow[],
  templates: Templates,
): void {
  const { template, columns } = asked;
  const frozen = frozenColumns(asked);
  const sheet = workbook.addWorksheet(template.name, {
    views: [{ state: 'frozen', xSplit: frozen, ySplit: 1 }],
  });
  const header = sheet.getRow(1);
  header.height = 33;
  let total = 0;
  columns.forEach((column, index) => {
    const letters = columnLetters(index);
    const width = column.width ?? 12;
    total += width;
    const style = { ...STYLES.data, ...ownStyle(column) };
    Object.assign(sheet.getColumn(index + 1), { width, style });
    const cell = header.getCell(index + 1);
    cell.value = column.header;
    cell.style = headerStyle(column);
    const first = `${letters}2`;
    validate(sheet, `${first}:${letters}${LAST_ROW}`, validationOf(column, first, templates));
    const prompt = promptOf(column);
    if (prompt) {
      validate(sheet, `${letters}1`, {
        type: 'any',
        showInputMessage: true,
        promptTitle: column.header,
        prompt,
      });
    }
  });
  if (rows.length > 0) fill(sheet, asked, rows);
  else addExample(sheet, asked);
  printSetup(sheet, total);
  sheet.pageSetup.printTitlesRow = '1:1';
  if (frozen > 0) sheet.pageSetup.printTitlesColumn = `A:${columnLetters(frozen - 1)}`;
}

/** What stands above the form: it is alone on its row, like the title of any form. */
const FORM_TITLE = '支部信息：填在中间的空格里，红底的必填';

/**
 * A sheet with a line for each item: the label, the value beside it, and what to write.
 * The value's cell is wide by merging, so that the note does not stand where a reader
 * looks for the value.
 */
function addForm(
  workbook: Workbook,
  { template, columns }: AskedSheet,
  values: FilledRow,
  templates: Templates,
): void {
  const sheet = workbook.addWorksheet(template.name, { views: [{ state: 'frozen', ySplit: 1 }] });
  [24, 14, 14, 14, 52].forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  sheet.mergeCells('A1:E1');
  sheet.getRow(1).height = 30;
  sheet.getCell('A1').value = FORM_TITLE;
  sheet.getCell('A1').style = STYLES.heading;
  columns.forEach((column, index) => {
    const row = sheet.getRow(index + 2);
    row.height = 32;
    row.getCell(1).value = column.header;
    row.getCell(1).style = headerStyle(column);
    sheet.mergeCells(row.number, 2, row.number, 4);
    row.getCell(2).value = values[column.key] ?? null;
    row.getCell(2).style = { ...STYLES.field, numFmt: formatOf(column) };
    const need = column.derived ? '可不填，由程序推算。' : '';
    const said = `${need}${column.help?.['zh-CN'] ?? ''}`;
    row.getCell(5).value = column.example ? `${said}例如：${column.example}` : said;
    row.getCell(5).style = STYLES.note;
    validate(sheet, `B${row.number}`, validationOf(column, `B${row.number}`, templates));
  });
  printSetup(sheet, 0);
  sheet.pageSetup.orientation = 'portrait';
}

/**
 * Adds a sheet to the blank workbook.
 * @param rows what is known already; of a form the first
 */
export function addSheet(
  workbook: Workbook,
  asked: AskedSheet,
  rows: readonly FilledRow[],
  templates: Templates,
): void {
  if (asked.shape === 'form') addForm(workbook, asked, rows[0] ?? {}, templates);
  else addTable(workbook, asked, rows, templates);
}
