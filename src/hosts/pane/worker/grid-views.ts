import type { Severity } from '../../../core/templates/schema';

/** Cells of a sheet as text, with what was found in them. */
export interface GridSlice {
  readonly rows: readonly {
    readonly index: number;
    readonly cells: readonly string[];
    readonly flags: readonly {
      readonly column: number;
      readonly severity: Severity;
      readonly text: string;
      readonly finding: number;
    }[];
    readonly header: boolean;
  }[];
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Widths of the columns, in characters of half width. */
  readonly widths: readonly number[];
  /** The row of the headers, which stays in view; null where the sheet has none. */
  readonly headerRow: number | null;
  /** The column that names the rows, which stays in view. */
  readonly nameColumn: number | null;
  readonly headers: readonly string[];
}
