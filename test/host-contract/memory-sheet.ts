import {
  type Cell,
  type CellAddress,
  cellOf,
  type Row,
  type Sheet,
} from '../../src/workbook/model';

/** A sheet whose cells can be changed; rows that nobody touched are shared with the original. */
export class MemorySheet {
  private readonly rows = new Map<number, Row>();
  private order: readonly Row[] | null;

  constructor(
    readonly id: string,
    private readonly original: Sheet,
  ) {
    for (const row of original.rows) this.rows.set(row.index, row);
    this.order = original.rows;
  }

  get name(): string {
    return this.original.name;
  }

  /** The sheet as it is now. */
  sheet(): Sheet {
    this.order ??= [...this.rows.values()].sort((a, b) => a.index - b.index);
    return { ...this.original, rows: this.order };
  }

  /** Some rows of the sheet, without its merged areas. */
  slice(firstRow: number, rowCount: number): Sheet {
    const rows: Row[] = [];
    for (let index = firstRow; index < firstRow + rowCount; index += 1) {
      const row = this.rows.get(index);
      if (row) rows.push(row);
    }
    return { ...this.original, rows, merged: [] };
  }

  cell({ row, column }: CellAddress): Cell | undefined {
    return cellOf(this.sheet(), row, column);
  }

  /** Puts a cell, or empties it; a row without cells is no row. */
  put({ row, column }: CellAddress, cell: Cell | undefined): void {
    const cells = [...(this.rows.get(row)?.cells ?? [])];
    if (cell === undefined) delete cells[column];
    else cells[column] = cell;
    if (cells.some((one) => one !== undefined)) this.rows.set(row, { index: row, cells });
    else this.rows.delete(row);
    this.order = null;
  }
}
