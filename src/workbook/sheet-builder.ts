import { WorkbookError } from './errors';
import type { Limits } from './limits';
import { type Cell, cellRef, type MergedArea, type Row, type Sheet } from './model';

/** Rows wider than this are stored sparsely unless a quarter of them is filled. */
const DENSE_WIDTH = 64;

/** Beyond this gap V8 keeps an array's elements in a dictionary. */
const FORCES_DICTIONARY = 1 << 20;

/**
 * Takes the cells of one sheet, row by row, and keeps those that hold
 * something. Rows and columns are counted from 0, and may come in any order,
 * but none twice.
 */
export class SheetBuilder {
  private rows: Row[] = [];
  private merged: MergedArea[] = [];
  private sorted = true;
  private previous = -1;
  private row = -1;
  private right = -1;
  private filled = 0;
  private width = 0;
  private readonly line: (Cell | undefined)[] = [];

  /** Cells with a value. */
  cells = 0;

  /** @param before cells of the sheets that were read before this one */
  constructor(
    private readonly limits: Limits,
    private readonly before: number,
  ) {}

  /** @throws WorkbookError too-many-rows */
  beginRow(row: number): void {
    if (row >= this.limits.rows) {
      throw new WorkbookError('too-many-rows', { limit: this.limits.rows });
    }
    this.row = row;
  }

  /** @throws WorkbookError too-many-columns; corrupt when the cell already has a value */
  put(column: number, cell: Cell): void {
    const { line } = this;
    if (column >= line.length) this.widen(column);
    if (line[column] !== undefined) {
      throw new WorkbookError('corrupt', { reason: 'cell-twice', ref: cellRef(this.row, column) });
    }
    line[column] = cell;
    this.filled++;
    if (column > this.right) this.right = column;
  }

  private widen(column: number): void {
    const { columns } = this.limits;
    if (column >= columns) throw new WorkbookError('too-many-columns', { limit: columns });
    while (this.line.length <= column) this.line.push(undefined);
  }

  endRow(): void {
    if (this.filled === 0) return;
    this.cells += this.filled;
    if (this.before + this.cells > this.limits.cells) {
      throw new WorkbookError('too-many-cells', { limit: this.limits.cells });
    }
    const { row, right, line } = this;
    if (row <= this.previous) this.sorted = false;
    this.previous = row;
    if (right >= this.width) this.width = right + 1;
    const sparse = right >= DENSE_WIDTH && this.filled * 4 < right;
    this.rows.push({
      index: row,
      cells: sparse ? sparseCopy(line, right) : line.slice(0, right + 1),
    });
    line.fill(undefined, 0, right + 1);
    this.right = -1;
    this.filled = 0;
  }

  /** @throws WorkbookError too-many-merged-areas */
  merge(area: MergedArea): void {
    if (this.merged.length >= this.limits.mergedAreas) {
      throw new WorkbookError('too-many-merged-areas', { limit: this.limits.mergedAreas });
    }
    this.merged.push(area);
  }

  /** Merged areas are cut to the rows and columns in use. */
  finish(name: string, hidden: boolean): Sheet {
    const { rows } = this;
    if (!this.sorted) {
      rows.sort((a, b) => a.index - b.index);
      rows.forEach(({ index }, n) => {
        if (rows[n + 1]?.index === index) {
          throw new WorkbookError('corrupt', { reason: 'row-twice', sheet: name, ref: index + 1 });
        }
      });
    }
    return { name, hidden, rows, merged: this.usedAreas((rows.at(-1)?.index ?? -1) + 1) };
  }

  private usedAreas(height: number): MergedArea[] {
    return this.merged.flatMap((area) => {
      const bottom = Math.min(area.bottom, height - 1);
      const right = Math.min(area.right, this.width - 1);
      const used = area.top <= bottom && area.left <= right;
      const single = area.top === bottom && area.left === right;
      return used && !single ? [{ ...area, bottom, right }] : [];
    });
  }
}

/** A copy whose holes cost nothing: one cell at XFD1 is not an array of 16,384. */
function sparseCopy(line: readonly (Cell | undefined)[], right: number): (Cell | undefined)[] {
  const copy: (Cell | undefined)[] = [];
  copy[FORCES_DICTIONARY] = undefined;
  copy.length = 1; // 0 would make it an ordinary array again
  for (let column = 0; column <= right; column++) {
    const cell = line[column];
    if (cell !== undefined) copy[column] = cell;
  }
  return copy;
}
