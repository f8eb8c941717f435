import type { CivilDate } from '../../core/calendar/civil-date';
import type { OrganisationKinds } from '../../ledger/records.generated';

/** A place in one workbook of a set; all but the file may be unknown. */
export interface SetPlace {
  readonly file: string;
  readonly sheet: string | null;
  /** Counted from 1. */
  readonly row: number | null;
  readonly column: string | null;
  readonly header: string | null;
  readonly cell: string | null;
}

/** A workbook as a whole. */
export const wholeFile = (file: string): SetPlace => ({
  file,
  sheet: null,
  row: null,
  column: null,
  header: null,
  cell: null,
});

/** How many organisations a superior states below it: of each kind, or of all. */
export const STATED_FIELDS = [
  'committeesBelow',
  'generalBelow',
  'branchesBelow',
  'organisationsBelow',
] as const;
export type StatedField = (typeof STATED_FIELDS)[number];

/** A field of 支部信息 that is compared across workbooks. */
export type ComparedField = 'code' | 'parent' | 'membersLastYear' | StatedField;

/** What a counted workbook says of its organisation. */
export interface SetWorkbook {
  readonly file: string;
  readonly name: string | null;
  readonly code: string | null;
  readonly kind: OrganisationKinds | null;
  readonly parent: string | null;
  readonly membersLastYear: number | null;
  /** Numbers of organisations below it; those that it states. */
  readonly stated: Readonly<Partial<Record<StatedField, number>>>;
  /** Whether it was dissolved by the end of its year. */
  readonly isDissolved: boolean;
  /** Rows of its roster. */
  readonly members: number;
  /** Where it says what is compared; the workbook as a whole where it does not. */
  placeOf(field: ComparedField): SetPlace;
}

/** An organisation of a set, be it only named as the superior of others. */
export interface SetOrganisation {
  readonly name: string;
  /** Null where neither a workbook nor the name tells. */
  readonly kind: OrganisationKinds | null;
  readonly workbook: number | null;
  readonly parent: number | null;
}

/** Something that is wrong with superiors or codes; workbooks are places in `workbooks`. */
export type SuperiorIssue =
  | { readonly kind: 'no-parent'; readonly workbooks: readonly number[] }
  | {
      readonly kind: 'unknown-parent';
      readonly parent: string;
      readonly isCode: boolean;
      readonly workbooks: readonly number[];
    }
  | {
      readonly kind: 'doubled-parent';
      readonly parent: string;
      readonly candidates: readonly number[];
      readonly workbook: number;
    }
  | { readonly kind: 'circular-parent'; readonly workbooks: readonly number[] }
  | { readonly kind: 'branch-as-parent'; readonly superior: number; readonly workbook: number }
  | { readonly kind: 'doubled-code'; readonly code: string; readonly workbooks: readonly number[] };

/** Somebody who is in several workbooks and counts in one. */
export interface ClaimedTwice {
  readonly counts: SetPlace;
  /** The others, in the order of the workbooks. */
  readonly elsewhere: readonly SetPlace[];
}

/** A transfer that only one of two workbooks knows. */
export interface OpenTransfer {
  readonly way: 'in' | 'out';
  readonly place: SetPlace;
  /** 来源或去向党组织, as it is written. */
  readonly other: string;
  /** The workbook of that organisation, and whether its roster has the member. */
  readonly otherFile: string;
  readonly listed: boolean;
}

/** A temporary branch, and how many of its roster no other workbook has. */
export interface GuestsOnly {
  readonly file: string;
  readonly members: number;
  readonly alone: number;
}

/** An answer on a list that came back and changed nothing. */
export interface IdleAnswer {
  readonly why: 'unused' | 'without-reason' | 'still-found' | 'elsewhere';
  readonly list: string;
  readonly row: number;
  readonly file: string;
}

/** What is to be known of a part: the file of an office below. */
export interface PartIssue {
  readonly file: string;
  /** It is there twice; of another version of the program; or people are not matched with others. */
  readonly issue: 'repeated' | 'version' | 'unmatched' | 'other-key';
  /** The first of two, or the version; blank otherwise. */
  readonly first: string;
}

/** The workbooks of one return, as far as they are held against each other. */
export interface WorkbookSet {
  readonly year: number;
  /** Those that count, in order. */
  readonly workbooks: readonly SetWorkbook[];
  /** Files whose content is, byte for byte, that of an earlier one. */
  readonly repeats: readonly { readonly file: string; readonly first: string }[];
  readonly otherYears: readonly { readonly file: string; readonly year: number }[];
  /** Of one organisation: the latest file, older versions of it, and others of its name. */
  readonly versions: readonly {
    readonly newest: string;
    /** The first file of which something counts, one that names the organisation itself where one does. */
    readonly base: string;
    /** Files that count together with it; by what those without 支部信息 are told to be of it. */
    readonly joined: readonly {
      readonly file: string;
      readonly told: 'column' | 'title' | 'file' | 'folder' | null;
    }[];
    /** The kinds of sheet that two of the files have. */
    readonly sheets: readonly {
      readonly sheet: string;
      /** Mostly the same rows; or so few that the office should choose. */
      readonly kind: 'versions' | 'open';
      readonly counts: string;
      readonly left: string;
      /** The first cells of `left` in which they differ, such as `党员名册!D7`. */
      readonly cells: readonly string[];
      readonly differing: number;
      /** Rows that are in `left` alone. */
      readonly more: number;
    }[];
    readonly organisation: string;
    /** What tells that it is the newest, by a name of the rule's phrases. */
    readonly by: string;
    /** Of which nothing counts. */
    readonly older: readonly string[];
    readonly others: readonly string[];
  }[];
  /** Files that were not there again as they were first read. */
  readonly changed: ReadonlySet<string>;
  readonly members: readonly (ClaimedTwice & { readonly since: CivilDate | null })[];
  readonly recruits: readonly (ClaimedTwice & {
    readonly stage: string;
    readonly reason: string;
  })[];
  readonly superiors: readonly SuperiorIssue[];
  /** The organisations; each names the place of its workbook, and of the one above it in this list. */
  readonly organisations: readonly SetOrganisation[];
  readonly transfers: readonly OpenTransfer[];
  readonly guests: readonly GuestsOnly[];
  /** Members that last year's return ended with, by the place of the workbook. */
  readonly lastYear: ReadonlyMap<number, number>;
  readonly answers: readonly IdleAnswer[];
  readonly parts: readonly PartIssue[];
  /** The collecting round; null where nobody has told who is expected. */
  readonly round: {
    /** The file that names the units. */
    readonly list: string;
    /** Names of units without a workbook. */
    readonly missing: readonly string[];
    /** Files of nobody on the list. */
    readonly unknown: readonly string[];
    /** Workbooks of nobody on the list that may be of a unit without one: superior and name are alike. */
    readonly renamed?: readonly { readonly file: string; readonly unit: string }[];
    /** Files that came after the office had locked their unit. */
    readonly locked: readonly { readonly file: string; readonly counts: boolean }[];
  } | null;
}

/** A set of no workbook: what is held against nothing else. */
export const EMPTY_SET: WorkbookSet = {
  year: 0,
  workbooks: [],
  repeats: [],
  otherYears: [],
  versions: [],
  changed: new Set(),
  members: [],
  recruits: [],
  superiors: [],
  organisations: [],
  transfers: [],
  guests: [],
  lastYear: new Map(),
  answers: [],
  parts: [],
  round: null,
};
