import { type DateFormat, dateFormatOf } from '../../workbook/date-format';
import type { Cell, Row } from '../../workbook/model';
import type { SerialDates } from '../../workbook/serial-dates';

const ERRORS = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#BUSY!',
  '#UNKNOWN!',
]);

/** The serial number of 9999-12-31: what is larger is no date. */
const LAST_SERIAL = 2_958_466;

/** Whether a value is a date if its number format says so. */
export const mayBeDate = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value < LAST_SERIAL;

const formats = new Map<string, DateFormat | null>();

function dateFormat(numberFormat: string): DateFormat | null {
  let format = formats.get(numberFormat);
  if (format === undefined) {
    format = dateFormatOf(numberFormat);
    formats.set(numberFormat, format);
  }
  return format;
}

/** A cell from what Excel answers for it; an error comes as its text. */
export function cellFromValue(
  value: unknown,
  numberFormat: string | undefined,
  dates: SerialDates,
): Cell | undefined {
  if (typeof value === 'string') {
    if (value === '') return undefined;
    return value.startsWith('#') && ERRORS.has(value) ? { kind: 'error', code: value } : value;
  }
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'number') return undefined;
  const format = numberFormat === undefined ? null : dateFormat(numberFormat);
  return format && mayBeDate(value) ? dates.decode(value, format) : value;
}

/**
 * Rows of cells from a block of values.
 * @param formatOf the number format of a cell of the sheet, where it may be a date
 */
export function rowsFromValues(
  values: readonly (readonly unknown[])[],
  top: number,
  left: number,
  formatOf: (row: number, column: number) => string | undefined,
  dates: SerialDates,
): Row[] {
  const rows: Row[] = [];
  values.forEach((line, down) => {
    const cells: (Cell | undefined)[] = [];
    line.forEach((value, right) => {
      const column = left + right;
      const format = mayBeDate(value) ? formatOf(top + down, column) : undefined;
      const cell = cellFromValue(value, format, dates);
      if (cell !== undefined) cells[column] = cell;
    });
    if (cells.length > 0) rows.push({ index: top + down, cells });
  });
  return rows;
}
