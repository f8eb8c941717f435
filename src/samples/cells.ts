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

/** The summary tables that the samples count by code of their own. */
const SUMMARY =
  `change members education joined admitted pipeline conversion exits review training training-kinds
   honours organisations elections meetings lectures talks talk-kinds dues status service
   service-reach tasks communique officers problems grades reports ledgers ages months`.split(
    /\s+/,
  );
/** The numbers of the ministry's of 2017. */
const OFFICIAL = [1, 2, 3, 4, 7, 8, 10, 11, 14, 15, 16, 17, 18, 19, 20, 21, 24, 43];

/**
 * The tables that the samples count for themselves. Another one, which an office or a later form
 * adds, is compared with nothing: it needs no more than its file.
 */
export const COUNTED_TABLES: ReadonlySet<string> = new Set([
  ...SUMMARY,
  ...OFFICIAL.map((number) => `2017/T${number}`),
]);

type Cells = Record<string, number | null>;

/**
 * The figures of a return that are not 0, by `table.row.column`; those of the ministry's form that
 * no branch is asked for are left out.
 */
export const returnedCells = (tables: readonly ReturnedTable[]): Cells =>
  Object.fromEntries(
    tables
      .filter(({ id }) => COUNTED_TABLES.has(id))
      .flatMap(({ id, rows }) =>
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
