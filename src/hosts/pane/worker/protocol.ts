import type { Shown } from '../../../workbook/edit/shown';
import type { CellAddress, MergedArea, Row } from '../../../workbook/model';
import type { NewSheet } from '../../../workbook/write/new-sheet';
import type { AmendedBook, BookId, BookSummary, RenewedBook } from './books/book-views';
import type { CellWrite, LaterEdition } from './books/edition';
import type { Known } from './books/kin';
import type { Catalogue, CheckSettings } from './catalogue';
import type { CellView } from './cell-view';
import type {
  Alike,
  AlikeFindings,
  CellFlag,
  FindingDetail,
  FindingRef,
  FindingRow,
  FixView,
  ListQuery,
  ListSummary,
} from './finding-views';
import type { GridSize, GridSlice } from './grid-views';
import type { NextSteps } from './next-steps';
import type { ExplainedView, ReturnView } from './return-views';
import type { ReturnedListView } from './returned-lists';
import type { UnitFile, UnitSettingsView } from './unit-settings';
import type { Verification, VerificationEntry } from './verification';

/** Files to take away. */
export type DocumentKind =
  | 'findings-csv'
  | 'findings-xlsx'
  | 'findings-html'
  | 'findings-lists'
  /** The clerk's table, of the lines that are handed over with the question. */
  | 'units-csv'
  | 'return-xlsx'
  /** To print. */
  | 'return-html'
  | 'month-html'
  /** The workbook of the next year. */
  | 'new-year'
  | 'annotated'
  | 'corrected'
  | 'blank-workbook'
  /** With the optional sheets. */
  | 'every-sheet';

/** Lines of a table, the headings first. */
export type Rows = readonly (readonly (string | number)[])[];

export interface Document {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Workbooks that are not in it, and why. */
  readonly left?: readonly { readonly name: string; readonly reason: string }[];
  /** What is to be said of it. */
  readonly told?: string;
}

/** A month of a year, from 1 to 12. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

/** What a month brings for a branch. */
export interface MonthView {
  readonly title: string;
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

/** What the page asks of the worker, and what it answers. */
export interface Requests {
  configure: { in: CheckSettings; out: Catalogue };
  /** What the settings of a unit would change. */
  unitSettings: { in: UnitFile; out: UnitSettingsView };
  /** Opens a file; everything is kept in the worker. Without bytes where the browser has none. */
  open: {
    in: {
      /** Under which it was held by a worker that is no more. */
      book?: BookId;
      name: string;
      bytes: ArrayBuffer | null;
      /** What had become of it. */
      later?: LaterEdition;
      /** The number under which another worker has read it, or that this ended all that did. */
      read?: number | 'lost';
    };
    out: BookSummary;
  };
  /** Reads and checks a file for the worker that holds the workbooks, and hands it over. */
  read: { in: { ticket: number; name: string; bytes: ArrayBuffer }; out: null };
  /**
   * Where to what is read is handed; or, with the first of their numbers, from where workbooks come
   * that another worker reads.
   */
  connect: { in: { port: MessagePort; from: number | null }; out: null };
  /** What became of a list of findings that was opened. */
  returned: { in: { name: string }; out: ReturnedListView };
  /** Takes a workbook cell by cell from a host. */
  begin: { in: { name: string }; out: BookId };
  rows: {
    in: {
      book: BookId;
      sheetId: string;
      name: string;
      hidden: boolean;
      merged: readonly MergedArea[];
      rows: readonly Row[];
    };
    out: null;
  };
  check: { in: { book: BookId }; out: BookSummary };
  close: { in: { book: BookId }; out: null };
  /** New content of rows of a sheet that a host gave. Null: the whole must be read again. */
  edit: {
    in: { book: BookId; sheetId: string; first: number; count: number; rows: readonly Row[] };
    out: BookSummary | null;
  };
  list: { in: ListQuery; out: ListSummary };
  slice: { in: { from: number; to: number }; out: readonly FindingRow[] };
  detail: { in: FindingRef; out: FindingDetail };
  /** Where in the list a finding stands. */
  locate: { in: FindingRef; out: ListSummary['kept'] };
  flags: { in: { book: BookId }; out: readonly CellFlag[] };
  fixes: { in: { books: readonly BookId[] }; out: readonly FixView[] };
  /** Findings of one rule. */
  /** The workbooks that tell of somebody whose name has a text in it, for each of some texts. */
  named: {
    in: { books: readonly BookId[]; texts: readonly string[] };
    out: readonly (readonly BookId[])[];
  };
  alike: { in: { books: readonly BookId[]; alike: Alike }; out: AlikeFindings };
  /** What can be typed into a cell. */
  cell: { in: { book: BookId; sheet: number; address: CellAddress }; out: CellView };
  /** Writes what was typed into a cell of a copy, where it is what was shown, and checks that. */
  type: {
    in: { book: BookId; sheet: number; address: CellAddress; text: string; shown: Shown };
    out: AmendedBook;
  };
  /** Writes into cells of a copy of the file, where they are what was shown, and checks that. */
  amend: { in: { book: BookId; cells: readonly CellWrite[] }; out: AmendedBook };
  /** Writes the rows that answer findings into 核实说明 of a copy of the file, and checks that. */
  verify: { in: Verification; out: AmendedBook };
  /** Goes back to the file as it was before the last change, or forward again. */
  step: { in: { book: BookId; forward: boolean }; out: AmendedBook };
  /**
   * Opens a file again under its number, with the changes that were made here. Null where it is as it
   * was; a failure where it cannot be read, and the workbook stays what it was.
   */
  renew: {
    in: { book: BookId; bytes: ArrayBuffer };
    out: RenewedBook | { readonly failure: string } | null;
  };
  /** The copy, to be written in the place of its file; null where the file is not what it was made of. */
  toWrite: { in: { book: BookId; disk: ArrayBuffer }; out: Uint8Array<ArrayBuffer> | null };
  /** How a workbook stands to the others that are open. */
  kin: { in: { book: BookId }; out: Known };
  /** What to write where so that a finding is answered. */
  verification: { in: Verification; out: VerificationEntry };
  /** All findings that are not answered as a sheet, each with a link to its cell. */
  findingsSheet: { in: { book: BookId }; out: NewSheet };
  grid: { in: { book: BookId; sheet: number }; out: GridSize };
  cells: { in: { book: BookId; sheet: number; from: number; to: number }; out: GridSlice };
  help: {
    in: { book: BookId; sheetId: string; address: CellAddress };
    out: { header: string; table: string; text: string } | null;
  };
  /** Of each workbook the figures of the return that lack something, by their ids. */
  lacking: { in: { books: readonly BookId[] }; out: readonly (readonly string[])[] };
  years: { in: { books: readonly BookId[] }; out: readonly number[] };
  makeReturn: { in: { books: readonly BookId[]; year: number | null }; out: ReturnView | null };
  month: { in: { books: readonly BookId[]; month: Month }; out: readonly MonthView[] };
  /** What is left to do. */
  next: { in: { books: readonly BookId[] }; out: NextSteps };
  explain: { in: { ref: string }; out: ExplainedView };
  document: {
    in: {
      kind: DocumentKind;
      books: readonly BookId[];
      year: number | null;
      month?: Month;
      rows?: Rows;
    };
    out: Document;
  };
}

export type RequestKind = keyof Requests;

/** From the page to the worker. */
export type ToWorker = {
  [K in RequestKind]: {
    readonly id: number;
    readonly kind: K;
    readonly payload: Requests[K]['in'];
  };
}[RequestKind];

/** From the worker to the page. */
export type FromWorker =
  /** It runs, and holds a lock for as long as it does. */
  | { readonly type: 'alive'; readonly lock: string }
  | { readonly type: 'answer'; readonly id: number; readonly value: Requests[RequestKind]['out'] }
  | {
      readonly type: 'failed';
      readonly id: number;
      readonly message: string;
      /** Whether the message is meant for a person. */
      readonly told: boolean;
    };
