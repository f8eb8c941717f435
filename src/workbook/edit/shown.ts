import { type Cell, type CellAddress, cellOf, type Sheet } from '../model';

/**
 * What a person saw of a cell that they change: what it held, and what in its row says whose or
 * which row it is. A write compares both, so that no other cell is changed in its place.
 */
export interface Shown {
  /** Null where it was empty. */
  readonly cell: Cell | null;
  readonly row: readonly ShownCell[];
}

export interface ShownCell {
  readonly column: number;
  readonly cell: Cell | null;
}

/** More cells do not make a row more certain. */
const MOST = 12;

/**
 * What is shown of a cell.
 * @param identity the columns that name the row; without any, all of the row's cells do
 */
export function shownOf(
  sheet: Sheet,
  { row, column }: CellAddress,
  identity: readonly number[],
): Shown {
  const at = (one: number): Cell | null => cellOf(sheet, row, one) ?? null;
  const named = identity.filter((one) => one !== column && at(one) !== null);
  const columns = named.length > 0 ? named : filledColumns(sheet, row, column);
  return {
    cell: at(column),
    row: columns.slice(0, MOST).map((one) => ({ column: one, cell: at(one) })),
  };
}

function filledColumns(sheet: Sheet, row: number, except: number): number[] {
  const columns: number[] = [];
  sheet.rows
    .find(({ index }) => index === row)
    ?.cells.forEach((cell, column) => {
      if (cell !== undefined && column !== except) columns.push(column);
    });
  return columns;
}

/** Whether two cells hold the same. */
export function sameCell(a: Cell | null | undefined, b: Cell | null | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b)
    return (a ?? null) === (b ?? null);
  if (a.kind !== b.kind) return false;
  if (a.kind === 'error') return b.kind === 'error' && a.code === b.code;
  if (a.kind === 'date') return b.kind === 'date' && a.date === b.date && a.seconds === b.seconds;
  return true;
}

/** Whether a cell and its row still are what was shown. */
export const isAsShown = (sheet: Sheet, { row, column }: CellAddress, shown: Shown): boolean =>
  sameCell(cellOf(sheet, row, column), shown.cell) &&
  shown.row.every((one) => sameCell(cellOf(sheet, row, one.column), one.cell));
