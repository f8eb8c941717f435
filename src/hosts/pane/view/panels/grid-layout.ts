import type { CellAddress } from '../../../../workbook/model';
import type { GridSize } from '../../worker/grid-views';

/** The height of a row, in pixels. */
export const ROW = 28;
const CHARACTER = 7.5;
const PADDING = 14;
const ROW_NUMBER = 52;

const MOVES: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where the cells of a sheet stand in its picture, in pixels. */
export class GridLayout {
  constructor(readonly size: GridSize) {}

  width(column: number): number {
    return Math.round((this.size.widths[column] ?? 10) * CHARACTER) + PADDING;
  }

  left(column: number): number {
    let left = 0;
    for (let before = 0; before < column; before++) left += this.width(before);
    return left;
  }

  /** The height of what stays in view above the cells: the letters, and the headers. */
  get head(): number {
    return this.size.headerRow === null ? ROW : 2 * ROW;
  }

  /** The width of what stays in view beside the cells: the numbers, and the names. */
  get side(): number {
    const { nameColumn } = this.size;
    return ROW_NUMBER + (nameColumn === null ? 0 : this.width(nameColumn));
  }

  /** Where a key leads from a cell; null for a key that leads nowhere. */
  moved(from: CellAddress | null, key: string): CellAddress | null {
    const move = MOVES[key];
    if (!move) return null;
    const { rows, columns, headerRow } = this.size;
    const { row, column } = from ?? { row: headerRow ?? 0, column: 0 };
    const within = (at: number, count: number) => Math.min(count - 1, Math.max(0, at));
    return { row: within(row + move[0], rows), column: within(column + move[1], columns) };
  }

  /** Puts a cell in the middle of what is seen. */
  center(scroll: Element, { row, column }: CellAddress): void {
    scroll.scrollTop = Math.max(0, row * ROW - (scroll.clientHeight - this.head) / 2);
    scroll.scrollLeft = Math.max(0, this.left(column) - scroll.clientWidth / 2);
  }

  /** Moves no further than is needed to see a cell. */
  keepInView(scroll: Element, { row, column }: CellAddress): void {
    const { headerRow } = this.size;
    // Below the headers a row may be covered by them.
    const top = headerRow !== null && row > headerRow ? (row - 1) * ROW : row * ROW;
    const bottom = row * ROW + 2 * ROW + this.head;
    if (top < scroll.scrollTop) scroll.scrollTop = top;
    if (bottom > scroll.scrollTop + scroll.clientHeight) {
      scroll.scrollTop = bottom - scroll.clientHeight;
    }
    const left = this.left(column);
    const right = left + this.width(column) + this.side;
    if (left < scroll.scrollLeft) scroll.scrollLeft = left;
    if (right > scroll.scrollLeft + scroll.clientWidth) {
      scroll.scrollLeft = right - scroll.clientWidth;
    }
  }
}
