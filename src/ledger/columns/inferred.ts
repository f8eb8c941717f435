import type { MatchedColumn } from '../headers/match-headers';
import type { Agreement } from './agreement';
import type { Tie } from './ties';

/** Why a column was taken for a field. */
export interface ColumnReason {
  readonly by: 'name' | 'words' | 'likeness' | 'values';
  readonly agreement: Agreement;
  readonly score: number;
}

/** The columns of a sheet understood as those of a template. */
export interface Inferred {
  readonly columns: ReadonlyMap<string, MatchedColumn>;
  readonly reasons: ReadonlyMap<string, ColumnReason>;
  /** What headers and values leave undecided, the reading being one of the choices. */
  readonly ties: readonly Tie[];
}
