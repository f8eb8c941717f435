import type { Severity } from '../../core/templates/schema';
import type { OrganisationKinds } from '../../ledger/records.generated';
import type { LackReason, YearEndRoster } from '../../returns';
import type { RemedyBranch } from '../../rules/remedy';
import type { PlaceReport } from '../findings/check-report';

/** A place in one of many workbooks. */
export interface FilePlaceReport extends PlaceReport {
  readonly file: string;
}

/** Something found across workbooks, or in the return itself. */
export interface ReturnFinding extends PlaceReport {
  readonly rule: string;
  readonly severity: Severity;
  /** Null when it is about the return as a whole. */
  readonly file: string | null;
  readonly problem: string;
  readonly why: string;
  readonly remedy: string;
  /** The remedy by case: mistyped, missing, or really so. */
  readonly remedies: readonly RemedyBranch[];
  readonly related: readonly FilePlaceReport[];
  /** Whether somebody has said why it is none, and what. */
  readonly suppressed: boolean;
  readonly explanation: string | null;
  /** Of a relation that does not hold: the branches whose own figures do not meet it, either. */
  readonly behind?: readonly { readonly name: string; readonly imbalance: number }[];
}

export interface ReturnRowReport {
  readonly id: string;
  readonly title: string;
  /** By column id; null where the form leaves the cell empty or nothing could be counted. */
  readonly values: Readonly<Record<string, number | null>>;
}

export interface BalanceReport {
  readonly id: string;
  readonly left: number | null;
  readonly right: number | null;
  readonly imbalance: number;
  readonly ok: boolean | null;
}

export interface ReturnTableReport {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly ReturnRowReport[];
  readonly balances: readonly BalanceReport[];
  /** Of a table of the ministry's form: 第二表, and whose form it is. */
  readonly sheet?: string;
  readonly note?: string;
  readonly columns?: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: 'stock' | 'flow' | 'distinct' | 'state';
  }[];
}

/** An organisation of the set, with all below it. */
export interface OrganisationReport {
  /** Its code, else its name. */
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  /** Null for one that is only named as a superior; `unassigned` for those without a known one. */
  readonly kind: OrganisationKinds | 'unassigned' | null;
  /** The id of the organisation above it; null directly under the whole set. */
  readonly parent: string | null;
  /** Its own workbook. */
  readonly file: string | null;
  /** Counted at it and below it. */
  readonly workbooks: number;
  /** By `table.row.column`: those that the tables show for every organisation. */
  readonly figures: Readonly<Record<string, number>>;
}

/** A figure that is null, and why. */
export interface WithheldFigure {
  readonly figure: string;
  readonly reason: LackReason;
  /** Whose data it would need, where no branch is asked for it. */
  readonly needs?: string;
}

/** A figure that lacks something: in how many workbooks, and of how many persons. */
export interface IncompleteFigure {
  readonly figure: string;
  readonly workbooks: number;
  readonly persons: number;
}

/** A unit of the round. */
export interface UnitReport {
  readonly name: string;
  readonly code: string | null;
  readonly superior: string | null;
}

/** Who has handed in; `expected` is 0 where nobody told who is expected. */
export interface RoundReport {
  readonly expected: number;
  readonly handedIn: number;
  readonly missing: readonly UnitReport[];
  readonly late: readonly UnitReport[];
  readonly unknown: readonly UnitReport[];
  readonly accepted: number;
  readonly locked: number;
}

/** The figures of one year of several, by themselves. */
export interface YearReport {
  readonly year: number;
  /** How many were counted. */
  readonly workbooks: number;
  readonly tables: readonly {
    readonly id: string;
    readonly rows: readonly Pick<ReturnRowReport, 'id' | 'values'>[];
  }[];
}

/** The annual return of a set of workbooks; `returns.json` is this, as it is. */
export interface ReturnsReport {
  readonly schema: 'branch-ledger/returns@1';
  readonly year: number;
  /** The period of the return: `2026` is the whole year. */
  readonly period: string;
  /** Of a period of several years each by itself, in order; left out for one year. */
  readonly years?: readonly YearReport[];
  readonly asOf: string;
  /** How many were counted. */
  readonly workbooks: number;
  readonly unreadable: number;
  readonly tables: readonly ReturnTableReport[];
  /** Null figures only. */
  readonly withheld: readonly WithheldFigure[];
  /** Numbers that lack something only. */
  readonly incomplete: readonly IncompleteFigure[];
  /** 按年末名册: figures of a day in the year that were counted from later rosters; left out for none. */
  readonly yearEndRoster?: YearEndRoster;
  readonly round: RoundReport;
  readonly findings: readonly ReturnFinding[];
  /** Each after the one above it. */
  readonly organisations: readonly OrganisationReport[];
}
