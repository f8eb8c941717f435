import { WorkbookError } from '../errors';
import type { Limits } from '../limits';
import { type Cell, cellRef, type MergedArea, type Row, type Sheet } from '../model';

/** Columns from here on are gathered apart, so that a cell in the last one costs no more than in the first. */
const FAR = 256;

/** A row is stored sparsely where fewer than one in so many of its places is filled. */
const SPARSE = 8;
const NEAR = 32;

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
  private rowHidden = false;
  private right = -1;
  private filled = 0;
  private width = 0;
  private readonly line = new Array<Cell | undefined>(FAR).fill(undefined);
  private readonly far = new Map<number, Cell>();
  private readonly columns: number;

  /** Cells with a value. */
  cells = 0;

  /** @param before cells of the sheets that were read before this one */
  constructor(
    private readonly limits: Limits,
    private readonly before: number,
  ) {
    this.columns = limits.columns;
  }

  /** @throws WorkbookError too-many-rows */
  beginRow(row: number, hidden = false): void {
    if (row >= this.limits.rows) {
      throw new WorkbookError('too-many-rows', { limit: this.limits.rows });
    }
    this.row = row;
    this.rowHidden = hidden;
  }

  /** @throws WorkbookError too-many-columns; corrupt when the cell already has a value */
  put(column: number, cell: Cell): void {
    if (column >= this.columns) throw this.tooWide();
    if (column < FAR) {
      if (this.line[column] !== undefined) throw this.twice(column);
      this.line[column] = cell;
    } else {
      if (this.far.has(column)) throw this.twice(column);
      this.far.set(column, cell);
    }
    this.filled++;
    if (column > this.right) this.right = column;
  }

  private tooWide(): WorkbookError {
    return new WorkbookError('too-many-columns', { limit: this.columns });
  }

  private twice(column: number): WorkbookError {
    return new WorkbookError('corrupt', { reason: 'cell-twice', ref: cellRef(this.row, column) });
  }

  endRow(): void {
    if (this.filled === 0) return;
    this.cells += this.filled;
    if (this.before + this.cells > this.limits.cells) {
      throw new WorkbookError('too-many-cells', { limit: this.limits.cells });
    }
    const { row, right } = this;
    if (row <= this.previous) this.sorted = false;
    this.previous = row;
    if (right >= this.width) this.width = right + 1;
    const cells = this.rowCells();
    this.rows.push(this.rowHidden ? { index: row, cells, hidden: true } : { index: row, cells });
    this.line.fill(undefined, 0, Math.min(right + 1, FAR));
    if (this.far.size > 0) this.far.clear();
    this.right = -1;
    this.filled = 0;
  }

  /** A copy of the row; its holes cost nothing where it is sparse. */
  private rowCells(): (Cell | undefined)[] {
    const { line, far, right } = this;
    if (right >= NEAR && this.filled * SPARSE < right) return this.sparseCells();
    const cells = line.slice(0, right + 1);
    for (const [column, cell] of far) cells[column] = cell;
    return cells;
  }

  private sparseCells(): (Cell | undefined)[] {
    const cells: (Cell | undefined)[] = [];
    cells[FORCES_DICTIONARY] = undefined;
    this.line.forEach((cell, column) => {
      if (cell !== undefined) cells[column] = cell;
    });
    for (const [column, cell] of this.far) cells[column] = cell;
    cells.length = this.right + 1;
    return cells;
  }

  /** @throws WorkbookError too-many-merged-areas */
  merge(area: MergedArea): void {
    if (this.merged.length >= this.limits.mergedAreas) {
      throw new WorkbookError('too-many-merged-areas', { limit: this.limits.mergedAreas });
    }
    this.merged.push(area);
  }

  /** Merged areas are cut to the rows and columns in use. */
  finish(name: string, hidden: boolean, is1904 = false): Sheet {
    if (!this.sorted) {
      const { rows } = this;
      rows.sort((a, b) => a.index - b.index);
      this.rows = joined(rows, name);
    }
    const { rows } = this;
    const merged = this.usedAreas((rows.at(-1)?.index ?? -1) + 1);
    return { name, hidden, ...(is1904 ? { is1904 } : {}), rows, merged };
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

/**
 * Rows with one for each number: some programs write a row in two pieces.
 * @throws WorkbookError corrupt when both pieces have the same cell
 */
function joined(rows: readonly Row[], sheet: string): Row[] {
  const whole: Row[] = [];
  for (const row of rows) {
    const last = whole.at(-1);
    if (last?.index !== row.index) {
      whole.push(row);
      continue;
    }
    const cells = [...last.cells];
    row.cells.forEach((cell, column) => {
      if (cell === undefined) return;
      if (cells[column] !== undefined) {
        const ref = cellRef(row.index, column);
        throw new WorkbookError('corrupt', { reason: 'cell-twice', sheet, ref });
      }
      cells[column] = cell;
    });
    whole[whole.length - 1] = { ...last, cells };
  }
  return whole;
}
