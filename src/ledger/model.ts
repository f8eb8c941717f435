import type { CivilDate } from '../core/calendar/civil-date';
import type { ColumnTemplate, Layout, SheetTemplate } from '../core/templates/schema';
import { type Cell, type CellAddress, cellOf, type Sheet } from '../workbook/model';
import type { ColumnReason } from './columns/inferred';
import type { OpenChoice } from './columns/open-choices';
import type { Coverage } from './coverage';
import type { TableId, Tables } from './records.generated';
import { isUnfilled } from './values/unfilled';

/** An unknown header that is nearly one of the template's: suggested, not assumed. */
export interface NearMiss {
  readonly header: string;
  /** Where it stands, counted from 0. */
  readonly row: number;
  readonly column: number;
  /** The template's header, and its column key. */
  readonly meant: string;
  readonly key: string;
}

/** A row under the headers that is no record. */
export interface IgnoredRow {
  /** Counted from 0. */
  readonly row: number;
  readonly kind:
    | 'total'
    | 'note'
    | 'example'
    | 'repeated-header'
    /** A label over the rows below it. */
    | 'section'
    /** Of somebody who is no member (any more), as a label, the sheet's name or the row says. */
    | 'not-member'
    /** Nothing in it that a record of this kind must have. */
    | 'no-record'
    /** It may be a record, or not: figures do not count it, and are withheld. */
    | 'undecided';
}

/** A sheet of the workbook (or one of several tables on it) that was recognised, and where its columns stand. */
export interface LedgerSheet {
  readonly template: SheetTemplate;
  readonly table: TableId;
  readonly sheet: Sheet;
  readonly layout: Layout;
  /**
   * What decided: the headers alone, the sheet's name besides, a mapping that the caller gave,
   * or words, titles and values together.
   */
  readonly recognisedBy: 'headers' | 'name' | 'mapping' | 'content';
  /** The row of the column headers (its last one, for headers of several rows), counted from 0. */
  readonly headerRow: number;
  /** The first row of the headers: differs from `headerRow` for headers of several rows. */
  readonly headerTop: number;
  /** Column keys of the template to columns of the sheet, counted from 0. In a form, of the value. */
  readonly columns: Readonly<Record<string, number>>;
  /** Further columns of a list, such as two under 入党介绍人. */
  readonly furtherColumns: Readonly<Record<string, readonly number[]>>;
  /** Column keys to the header as the sheet writes it. */
  readonly headers: Readonly<Record<string, string>>;
  /** Where the headers stand when they are not all on `headerRow`: the labels of a form. */
  readonly labels?: Readonly<Record<string, CellAddress>>;
  /** The headers as one text, by which a mapping finds the same form again. */
  readonly headerLayout: string;
  /** Headers that no column of the template claims. */
  readonly unknown: readonly string[];
  /** Where they stand, in the same order. */
  readonly unknownAt: readonly CellAddress[];
  readonly nearMisses: readonly NearMiss[];
  readonly ignored: readonly IgnoredRow[];
  /** Columns that the sheet has no column for, as a title, a label or its name says them. */
  readonly given: readonly string[];
  /** By column key, why a column was taken for the field, where its name alone did not decide. */
  readonly reasons: Readonly<Record<string, ColumnReason>>;
  /** Keys of columns that a mapping names and the sheet does not have. */
  readonly unfit: readonly string[];
  /** Columns of which it is undecided what they are: not read, and asked of a person. */
  readonly open: readonly OpenChoice[];
  /** Why its records do not count: another sheet has them, of this year or newer. */
  readonly aside: 'other-year' | 'old-copy' | 'repeats' | null;
}

/** A record that knows where it stands. */
export interface Placed {
  readonly on: LedgerSheet;
  /** Counted from 0. */
  readonly row: number;
  /** For layouts in which the fields of a record are not on one row: by column key. */
  readonly at?: Readonly<Record<string, CellAddress>>;
  /** By column key, the items of a code list as written, where the field holds what they are kinds of. */
  readonly exact?: Readonly<Record<string, readonly string[]>> | null;
}

export type NoteKind = 'unreadable' | 'alias' | 'format';

/** Why a value could not be understood, or in what other form it was. */
export type ReadingReason =
  // Unreadable.
  | 'bad-date'
  | 'no-such-date'
  | 'two-digit-year'
  | 'year-out-of-range'
  | 'ambiguous-month'
  | 'no-year'
  | 'not-a-number'
  | 'not-whole'
  | 'approximate'
  | 'too-large'
  | 'not-in-list'
  | 'not-yes-no'
  | 'ambiguous-names'
  | 'lost-digits'
  | 'error-value'
  | 'uncomputed'
  // Understood as another word for the same.
  | 'code-alias'
  | 'code-other'
  | 'yes-no-alias'
  // Understood in a form that it should not have.
  | 'stray-space'
  | 'full-width'
  | 'stray-mark'
  | 'text-number'
  | 'number-as-text'
  | 'serial-date'
  | 'written-date'
  | 'month-without-year';

/** What a cell should hold. */
export type StandardValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly date: CivilDate };

/** A cell whose value could not be understood, or was understood in another form. */
export interface ReadingNote {
  readonly kind: NoteKind;
  readonly reason: ReadingReason;
  readonly on: LedgerSheet;
  readonly record: Placed;
  readonly column: ColumnTemplate;
  readonly address: CellAddress;
  readonly cell: Cell;
  /** What the cell should hold, of the same meaning; null when unreadable. */
  readonly value: StandardValue | null;
}

/** A sheet, or a part of one, that was not recognised. */
export interface UnknownSheet {
  readonly sheet: Sheet;
  /** Where it begins, counted from 0; not the top when it stands below another table. */
  readonly firstRow: number;
  /** The template that its headers come nearest to, if any comes near. */
  readonly nearest: SheetTemplate | null;
  /** The row taken for its headers, counted from 0. */
  readonly headerRow: number | null;
  readonly headerLayout: string;
  /** Required headers of that template that the sheet lacks. */
  readonly missing: readonly string[];
  readonly nearMisses: readonly NearMiss[];
}

/** A hidden sheet: read only where the workbook shows none of its kind, for it may be last year's. */
export interface HiddenSheet {
  readonly sheet: Sheet;
  /** What it would be if it were shown. */
  readonly template: SheetTemplate | null;
  /** Whether its records count: it is the only one of its kind. */
  readonly read: boolean;
}

/** Why something that figures may need was not understood. */
export type DoubtReason =
  /** A column of the sheet may hold it, and is not understood well enough. */
  | 'column-open'
  /** The sheet has nothing that says it. */
  | 'not-told'
  /** Rows of which it is not decided whether they are records. */
  | 'rows-undecided'
  /** A sheet that may be of this kind is not understood. */
  | 'sheet-open'
  /** Formulas whose results are not in the file. */
  | 'formula-no-result'
  /** Two sheets say it differently, and nothing decides. */
  | 'versions';

/** Something not understood on which figures rest: they are withheld, not guessed. */
export interface Doubt {
  readonly table: TableId;
  /** The column key; null for every figure of the table. */
  readonly column: string | null;
  readonly reason: DoubtReason;
  /** Where, for the message. */
  readonly sheet: string;
  /** How many rows it concerns. */
  readonly rows: number;
}

/** All the records of one kind, from all the sheets of that kind. */
export interface LedgerTable<R> {
  /** Empty when the workbook has no such sheet. */
  readonly sheets: readonly LedgerSheet[];
  readonly records: readonly R[];
}

/** One workbook as typed records that know their cells. */
export interface Ledger extends LedgerTables {
  /** As the user named it; for messages only. */
  readonly file: string;
  /** 统计年度 of 支部信息, or what the caller gave, or null when unknown. */
  readonly year: number | null;
  /** Every recognised sheet, in the order of the tabs. */
  readonly sheets: readonly LedgerSheet[];
  readonly unknownSheets: readonly UnknownSheet[];
  readonly hiddenSheets: readonly HiddenSheet[];
  /** In the order of the tabs and the rows. */
  readonly notes: readonly ReadingNote[];
  readonly coverage: Coverage;
  /**
   * The kinds of sheet that our blank workbook had from which it was made: there a sheet or column that
   * is gone is an empty one, while other forms never asked for it. None where it was made otherwise.
   */
  readonly blank: readonly TableId[];
  /** What figures must not be counted from. */
  readonly doubts: readonly Doubt[];
}

type LedgerTables = { readonly [T in TableId]: LedgerTable<Tables[T]> };

/** Where a field of a record stands, or null when its sheet has no such column. */
export function addressOf(record: Placed, key: string): CellAddress | null {
  const own = record.at?.[key];
  if (own) return own;
  // Where labels stand apart from their values, only the record knows its cells.
  if (record.on.labels) return null;
  const column = record.on.columns[key];
  return column === undefined ? null : { row: record.row, column };
}

/** The cell that a field of a record was read from. */
export function rawCell(record: Placed, key: string): Cell | undefined {
  const address = addressOf(record, key);
  return address ? cellOf(record.on.sheet, address.row, address.column) : undefined;
}

const columnsByKey = new WeakMap<SheetTemplate, ReadonlyMap<string, ColumnTemplate>>();

/** The column of a template by its key. */
export function columnOf(template: SheetTemplate, key: string): ColumnTemplate | undefined {
  let byKey = columnsByKey.get(template);
  if (!byKey) {
    byKey = new Map(template.columns.map((column) => [column.key, column]));
    columnsByKey.set(template, byKey);
  }
  return byKey.get(key);
}

/** The headers that a template has for some keys, in the order of the keys. */
export const headersOf = (template: SheetTemplate, keys: readonly string[]): string[] =>
  keys.map((key) => columnOf(template, key)?.header ?? key);

/**
 * Whether a field is not filled in: blank, or a dash, or without a column. A field
 * that is null because it could not be read is not blank.
 */
export function isBlank(record: Placed, key: string): boolean {
  const { template, sheet, furtherColumns } = record.on;
  const column = columnOf(template, key);
  if (!column || !isUnfilled(rawCell(record, key), column)) return false;
  const further = furtherColumns[key];
  return !further?.some((at) => !isUnfilled(cellOf(sheet, record.row, at), column));
}

/** Whether a field is filled in but could not be read. */
export const isUnreadable = <R extends Placed>(record: R, key: keyof R & string): boolean =>
  record[key] === null && !isBlank(record, key);

/** Where the header of a column stands, or null when the sheet has no such column. */
export function headerAddressOf(sheet: LedgerSheet, key: string): CellAddress | null {
  const label = sheet.labels?.[key];
  if (label) return label;
  const column = sheet.columns[key];
  return column === undefined ? null : { row: sheet.headerRow, column };
}

/** Whether the sheet of a record has a column at all. */
export const hasColumn = (record: Placed, key: string): boolean =>
  record.at?.[key] !== undefined || record.on.columns[key] !== undefined;

/** Whether a field was worked out from another cell, its own being blank. */
export function isDerived({ on, at }: Placed, key: string): boolean {
  const [own, read] = [on.columns[key], at?.[key]];
  return own !== undefined && read !== undefined && read.column !== own;
}
