import type { Row } from '../../workbook/model';
import { SerialDates } from '../../workbook/serial-dates';
import { mayBeDate, rowsFromValues } from '../excel/cell-values';
import type { WpsRange } from './object-model';

/** What Value2 gives for an error is a number: this and the error's own. */
const ERROR_BASE = -2_146_828_288;
const ERRORS: ReadonlyMap<number, string> = new Map([
  [2000, '#NULL!'],
  [2007, '#DIV/0!'],
  [2015, '#VALUE!'],
  [2023, '#REF!'],
  [2029, '#NAME?'],
  [2036, '#NUM!'],
  [2042, '#N/A'],
]);

/** Some builds have a method where others have a property. */
const given = (range: WpsRange, name: 'Value2' | 'Formula'): unknown => {
  const value = range[name];
  return typeof value === 'function' ? value.call(range) : value;
};

/** One value; an error as its text, as Excel's own library tells it. */
function toldValue(value: unknown): unknown {
  if (typeof value !== 'number') return value ?? '';
  return ERRORS.get(value - ERROR_BASE) ?? value;
}

/** The values of an area, row by row, whatever its size. */
export function valuesOf(range: WpsRange): unknown[][] {
  const value = given(range, 'Value2');
  if (!Array.isArray(value)) return [[toldValue(value)]];
  return value.map((row: unknown) => (Array.isArray(row) ? row.map(toldValue) : [toldValue(row)]));
}

/** The value of one cell. */
export const cellValue = (range: WpsRange): unknown => valuesOf(range)[0]?.[0] ?? '';

/** The formula of one cell, or what it holds as text. */
export const cellFormula = (range: WpsRange): unknown => given(range, 'Formula');

/** An area of a sheet, all counted from 0. */
export interface Span {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** The used area of a sheet; an empty sheet has one empty cell. */
export const spanOf = (used: WpsRange): Span => ({
  top: used.Row - 1,
  left: used.Column - 1,
  rows: used.Rows.Count,
  columns: used.Columns.Count,
});

export const rangeOf = (cells: WpsRange, { top, left, rows, columns }: Span): WpsRange => {
  const first = cells.Item(top + 1, left + 1);
  return rows === 1 && columns === 1 ? first : first.Resize(rows, columns);
};

/** The halves of an area that is asked about as a whole and is mixed. */
export function halves(span: Span): [Span, Span] {
  const { top, left, rows, columns } = span;
  if (rows > 1) {
    const upper = Math.floor(rows / 2);
    return [
      { ...span, rows: upper },
      { ...span, top: top + upper, rows: rows - upper },
    ];
  }
  const near = Math.floor(columns / 2);
  return [
    { ...span, columns: near },
    { ...span, left: left + near, columns: columns - near },
  ];
}

/** Reads the cells of an area; formats are asked for column by column, where there may be dates. */
export function readSpan(cells: WpsRange, span: Span, dates: SerialDates): Row[] {
  const values = valuesOf(rangeOf(cells, span));
  const formats = new Map<string, string>();
  for (let right = 0; right < span.columns; right++) {
    if (!values.some((row) => mayBeDate(row[right]))) continue;
    const column = { ...span, left: span.left + right, columns: 1 };
    takeFormats(cells, column, formats);
  }
  const formatOf = (row: number, column: number): string | undefined =>
    formats.get(`${row},${column}`);
  return rowsFromValues(values, span.top, span.left, formatOf, dates);
}

/** The formats of a column: one for all of it, or those of its halves. */
function takeFormats(cells: WpsRange, span: Span, formats: Map<string, string>): void {
  const format = rangeOf(cells, span).NumberFormat;
  if (typeof format === 'string') {
    for (let down = 0; down < span.rows; down++) {
      formats.set(`${span.top + down},${span.left}`, format);
    }
  } else if (span.rows > 1) {
    for (const half of halves(span)) takeFormats(cells, half, formats);
  }
}

export const datesOf = ({ Date1904 }: { readonly Date1904: boolean }): SerialDates =>
  new SerialDates(Date1904);
