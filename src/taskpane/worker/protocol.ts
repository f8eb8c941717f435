import type { CivilDate } from '../../calendar/civil-date';
import type { SheetMapping } from '../../ledger/mapping';
import type { CellAddress } from '../../ledger/model';
import type { Failure } from '../../report/failure';
import type { NewSheet } from '../../report/new-sheet';
import type { BalanceView, TableView } from '../../report/return-view';
import type { Language, Severity } from '../../templates/schema';
import type { MergedArea, Row } from '../../workbook/model';

/** A workbook that the worker holds, by a number. */
export type BookId = number;

/** What the person set; applies to every workbook. */
export interface CheckSettings {
  readonly language: Language;
  /** Packs to run besides those that are on. */
  readonly packs: readonly string[];
  /** The day of judgement. */
  readonly today: CivilDate;
  readonly mappings: readonly SheetMapping[];
}

/** What there is to choose from. */
export interface Catalogue {
  readonly packs: readonly {
    readonly id: string;
    readonly title: string;
    readonly source: string;
    readonly on: boolean;
    readonly rules: number;
  }[];
  readonly tables: readonly TableChoice[];
}

/** A kind of sheet, and its columns, to choose from. */
export interface TableChoice {
  readonly id: string;
  readonly name: string;
  readonly help: string;
  readonly columns: readonly {
    readonly key: string;
    readonly header: string;
    /** The header as a person of the chosen language reads it. */
    readonly label: string;
    readonly required: boolean;
  }[];
}

export interface SheetSummary {
  /** Its place among the workbook's sheets. */
  readonly sheet: number;
  /** As the host knows it. */
  readonly sheetId: string | null;
  readonly name: string;
  /** The kind of sheet, or null when it was not recognised. */
  readonly table: string | null;
  readonly tableName: string | null;
  readonly recognisedBy: 'headers' | 'name' | 'mapping' | null;
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
  readonly headers: readonly { readonly column: number; readonly text: string }[];
  /** Whether columns can be corrected: tables with one row a record. */
  readonly mappable: boolean;
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
  readonly failure: Failure | null;
  readonly organisation: string | null;
  readonly year: number | null;
  /** The day as of which it was judged, for a person. */
  readonly asOf: string;
  readonly sheets: readonly SheetSummary[];
  readonly counts: SeverityCounts;
  readonly rules: { readonly passed: number; readonly failed: number; readonly notChecked: number };
  readonly notChecked: readonly { readonly reason: string; readonly rules: readonly string[] }[];
  readonly fixes: { readonly safe: number; readonly suggested: number };
}

export type GroupBy = 'severity' | 'sheet' | 'rule' | 'file';

export interface ListQuery {
  readonly books: readonly BookId[];
  readonly group: GroupBy;
  readonly severities: readonly Severity[];
  /** Those that 核实说明 answers, too. */
  readonly suppressed: boolean;
  readonly search: string;
}

export interface ListGroup {
  readonly key: string;
  readonly title: string;
  readonly severity: Severity | null;
  readonly start: number;
  readonly count: number;
}

export interface ListSummary {
  readonly total: number;
  readonly groups: readonly ListGroup[];
}

/** Which finding of which workbook; good until the workbook is checked again. */
export interface FindingRef {
  readonly book: BookId;
  readonly finding: number;
}

export interface FindingRow extends FindingRef {
  readonly severity: Severity;
  readonly suppressed: boolean;
  readonly problem: string;
  /** `党员名册 D7 公民身份号码`. */
  readonly place: string;
  readonly fix: 'safe' | 'suggested' | null;
}

/** Where to go: a sheet by its place among the workbook's sheets, and a cell. */
export interface Target {
  readonly book: BookId;
  readonly sheet: number;
  readonly sheetName: string;
  /** As the host knows it, for a workbook that a host gave. */
  readonly sheetId: string | null;
  readonly address: CellAddress;
}

export interface FixView {
  readonly ref: FindingRef;
  readonly safe: boolean;
  readonly place: string;
  readonly before: string;
  readonly after: string;
  readonly target: Target;
  readonly value: string | number | { readonly date: CivilDate };
}

export interface FindingDetail extends FindingRow {
  readonly rule: string;
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
  readonly target: Target | null;
  readonly related: readonly { readonly text: string; readonly target: Target | null }[];
  readonly change: FixView | null;
  /** What 核实说明 needs to name it by. */
  readonly verification: {
    readonly rule: string;
    readonly sheet: string;
    readonly subject: string;
  };
}

/** A flag of a cell: all that was found in it. */
export interface CellFlag {
  readonly sheet: number;
  readonly sheetId: string | null;
  readonly address: CellAddress;
  readonly severity: Severity;
  readonly text: string;
}

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
}

export interface ReturnView {
  readonly year: number;
  readonly workbooks: number;
  /** Workbooks that were not counted, and why. */
  readonly left: readonly { readonly name: string; readonly reason: string }[];
  readonly tables: readonly TableView[];
  readonly unbalanced: readonly { readonly table: string; readonly balance: BalanceView }[];
  readonly questions: readonly string[];
}

export interface ExplainedView {
  readonly title: string;
  readonly value: string;
  readonly sum: string;
  readonly rows: readonly {
    readonly file: string;
    readonly place: string;
    readonly subject: string;
    readonly contribution: string;
    readonly target: Target | null;
  }[];
}

/** Files to take away. */
export type DocumentKind =
  | 'findings-csv'
  | 'findings-xlsx'
  | 'return-xlsx'
  | 'annotated'
  | 'blank-workbook';

export interface Document {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the page asks of the worker, and what it answers. */
export interface Requests {
  configure: { in: CheckSettings; out: Catalogue };
  /** Opens a file; everything is kept in the worker. */
  open: { in: { name: string; bytes: ArrayBuffer }; out: BookSummary };
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
    out: { summary: BookSummary; found: boolean; milliseconds: number } | null;
  };
  /** The rest of the re-check after edits. Null when it was overtaken by another edit. */
  settle: { in: { book: BookId }; out: BookSummary | null };
  list: { in: ListQuery; out: ListSummary };
  slice: { in: { from: number; to: number }; out: readonly FindingRow[] };
  detail: { in: FindingRef; out: FindingDetail };
  /** Where in the list a finding stands, or -1. */
  locate: { in: FindingRef; out: number };
  flags: { in: { book: BookId }; out: readonly CellFlag[] };
  fixes: { in: { books: readonly BookId[] }; out: readonly FixView[] };
  /** All findings that are not answered as a sheet, each with a link to its cell. */
  findingsSheet: { in: { book: BookId }; out: NewSheet };
  grid: { in: { book: BookId; sheet: number }; out: GridSize };
  cells: { in: { book: BookId; sheet: number; from: number; to: number }; out: GridSlice };
  help: {
    in: { book: BookId; sheetId: string; address: CellAddress };
    out: { header: string; table: string; text: string } | null;
  };
  years: { in: { books: readonly BookId[] }; out: readonly number[] };
  makeReturn: { in: { books: readonly BookId[]; year: number | null }; out: ReturnView | null };
  explain: { in: { ref: string }; out: ExplainedView };
  document: {
    in: { kind: DocumentKind; books: readonly BookId[]; year: number | null };
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
  | { readonly type: 'answer'; readonly id: number; readonly value: Requests[RequestKind]['out'] }
  | {
      readonly type: 'failed';
      readonly id: number;
      readonly message: string;
      /** Whether the message is meant for a person. */
      readonly told: boolean;
    };
