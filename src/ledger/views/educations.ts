import { headerKey } from '../headers/header-key';
import { isBlankCell } from '../text';
import { type Grid, type GridRow, type PlacedCell, textOfCell } from './grid';

const DEPTH = 8;
const EDUCATION = /学历|教育/;
const FULL_TIME = /^全日制(?:教育|学历|学历学位)?$/;
const IN_SERVICE = /^在职(?:教育|学历|学历学位)?$/;

const baseOf = (placed: PlacedCell | undefined): string =>
  placed && typeof placed.cell === 'string' ? headerKey(textOfCell(placed.cell)).base : '';

/** The columns of 全日制 and 在职 in a row of headers that are about education. */
function pairIn({ cells }: GridRow, above: GridRow | undefined): readonly [number, number] | null {
  const full = cells.findIndex((placed) => FULL_TIME.test(baseOf(placed)));
  const later = cells.findIndex((placed) => IN_SERVICE.test(baseOf(placed)));
  if (full < 0 || later < 0) return null;
  const own = [baseOf(cells[full]), baseOf(cells[later])];
  const group = above?.cells.slice(0, full + 1).findLast((placed) => baseOf(placed) !== '');
  const said = own.every((base) => EDUCATION.test(base)) || EDUCATION.test(baseOf(group));
  return said ? [full, later] : null;
}

/**
 * A table with education in two columns, 全日制 and 在职, with the later one in a column of its own where
 * somebody has it: it is the higher one. Null where there are no such columns.
 */
export function withLastEducation(grid: Grid): Grid | null {
  for (const [at, row] of grid.rows.slice(0, DEPTH).entries()) {
    const pair = pairIn(row, grid.rows[at - 1]);
    if (!pair) continue;
    const [full, later] = pair;
    const cells = new Map<number, PlacedCell>();
    for (const { index, cells: own } of grid.rows.slice(at + 1)) {
      const last = [own[later], own[full]].find((one) => one && !isBlankCell(one.cell));
      if (last) cells.set(index, last);
    }
    const header = { cell: '最高学历', at: row.cells[later]?.at ?? null };
    const gone = [full, later].map((column) => [at, column] as const);
    return grid.without(gone).with(row.index, { header, cells }).grid;
  }
  return null;
}
