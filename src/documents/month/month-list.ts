import type { CivilDate } from '../../core/calendar/civil-date';
import type { MeetingKinds } from '../../ledger/records.generated';

/** Somebody's day of joining comes round. */
export interface PoliticalBirthday {
  readonly name: string;
  readonly joinedOn: CivilDate;
  readonly years: number;
}

/** Something that falls on a day of the month, or should have been done before it. */
export interface DueDay {
  readonly name: string;
  readonly dueOn: CivilDate;
  readonly overdue: boolean;
}

/** A letter of introduction of which no arrival is recorded. */
export interface OpenLetter {
  readonly name: string;
  readonly sentOn: CivilDate;
  /** To the last day of the month. */
  readonly days: number;
}

/** What is due in a month or its quarter and is not recorded. */
export interface Lacking {
  readonly what: MeetingKinds | 'dues';
  readonly per: 'month' | 'quarter';
  /** The 党小组, where each meets by itself. */
  readonly group: string | null;
  /** How many people, for the dues. */
  readonly people: number | null;
}

/** What a month brings for a branch: derived from its workbook, with nothing to enter. */
export interface MonthList {
  readonly file: string;
  readonly branch: string | null;
  readonly year: number;
  readonly month: number;
  readonly birthdays: readonly PoliticalBirthday[];
  readonly conversions: readonly DueDay[];
  readonly terms: readonly DueDay[];
  readonly reviews: readonly DueDay[];
  readonly letters: readonly OpenLetter[];
  readonly lacking: readonly Lacking[];
  /** Names of the sheets without which some of this cannot be told. */
  readonly unknown: readonly string[];
  /** The workbook's own year, where it is another one: what the month lacks is not told then. */
  readonly otherYear: number | null;
}
