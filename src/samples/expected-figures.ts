/** Figures by table, row and column; a cell that is not there is 0. */
export type FigureTable = Record<string, Record<string, Record<string, number>>>;

/** Adds figures up. */
export class Figures {
  readonly table: FigureTable = {};

  add(table: string, row: string, column: string, n = 1): void {
    if (n === 0) return;
    this.table[table] ??= {};
    const rows = this.table[table];
    rows[row] ??= {};
    rows[row][column] = (rows[row][column] ?? 0) + n;
  }
}
