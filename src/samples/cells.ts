import { isOfficial } from '../core/templates/official';
import type { FigureTable } from './expected-figures';

/** The tables of a return, as far as they are compared with what is expected. */
export interface ReturnedTable {
  readonly id: string;
  readonly rows: readonly {
    readonly id: string;
    readonly values: Readonly<Record<string, number | null>>;
  }[];
}

type Cells = Record<string, number | null>;

/**
 * The figures of a return that are not 0, by `table.row.column`; those of the ministry's form that
 * no branch is asked for are left out.
 */
export const returnedCells = (tables: readonly ReturnedTable[]): Cells =>
  Object.fromEntries(
    tables.flatMap(({ id, rows }) =>
      rows.flatMap((row) =>
        Object.entries(row.values).flatMap(([column, value]) =>
          value === 0 || (value === null && isOfficial(id))
            ? []
            : [[`${id}.${row.id}.${column}`, value]],
        ),
      ),
    ),
  );

/** The figures that are expected and not 0, in the same way. */
export const expectedCells = (figures: FigureTable): Cells =>
  returnedCells(
    Object.entries(figures).map(([id, rows]) => ({
      id,
      rows: Object.entries(rows).map(([row, values]) => ({ id: row, values })),
    })),
  );
