import { headerKey, isOrdinalHeader } from '../headers/header-key';
import { type Grid, type GridRow, type PlacedCell, textOfCell } from './grid';

/** Headers stand within so many rows. */
const DEPTH = 8;
/** Headers side by side stand within so many columns. */
const WIDEST = 1024;

/** 增加原因 beside 减少原因, 来源 beside 去向: the same column of two halves. */
const SIDES: readonly RegExp[] = [/增加|减少/g, /转入|转出|转往/g, /来源|去向/g, /新增|减员/g];

const baseOf = (placed: PlacedCell | undefined): string =>
  placed && typeof placed.cell === 'string'
    ? SIDES.reduce(
        (base, side, at) => base.replace(side, `${at}`),
        headerKey(textOfCell(placed.cell)).base,
      )
    : '';

/** By how many columns the headers of a row repeat, or 0. */
function repeat({ cells }: GridRow): number {
  const bases = Array.from(cells.slice(0, WIDEST), baseOf);
  const filled = bases.filter((base) => base !== '').length;
  for (let by = 2; by <= bases.length / 2 + 1; by++) {
    let same = 0;
    let ordinary = 0;
    for (let column = 0; column + by < bases.length; column++) {
      const base = bases[column];
      if (base === '' || base === undefined || base !== bases[column + by]) continue;
      same++;
      if (!isOrdinalHeader(base)) ordinary++;
    }
    if (ordinary >= 2 && same * 2 >= filled - 1) return by;
  }
  return 0;
}

/**
 * The halves of a table side by side put under each other, each with the group over it; null where
 * no row of headers repeats.
 */
export function halvesBelow(grid: Grid): Grid | null {
  const at = grid.rows.slice(0, DEPTH).findIndex((row) => repeat(row) > 0);
  const header = grid.rows[at];
  if (!header) return null;
  const by = repeat(header);
  const first = header.cells.findIndex((placed) => baseOf(placed) !== '');
  // What stands to the left of the headers that repeat would be lost.
  const outside = grid.rows
    .slice(at + 1)
    .some(({ cells }) => cells.slice(0, first).some((placed) => placed !== undefined));
  if (outside) return null;
  const parts: number[] = [];
  for (let from = first; from < header.cells.length; from += by) parts.push(from);
  const above = grid.rows[at - 1];
  const groups = parts.map((from) =>
    above?.cells.slice(from, from + by).find((placed) => placed !== undefined),
  );
  const grouped = groups.filter((group) => group !== undefined).length === parts.length;
  const rows: (readonly (PlacedCell | undefined)[])[] = grid.rows
    .slice(0, grouped ? at - 1 : at)
    .map(({ cells }) => cells);
  rows.push(header.cells.slice(first, first + by));
  parts.forEach((from, part) => {
    const group = groups[part];
    if (grouped && group) rows.push([group]);
    for (const { cells } of grid.rows.slice(at + 1)) {
      const own = cells.slice(from, from + by);
      if (own.some((placed) => placed !== undefined)) rows.push(own);
    }
  });
  return grid.rewritten(rows);
}
