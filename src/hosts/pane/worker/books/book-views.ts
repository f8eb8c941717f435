import type { Failure } from '../../../../documents/findings/failure';
import type { Standing } from '../../../../documents/first-line';
import type { Target } from '../finding-views';
import type { ColumnQuestion } from './column-questions';
import type { LaterEdition, LoggedChange } from './edition';

/** A workbook that the worker holds, by a number. */
export type BookId = number;

export interface SheetSummary {
  /** Its place among the workbook's sheets. */
  readonly sheet: number;
  /** As the host knows it. */
  readonly sheetId: string | null;
  readonly name: string;
  /** The kind of sheet, or null when it was not recognised. */
  readonly table: string | null;
  readonly tableName: string | null;
  readonly recognisedBy: 'headers' | 'name' | 'mapping' | 'content' | null;
  readonly hidden: boolean;
  /** Counted from 1. */
  readonly headerRow: number | null;
  readonly records: number;
  readonly layout: string;
  /** Template columns and where they were found. */
  readonly columns: readonly {
    readonly key: string;
    readonly header: string;
    /** As the sheet writes it. */
    readonly found: string;
    readonly column: number;
  }[];
  readonly unknown: readonly string[];
  /** Required headers that are missing; for a sheet that was not recognised, of the nearest kind. */
  readonly missing: readonly string[];
  readonly nearMisses: readonly { readonly header: string; readonly meant: string }[];
  /** Every header of the sheet, to choose a column by. */
  readonly headers: readonly {
    readonly column: number;
    readonly text: string;
    /** By which the column is found in another order, too; null where others are named alike. */
    readonly name: string | null;
  }[];
  /** Whether columns can be corrected: tables with one row a record. */
  readonly mappable: boolean;
  /** What its columns leave undecided. */
  readonly questions: readonly ColumnQuestion[];
}

export interface SeverityCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly suppressed: number;
}

export interface BookSummary {
  readonly book: BookId;
  readonly name: string;
  /**
   * The workbooks that it answers, checked again, where it is a list of findings that came back and
   * no workbook.
   */
  readonly answers: readonly BookSummary[] | null;
  readonly failure: Failure | null;
  readonly organisation: string | null;
  readonly year: number | null;
  /** The day as of which it was judged, for a person. */
  readonly asOf: string;
  readonly sheets: readonly SheetSummary[];
  readonly counts: SeverityCounts;
  /** What its first line says. */
  readonly standing: Standing;
  /** The organisation above its own. */
  readonly superior: string | null;
  readonly rules: { readonly passed: number; readonly failed: number; readonly notChecked: number };
  /** The rules that could not be checked, or not wholly, because something lacks, by their ids. */
  readonly openRules: readonly string[];
  readonly notChecked: readonly {
    readonly reason: string;
    /** Whether something lacks; else there is only nothing that the rules are about. */
    readonly open: boolean;
    readonly rules: readonly string[];
    /** The first cell that is blank or unread, where it is about one. */
    readonly target: Target | null;
  }[];
  readonly fixes: { readonly safe: number; readonly suggested: number };
  /** Whether cells can be changed in a copy of its file. */
  readonly amendable: boolean;
  /** What was changed since the file was given. */
  readonly changes: readonly LoggedChange[];
  /** Whether there is an edition of the copy before this one, and after it. */
  readonly steps: { readonly back: boolean; readonly forward: boolean };
}

/** A workbook of which a copy with other values was made. */
export interface AmendedBook {
  readonly summary: BookSummary;
  readonly changed: number;
  /**
   * Cells that were left: what a formula gives, what is locked, what a merged area covers, and what
   * is not as it was shown.
   */
  readonly refused: {
    readonly formula: number;
    readonly protected: number;
    readonly merged: number;
    readonly changed: number;
  };
  /** The copy as it is now, so that it outlives the worker. */
  readonly edition: LaterEdition | null;
}

/** A workbook whose file was saved elsewhere. */
export interface RenewedBook {
  readonly summary: BookSummary;
  readonly edition: LaterEdition | null;
  /** Changes that were made here, whose cells hold something else by now. */
  readonly left: number;
  /** Findings that are new, and those that are done. */
  readonly fresh: number;
  readonly done: number;
  /** Some of what is done, each with its place. */
  readonly named: readonly string[];
}
