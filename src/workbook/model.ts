import type { CivilDate } from '../core/calendar/civil-date';

/** A date, a time of day, or both, as a cell holds it. One of the two parts is always there. */
export interface DateCell {
  readonly kind: 'date';
  readonly date: CivilDate | null;
  /** Seconds since midnight, 0 to 86399, where the cell has a time. */
  readonly seconds: number | null;
  /**
   * The format shows year and month alone, and the day is the first: who typed
   * 2024年5月 got that day from the program. To be taken as known to the month.
   */
  readonly monthOnly?: true;
}

/** An error value such as `#N/A`. */
export interface ErrorCell {
  readonly kind: 'error';
  readonly code: string;
}

/**
 * A formula whose result is not in the file: the program that wrote it did not
 * calculate. Neither empty nor a value.
 */
export interface UncomputedCell {
  readonly kind: 'uncomputed';
}

/** Every such cell is this one. */
export const UNCOMPUTED: UncomputedCell = { kind: 'uncomputed' };

/** What a cell holds, formulas by their cached result; an empty cell is `undefined`. */
export type Cell = string | number | boolean | DateCell | ErrorCell | UncomputedCell;

/** One row that has at least one cell. */
export interface Row {
  /** Counted from 0. */
  readonly index: number;
  /**
   * By column, counted from 0; holes are empty cells. A cell far to the right
   * makes this long and sparse: walk it with `forEach`, which skips holes.
   */
  readonly cells: readonly (Cell | undefined)[];
  /** Hidden by hand or by a filter. It is read all the same. */
  readonly hidden?: true;
}

/** A merged area, all four bounds inclusive and counted from 0. */
export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A cell of a sheet, both counted from 0. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Its workbook counts days from 1904. */
  readonly is1904?: true;
  /** In ascending order, empty rows left out. */
  readonly rows: readonly Row[];
  readonly merged: readonly MergedArea[];
}

export type WorkbookFormat = 'xlsx' | 'xls' | 'ods' | 'csv';

export interface Workbook {
  readonly format: WorkbookFormat;
  /** In the order of the tabs. */
  readonly sheets: readonly Sheet[];
  /** Names defined for formulas, where the format has them. */
  readonly names?: readonly string[];
}

/** Whether a cell is a date or a time. */
export const isDateCell = (cell: Cell | undefined): cell is DateCell =>
  typeof cell === 'object' && cell.kind === 'date';

/** Whether a cell is an error value. */
export const isErrorCell = (cell: Cell | undefined): cell is ErrorCell =>
  typeof cell === 'object' && cell.kind === 'error';

/** Whether a cell is a formula without a result. */
export const isUncomputedCell = (cell: Cell | undefined): cell is UncomputedCell =>
  typeof cell === 'object' && cell.kind === 'uncomputed';

/** The letters of a column counted from 0: 0 is `A`, 27 is `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The A1 reference of a cell, both counted from 0. */
export const cellRef = (row: number, column: number): string => columnLetters(column) + (row + 1);

/** The cell of a sheet, both counted from 0. Rows are sparse and in order. */
export function cellOf({ rows }: Sheet, row: number, column: number): Cell | undefined {
  // Where no row above is empty, it stands at its own number.
  const own = rows[row];
  if (own?.index === row) return own.cells[column];
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = rows[middle];
    if (!found) return undefined;
    if (found.index === row) return found.cells[column];
    if (found.index < row) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
