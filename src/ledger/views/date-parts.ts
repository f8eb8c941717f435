import { headerKey } from '../headers/header-key';
import { squeeze } from '../text';
import { type Grid, type GridRow, type PlacedCell, textOfCell } from './grid';

const DEPTH = 8;
/** Headers of a year alone. */
export const YEAR: ReadonlySet<string> = new Set(['年', '年份', '年度']);
const MONTH = new Set(['月', '月份']);
const DAY = new Set(['日', '号']);

const baseOf = (placed: PlacedCell | undefined): string =>
  placed && typeof placed.cell === 'string' ? headerKey(placed.cell).base : '';

const columnOf = ({ cells }: GridRow, words: ReadonlySet<string>): number =>
  cells.findIndex((placed) => words.has(baseOf(placed)));

const digitsOf = (placed: PlacedCell | undefined): string | null =>
  placed ? (/^(\d{1,4})[年月日号份]*$/.exec(squeeze(textOfCell(placed.cell)))?.[1] ?? null) : null;

/**
 * 年, 月 and 日, or 年份 and 月份, in columns of their own, together in one more column; null
 * where there are none.
 */
export function withDateParts(grid: Grid): Grid | null {
  for (const row of grid.rows.slice(0, DEPTH)) {
    const year = columnOf(row, YEAR);
    const month = columnOf(row, MONTH);
    const day = columnOf(row, DAY);
    if (year < 0 || month < 0 || year === month) continue;
    const cells = new Map<number, PlacedCell>();
    for (const { index, cells: own } of grid.rows) {
      if (index <= row.index) continue;
      const parts = [year, month, ...(day < 0 ? [] : [day])].map((at) => digitsOf(own[at]));
      if (parts.some((part) => part === null) || parts[0]?.length !== 4) continue;
      const text = parts.map((part) => part?.padStart(2, '0')).join('-');
      cells.set(index, { cell: text, at: own[month]?.at ?? null });
    }
    if (cells.size === 0) continue;
    const at = row.cells[month]?.at ?? null;
    const header = { cell: day < 0 ? '年月' : '日期', at };
    return grid.with(row.index, { header, cells }).grid;
  }
  return null;
}
