import type { CivilDate } from '../../../core/calendar/civil-date';
import type { Severity } from '../../../core/templates/schema';
import type { Shown } from '../../../workbook/edit/shown';
import type { CellAddress } from '../../../workbook/model';

import type { BookId } from './books/book-views';

export type GroupBy = 'severity' | 'sheet' | 'rule' | 'cause' | 'period' | 'file';

export interface ListQuery {
  readonly books: readonly BookId[];
  readonly group: GroupBy;
  readonly severities: readonly Severity[];
  /** Those that 核实说明 answers, too. */
  readonly suppressed: boolean;
  readonly search: string;
  /** The finding that is open, to be looked for again. */
  readonly keep: LastingRef | null;
  /** What is in view and is to stay there, the most important first. */
  readonly anchors: readonly LastingRef[];
}

export interface ListGroup {
  readonly key: string;
  readonly title: string;
  readonly severity: Severity | null;
  readonly start: number;
  readonly count: number;
  /** How many of them are not answered, and for how many of those a change is offered. */
  readonly open: number;
  readonly fixes: number;
}

export interface ListSummary {
  readonly total: number;
  /** Where the finding that was open stands now, if it is still there. */
  readonly kept: { readonly index: number; readonly row: FindingRow } | null;
  /** Which of the anchors is still there, where, and the rows about it. */
  readonly anchor: {
    readonly at: number;
    readonly index: number;
    readonly from: number;
    readonly rows: readonly FindingRow[];
  } | null;
  readonly groups: readonly ListGroup[];
}

/** Which finding of which workbook; good until the workbook is checked again. */
export interface FindingRef {
  readonly book: BookId;
  readonly finding: number;
}

/** Which finding it is, also after the workbook was checked again. */
export interface LastingRef extends FindingRef {
  readonly key: string;
}

export interface FindingRow extends LastingRef {
  readonly severity: Severity;
  readonly suppressed: boolean;
  /** Whether it came when the file was last saved elsewhere. */
  readonly fresh: boolean;
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
  readonly shown: Shown;
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
  /** What is offered for it, and for all that is told with it. */
  readonly changes: readonly FixView[];
  /** The cell that it stands at, where that is one. */
  readonly cell: Target | null;
  /** What 核实说明 needs to name it by, and all that is told with it. */
  readonly answers: readonly Answered[];
  /** Findings of the same rule that are not answered, itself among them. */
  readonly alike: number;
}

/** What 核实说明 names a finding by: its rule, its sheet and whom or what it is about. */
export interface Answered {
  readonly rule: string;
  readonly sheet: string;
  readonly subject: string;
}

/** Findings that are answered or changed together: all of a rule, or a group of the list. */
export type Alike = { readonly rule: string } | { readonly group: string };

/** What is answered or changed together. */
export interface AlikeFindings {
  readonly title: string;
  readonly answers: readonly { readonly book: BookId; readonly answered: Answered }[];
  readonly fixes: readonly FixView[];
}

/** A flag of a cell: all that was found in it. */
export interface CellFlag {
  readonly sheet: number;
  readonly sheetId: string | null;
  readonly address: CellAddress;
  readonly severity: Severity;
  readonly text: string;
}
