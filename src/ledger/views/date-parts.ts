import type { CellAddress } from '../../workbook/model';
import { headerKey } from '../headers/header-key';
import { squeeze } from '../text';
import { type Grid, type GridRow, type PlacedCell, textOfCell } from './grid';

const DEPTH = 8;
/** Headers of a year alone. */
export const YEAR: ReadonlySet<string> = new Set(['年', '年份', '年度']);
const MONTH = new Set(['月', '月份']);
const DAY = new Set(['日', '号']);

/** Columns that say one date, or one month, together. */
interface Parts {
  readonly year: number;
  readonly month: number;
  /** Below zero where there is none. */
  readonly day: number;
}

const baseOf = (placed: PlacedCell | undefined): string =>
  placed && typeof placed.cell === 'string' ? headerKey(placed.cell).base : '';

const digitsOf = (placed: PlacedCell | undefined): string | null =>
  placed ? (/^(\d{1,4})[年月日号份]*$/.exec(squeeze(textOfCell(placed.cell)))?.[1] ?? null) : null;

/** 年, 月 and 日 of a row of headers, each with those that follow it before the next 年. */
function partsOf({ cells }: GridRow): Parts[] {
  const bases = Array.from(cells, baseOf);
  const years = bases.flatMap((base, column) => (YEAR.has(base) ? [column] : []));
  return years.flatMap((year, at) => {
    const one = years.length === 1;
    // 月 may stand before a single 年; several dates follow each other.
    const within = (column: number): boolean =>
      one || (column > year && column < (years[at + 1] ?? bases.length));
    const find = (words: ReadonlySet<string>): number =>
      bases.findIndex((base, column) => words.has(base) && within(column));
    const month = find(MONTH);
    return month < 0 ? [] : [{ year, month, day: find(DAY) }];
  });
}

/** The nearest header above a column, or above one to its left that is merged over it. */
function groupOver(rows: readonly GridRow[], at: number, column: number): PlacedCell | undefined {
  const above = rows[at - 1]?.cells ?? [];
  for (let left = column; left >= 0; left--) {
    const placed = above[left];
    if (placed && baseOf(placed) !== '') return placed;
  }
  return undefined;
}

/**
 * 年, 月 and 日, or 年份 and 月份, in columns of their own, together in one more column for each
 * date; null where there are none.
 */
export function withDateParts(grid: Grid): Grid | null {
  for (const [at, row] of grid.rows.slice(0, DEPTH).entries()) {
    const found = partsOf(row);
    let joined: Grid | null = null;
    for (const parts of found) {
      const cells = datesOf(grid, row.index, parts);
      if (cells.size === 0) continue;
      const place: CellAddress | null = row.cells[parts.month]?.at ?? null;
      const group = found.length > 1 ? groupOver(grid.rows, at, parts.year) : undefined;
      const plain = parts.day < 0 ? '年月' : '日期';
      const header = { cell: group?.cell ?? plain, at: place };
      joined = (joined ?? grid).with(row.index, { header, cells }).grid;
    }
    if (joined) return found.length > 1 ? joined.without(rowsOver(found, at)) : joined;
  }
  return null;
}

/** The cells of several dates that their joined columns now say: parts, and the groups over them. */
function* rowsOver(found: readonly Parts[], at: number): Generator<readonly [number, number]> {
  for (const { year, month, day } of found) {
    for (const column of [year, month, day]) {
      if (column < 0) continue;
      yield [at, column];
      yield [at - 1, column];
    }
  }
}

function datesOf(grid: Grid, header: number, parts: Parts): Map<number, PlacedCell> {
  const cells = new Map<number, PlacedCell>();
  const columns = [parts.year, parts.month, ...(parts.day < 0 ? [] : [parts.day])];
  for (const { index, cells: own } of grid.rows) {
    if (index <= header) continue;
    const digits = columns.map((column) => digitsOf(own[column]));
    if (digits.some((part) => part === null) || digits[0]?.length !== 4) continue;
    const text = digits.map((part) => part?.padStart(2, '0')).join('-');
    cells.set(index, { cell: text, at: own[parts.month]?.at ?? null });
  }
  return cells;
}
