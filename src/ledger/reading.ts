import type { Layout, SheetTemplate } from '../core/templates/schema';
import type { ColumnReason } from './columns/inferred';
import type { Tie } from './columns/ties';
import type { HeaderPath } from './headers/header-block';
import type { MatchedColumn } from './headers/match-headers';
import type { FormField } from './layouts/find-form';
import type { MeetingColumn } from './layouts/find-meetings';
import type { MonthColumn } from './layouts/find-months';
import type { LedgerSheet } from './model';

/** A way to understand a sheet, or a table on it. */
export interface Draft {
  readonly template: SheetTemplate;
  readonly layout: Layout;
  /** The header rows, counted from 0. */
  readonly top: number;
  readonly bottom: number;
  readonly columns: ReadonlyMap<string, MatchedColumn>;
  /** All headers, and those that are no column. */
  readonly paths: readonly HeaderPath[];
  readonly leftover: readonly HeaderPath[];
  /** Of the wide form. */
  readonly months: readonly MonthColumn[];
  /** Of the matrix. */
  readonly meetings: readonly MeetingColumn[];
  /** Of a form. */
  readonly fields: readonly FormField[];
  /** Why columns were taken for what they are, where headers alone did not decide. */
  readonly reasons?: ReadonlyMap<string, ColumnReason>;
  /** What headers and values leave undecided. */
  readonly ties?: readonly Tie[];
  /** Keys of columns that a mapping names and the sheet does not have. */
  readonly unfit?: readonly string[];
}

/** How well a draft explains the sheet, and what speaks for it. */
export interface Weight {
  /** What decided, or null when too little speaks for it. */
  readonly recognisedBy: LedgerSheet['recognisedBy'] | null;
  /** Without the sheet's name. */
  readonly merit: number;
  /** With the sheet's name. */
  readonly score: number;
}

export type Reading = Draft & Weight;
