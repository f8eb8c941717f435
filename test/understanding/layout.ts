import type { TableId } from '../../src/ledger/records.generated';
import type { Cell, MergedArea, Sheet } from '../../src/workbook/model';

/** A column of an office's table: what it is, and what stands in it. */
export interface OfficeColumn {
  /** The field that it holds; null for what is no field of ours. */
  readonly key: string | null;
  readonly header: string;
  readonly cells: readonly (Cell | undefined)[];
}

/** A table as an office keeps it, before it stands on a sheet, and what it says. */
export interface Layout {
  readonly table: TableId;
  readonly file: string;
  readonly sheet: string;
  readonly title: string | null;
  readonly columns: readonly OfficeColumn[];
  /** What each row says, by field. */
  readonly truth: readonly Readonly<Record<string, unknown>>[];
}

export type Line = readonly (Cell | undefined)[];

/** Rows from the top as a sheet; empty rows are left out, as in files. */
export const sheetOf = (
  name: string,
  lines: readonly Line[],
  merged: readonly MergedArea[] = [],
): Sheet => ({
  name,
  hidden: false,
  merged,
  rows: lines.flatMap((cells, index) =>
    cells.some((cell) => cell !== undefined) ? [{ index, cells }] : [],
  ),
});

/** The rows under the headers. */
export const bodyOf = ({ columns }: Layout): Line[] =>
  Array.from({ length: Math.max(...columns.map(({ cells }) => cells.length)) }, (_, row) =>
    columns.map(({ cells }) => cells[row]),
  );

/** A layout as a plain table: a title if it has one, headers, rows. */
export function asTable(layout: Layout): Sheet {
  const headers = layout.columns.map(({ header }) => header);
  const title: Line[] = layout.title === null ? [] : [[layout.title]];
  const last = headers.length - 1;
  const merged = layout.title === null ? [] : [{ top: 0, left: 0, bottom: 0, right: last }];
  return sheetOf(layout.sheet, [...title, headers, ...bodyOf(layout)], merged);
}
