import type { Area } from './area';
import type { SimulatedSheet } from './sheet';

/** Rows and columns that a window shows. */
const ROWS = 20;
const COLUMNS = 10;
/** The height of a row and the width of a column, in points. */
export const ROW_HEIGHT = 15;
export const COLUMN_WIDTH = 48;

/** How a window shows a sheet: what is frozen, and what is scrolled to. */
export class SimulatedPanes {
  /** The first row and column that can be seen at all: what was scrolled away when panes froze. */
  firstRow = 0;
  firstColumn = 0;
  frozenRows = 0;
  frozenColumns = 0;
  /** Of the part that scrolls. */
  topRow = 0;
  leftColumn = 0;

  /** Freezes rows and columns from those that are the first in view. */
  freeze(rows: number, columns: number): void {
    this.firstRow = rows === 0 ? 0 : this.topRow;
    this.firstColumn = columns === 0 ? 0 : this.leftColumn;
    this.frozenRows = rows;
    this.frozenColumns = columns;
    this.topRow += rows;
    this.leftColumn += columns;
  }

  /** What is frozen; null where nothing is. */
  frozen(lastRow: number, lastColumn: number): Area | null {
    if (this.frozenRows === 0 && this.frozenColumns === 0) return null;
    return {
      top: this.firstRow,
      left: this.firstColumn,
      bottom: this.frozenRows === 0 ? lastRow : this.firstRow + this.frozenRows - 1,
      right: this.frozenColumns === 0 ? lastColumn : this.firstColumn + this.frozenColumns - 1,
    };
  }

  /** Scrolls as little as brings a cell into view, as selecting it does. */
  scrollTo(row: number, column: number): void {
    const [rows, columns] = [ROWS - this.frozenRows, COLUMNS - this.frozenColumns];
    const scrolled = (at: number, from: number, count: number, frozenTo: number): number => {
      if (at < frozenTo) return from;
      return at < from ? at : Math.max(from, at - Math.max(count, 1) + 1);
    };
    this.topRow = scrolled(row, this.topRow, rows, this.firstRow + this.frozenRows);
    this.leftColumn = scrolled(
      column,
      this.leftColumn,
      columns,
      this.firstColumn + this.frozenColumns,
    );
  }

  /** Whether a person sees a cell. */
  shows(sheet: SimulatedSheet, row: number, column: number): boolean {
    const within = (at: number, first: number, frozen: number, from: number, count: number) =>
      (at >= first && at < first + frozen && at < first + count) ||
      (at >= from && at < from + count - frozen);
    return (
      !sheet.hiddenRows.has(row) &&
      !sheet.hiddenColumns.has(column) &&
      within(row, this.firstRow, this.frozenRows, this.topRow, ROWS) &&
      within(column, this.firstColumn, this.frozenColumns, this.leftColumn, COLUMNS)
    );
  }
}
