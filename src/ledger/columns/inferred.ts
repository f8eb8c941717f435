import type { MatchedColumn } from '../headers/match-headers';
import type { Agreement } from './agreement';

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
}
