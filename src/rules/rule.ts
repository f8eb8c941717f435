import type * as z from 'zod';
import type { LedgerIndex } from '../branch-life/ledger-index';
import type { CivilDate } from '../core/calendar/civil-date';
import type { Templates } from '../core/templates/load';
import type { Language, Severity } from '../core/templates/schema';
import { addressOf, type Ledger, type LedgerSheet, type Placed } from '../ledger/model';
import type { TableId, VerificationsRecord } from '../ledger/records.generated';
import type { CellAddress } from '../workbook/model';
import type { Remedies, RemedyWhen } from './remedy';

/**
 * What a rule looks at. 0 the file, 1 a cell or a row, 2 across sheets, 3 across
 * workbooks, 4 balances of the return, 5 against last year.
 */
export type Level = 0 | 1 | 2 | 3 | 4 | 5;

/** A value in a message; the placeholder of the message says how to write it. */
export type DataValue = string | number | boolean | null | readonly (string | number)[];
export type FindingData = Readonly<Record<string, DataValue>>;

/** A new value for a cell: text, a number, or a civil date to be written as a real date. */
export type FixValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly date: CivilDate };

/** A change of one cell. Safe: the meaning stays. Not safe: a suggestion that a person reads first. */
export interface Fix {
  readonly safe: boolean;
  readonly on: LedgerSheet;
  readonly address: CellAddress;
  readonly value: FixValue;
}

/** A place in the workbook. A null address is the sheet as a whole. */
export interface Place {
  readonly on: LedgerSheet;
  readonly address: CellAddress | null;
  /** The column of the template, where there is one. */
  readonly key: string | null;
}

/** The place of a field of a record. */
export const placeOf = (record: Placed, key: string): Place => ({
  on: record.on,
  address: addressOf(record, key),
  key,
});

/** What a rule says of one place. It holds data and no text. */
export interface Finding {
  readonly rule: AnyRule;
  readonly severity: Severity;
  /** The cell that is wrong, or the first of a run. Null when it is about the whole file. */
  readonly place: Place | null;
  /** The other cells of a run or a group: one finding, one line, that opens to its cells. */
  readonly further: readonly Place[];
  readonly record: Placed | null;
  /** The others of a group with one cause, each as the rule said it. */
  readonly same: readonly Finding[];
  /** How many of them the message does not name. */
  readonly unnamed: number;
  /** Which of the rule's messages. */
  readonly variant: string;
  readonly data: FindingData;
  /** The branches of the remedy that apply; null: all that the message has. */
  readonly remedies: readonly RemedyWhen[] | null;
  /** Cells that are compared with and are not wrong themselves. */
  readonly related: readonly Place[];
  /** Ids of the rules whose findings follow from this one and were taken into it. */
  readonly causes: readonly string[];
  readonly fix: Fix | null;
  /** The provision that it rests on, if any, and the day whose version of the text applies. */
  readonly provision: string | null;
  readonly on: CivilDate | null;
}

export interface ReportOptions {
  /** Which of the rule's messages; `default` unless told. */
  readonly variant?: string;
  readonly data?: FindingData;
  /** Instead of the severity that the provision or the pack gives. */
  readonly severity?: Severity;
  /** Instead of the rule's first provision; null where nothing is known that it rests on. */
  readonly provision?: string | null;
  /** The date of the event: chooses the version of the text. */
  readonly on?: CivilDate;
  readonly related?: readonly Place[];
  /** The other cells of a run or a group of which the same is said; each counts as broken. */
  readonly cells?: readonly Place[];
  /** The branches of the message's remedy that apply; all unless told. */
  readonly remedies?: readonly RemedyWhen[];
  /** How many things are broken, where it is not one for the record and one for each of `cells`. */
  readonly things?: number;
  /** Instead of the field's own cell. */
  readonly address?: CellAddress;
  readonly fix?: Omit<Fix, 'on' | 'address'>;
}

/**
 * How many of the things that a rule looked at are as they should be, are not, cannot be
 * told because something is blank or unread, and are none of the rule's business.
 */
export interface VerdictCounts {
  readonly met: number;
  readonly broken: number;
  readonly undecided: number;
  readonly notApplicable: number;
}

/** A record of which some fields are known. */
export type Known<R, K extends keyof R> = { readonly [F in K]: NonNullable<R[F]> };

/**
 * What a rule is given besides the ledger. Each thing that a rule looks at gets one verdict:
 *
 * ```ts
 * for (const member of ledger.members.records) {
 *   if (member.category === 'probationary') context.notApplicable();
 *   else if (!context.knows(member, 'category', 'joinedOn')) continue; // undecided
 *   else if (isWrong(member)) context.report(member, 'joinedOn');      // broken
 *   else context.met();
 * }
 * ```
 */
export interface RuleContext<P = unknown> {
  readonly templates: Templates;
  readonly index: LedgerIndex;
  readonly parameters: P;
  /**
   * The day on which the workbook is judged: today, or the end of its 统计年度 when
   * that is over. Nothing that comes due after it is missing or overdue yet.
   */
  readonly asOf: CivilDate;
  /** Today, or the day that the user named: no event can have a later date. */
  readonly today: CivilDate;
  /** Entries of 核实说明 that match no finding; known only to rules that run afterwards. */
  readonly unusedVerifications: readonly VerificationsRecord[];
  /**
   * Whether all of these fields of a record are known. When one is not, the record counts as
   * undecided, because of the first that is blank, could not be read, or has no column.
   */
  knows<R extends Placed, K extends keyof R & string>(
    record: R,
    ...keys: readonly K[]
  ): record is R & Known<R, K>;
  /** Counts a record as undecided because of a field that is blank, unread, or without a column. */
  undecided(record: Placed, key: string): void;
  /** Counts things that are as they should be. */
  met(count?: number): void;
  /** Counts things that the rule does not apply to. */
  notApplicable(count?: number): void;
  /**
   * Says something of a field of a record, and counts the record as broken, once however much is
   * said of it. A field whose column is absent stands for the row.
   */
  report(record: Placed, key: string, options?: ReportOptions): void;
  /** Says something of a sheet as a whole: placed at the header of `key`. Counts one as broken. */
  reportSheet(sheet: LedgerSheet, key: string, options?: ReportOptions): void;
  /** Says something of the file. Counts one as broken. */
  reportFile(options?: ReportOptions): void;
  /**
   * Says that (part of) the rule could not be checked. `reason` is a key of the reasons, `count`
   * how many things are undecided by it. For a field of a record use {@link undecided}.
   */
  notChecked(reason: string, data?: FindingData, count?: number): void;
  /**
   * The provision that stands behind a column: its own, else its sheet's, else none. For rules
   * that look at every sheet, so that none cites the source of another.
   */
  basisOf(sheet: LedgerSheet, key: string): string | null;
  /**
   * The first of these provisions whose document holds for the kind of unit (单位类别) of the
   * workbook; null when none does. A document that names no kinds holds for all.
   */
  basisFor(...provisions: readonly string[]): string | null;
  /** A number that a provision sets, in the version in force on a day. */
  limit(provision: string, name: string, on?: CivilDate): number;
  /** Whether a provision exists in the version in force on a day. */
  applies(provision: string, on: CivilDate): boolean;
  /** Whether the text in force on a day has the provision itself, and not only practice. */
  binds(provision: string, on: CivilDate): boolean;
}

/**
 * Problem and remedy, with `{placeholders}`; the basis is made from the provision. The remedy has
 * a text for each case that there may be; see docs/messages.md.
 */
export interface MessageText {
  readonly problem: string;
  readonly remedy: Remedies;
}

export interface RuleMessages {
  /** What the rule checks, as a heading. */
  readonly title: string;
  /** Why it is looked at, for findings that rest on no provision. */
  readonly why?: string;
  /** What a unit may set, by the key of the parameter. */
  readonly parameterNames?: Readonly<Record<string, string>>;
  readonly variants: Readonly<Record<string, MessageText>>;
  /** The rule's own reasons for not checking, beside the common ones. */
  readonly notChecked?: Readonly<Record<string, string>>;
}

export interface Rule<P = unknown> {
  /** Group and name, as its folder. */
  readonly id: string;
  readonly level: Level;
  /** Ids of provisions in `templates/regulations/`, the one it mostly rests on first. */
  readonly provisions: readonly string[];
  /** Checks what a pack sets. Absent when the rule takes none. */
  readonly parameters?: z.ZodType<P>;
  /** Sheets, and columns of them, without which the rule is not checked. */
  readonly needs: Partial<Record<TableId, readonly string[]>>;
  /** Runs when all the others are done and 核实说明 has been matched with what they found. */
  readonly afterwards?: boolean;
  /** Looks through a ledger; everything it finds goes to the context. */
  check(ledger: Ledger, context: RuleContext<P>): void;
  readonly messages: Readonly<Record<Language, RuleMessages>>;
}

/** A rule whose parameters are of no interest to who holds it. */
export type AnyRule = Rule<never> | Rule<unknown>;

/** Gives a rule its type, with the parameters inferred from their schema. */
export const defineRule = <P = undefined>(rule: Rule<P>): Rule<P> => rule;
