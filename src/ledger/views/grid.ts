import type { Cell, CellAddress, MergedArea, Row, Sheet } from '../../workbook/model';
import { plainText } from '../values/plain-text';

/** A cell of a view, and where on the sheet it stands; null where nothing on the sheet says it. */
export interface PlacedCell {
  /** Absent where the place is known and empty. */
  readonly cell: Cell | undefined;
  readonly at: CellAddress | null;
}

/** The text of a cell that may be empty. */
export const textOfCell = (cell: Cell | undefined): string =>
  cell === undefined ? '' : plainText(cell);

/** More columns than a register has. */
const WIDE = 1024;

/** A row of a view. */
export interface GridRow {
  /** Counted from 0. */
  readonly index: number;
  readonly cells: readonly (PlacedCell | undefined)[];
}

/** The headers of a column that a view adds, and what stands under it by row. */
export interface AddedColumn {
  readonly header: PlacedCell;
  readonly cells: ReadonlyMap<number, PlacedCell>;
}

/**
 * A sheet, or a part of one, as rows under headers, whatever way it is laid out: it is read like
 * any table, and each cell knows where it comes from.
 */
export class Grid {
  #sheet: Sheet | undefined;
  readonly #rows = new Map<number, GridRow>();

  /** @param shape the rows are those of the sheet, with columns added at the right end */
  constructor(
    private readonly source: Sheet,
    readonly rows: readonly GridRow[],
    private readonly merged: readonly MergedArea[],
    readonly shape: 'same' | 'other',
    /** Columns that say one thing together are joined in one more. */
    readonly joined = false,
  ) {
    for (const row of rows) this.#rows.set(row.index, row);
  }

  /** The sheet as it is. */
  static of(sheet: Sheet): Grid {
    const rows = sheet.rows.map(({ index, cells }): GridRow => {
      const placed: (PlacedCell | undefined)[] = [];
      const put = (cell: Cell | undefined, column: number): void => {
        if (cell !== undefined) placed[column] = { cell, at: { row: index, column } };
      };
      // A row that reaches to the last column has hardly any cells: its holes are not walked.
      if (cells.length <= WIDE) cells.forEach(put);
      else for (const key of Object.keys(cells)) put(cells[Number(key)], Number(key));
      return { index, cells: placed };
    });
    return new Grid(sheet, rows, sheet.merged, 'same');
  }

  /** As a sheet to recognise and read. */
  get sheet(): Sheet {
    this.#sheet ??= {
      ...this.source,
      merged: this.merged,
      rows: this.rows.map(
        ({ index, cells }): Row => ({ index, cells: Array.from(cells, (one) => one?.cell) }),
      ),
    };
    return this.#sheet;
  }

  /** Where a cell of the view stands on the sheet; null where it stands nowhere. */
  at(row: number, column: number): CellAddress | null {
    const placed = this.#rows.get(row)?.cells[column];
    if (placed) return placed.at;
    return this.shape === 'same' ? { row, column } : null;
  }

  cell(row: number, column: number): PlacedCell | undefined {
    return this.#rows.get(row)?.cells[column];
  }

  /** How many columns there are. */
  get width(): number {
    return this.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  }

  /** The view with a column more. */
  with(headerRow: number, { header, cells }: AddedColumn): { grid: Grid; column: number } {
    const column = this.width;
    const rows = this.rows.map((row): GridRow => {
      const added = row.index === headerRow ? header : cells.get(row.index);
      if (!added) return row;
      const wider = [...row.cells];
      wider[column] = added;
      return { index: row.index, cells: wider };
    });
    return { grid: new Grid(this.source, rows, this.merged, this.shape, true), column };
  }

  /**
   * The view without some of its cells.
   * @param gone the position of each one's row in `rows`, and its column
   */
  without(gone: Iterable<readonly [number, number]>): Grid {
    const rows = this.rows.map(({ index, cells }) => ({ index, cells: [...cells] }));
    const left = new Set<string>();
    for (const [row, column] of gone) {
      delete rows[row]?.cells[column];
      left.add(`${rows[row]?.index}:${column}`);
    }
    const merged = this.merged.filter(({ top, left: column }) => !left.has(`${top}:${column}`));
    return new Grid(this.source, rows, merged, this.shape, this.joined);
  }

  /**
   * The view with other texts in some cells of a row: the same headers in other words.
   * @param position of the row in `rows`
   */
  renamed(position: number, texts: ReadonlyMap<number, string>): Grid {
    const rows = this.rows.map((row, at): GridRow => {
      if (at !== position) return row;
      const cells = Array.from(row.cells, (placed, column) => {
        const text = texts.get(column);
        return placed && text !== undefined ? { cell: text, at: placed.at } : placed;
      });
      return { index: row.index, cells };
    });
    return new Grid(this.source, rows, this.merged, this.shape, this.joined);
  }

  /** Other rows of the same sheet, without merged cells. */
  rewritten(rows: readonly (readonly (PlacedCell | undefined)[])[]): Grid {
    return new Grid(
      this.source,
      rows.map((cells, index) => ({ index, cells })),
      [],
      'other',
    );
  }

  /** Columns as rows. */
  transposed(): Grid {
    const turned: (PlacedCell | undefined)[][] = Array.from({ length: this.width }, () => []);
    for (const { index, cells } of this.rows) {
      cells.forEach((placed, column) => {
        const row = turned[column];
        if (placed && row) row[index] = placed;
      });
    }
    const rows = turned.flatMap((cells, index) => (cells.length > 0 ? [{ index, cells }] : []));
    // A title merged over people would reach into them.
    return new Grid(this.source, rows, [], 'other');
  }
}
