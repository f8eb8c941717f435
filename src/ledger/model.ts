import type { ColumnTemplate, Layout, SheetTemplate } from '../templates/schema';
import { type Cell, cellOf, type Sheet } from '../workbook/model';
import type { TableId, Tables } from './records.generated';

/** A cell of a sheet, both counted from 0. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A sheet of the workbook that was recognised, and where its columns stand. */
export interface LedgerSheet {
  readonly template: SheetTemplate;
  readonly table: TableId;
  readonly sheet: Sheet;
  readonly layout: Layout;
  /** The row of the column headers (its last one, for headers of two rows), counted from 0. */
  readonly headerRow: number;
  /** Column keys of the template to columns of the sheet, counted from 0. */
  readonly columns: Readonly<Record<string, number>>;
  /** Column keys to the header as the sheet writes it. */
  readonly headers: Readonly<Record<string, string>>;
  /** Headers that no column of the template claims. */
  readonly unknown: readonly string[];
  /** Unknown headers that are nearly one of the template's: suggested, not assumed. */
  readonly nearMisses: readonly { readonly header: string; readonly meant: string }[];
}

/** A record that knows where it stands. */
export interface Placed {
  readonly on: LedgerSheet;
  /** Counted from 0. */
  readonly row: number;
  /** For layouts in which the fields of a record are not on one row: by column key. */
  readonly at?: Readonly<Record<string, CellAddress>>;
}

/** A cell whose value could not be understood, or was understood in another form. */
export interface ReadingNote {
  readonly kind: 'unreadable' | 'alias';
  readonly on: LedgerSheet;
  readonly record: Placed;
  readonly column: ColumnTemplate;
  readonly address: CellAddress;
  /** For an alias: the value's standard form. */
  readonly standard?: string;
}

/** A sheet that was not recognised. */
export interface UnknownSheet {
  readonly sheet: Sheet;
  /** The template that its headers come nearest to, if any comes near. */
  readonly nearest: SheetTemplate | null;
  /** Required headers of that template that the sheet lacks. */
  readonly missing: readonly string[];
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
  readonly notes: readonly ReadingNote[];
}

type LedgerTables = { readonly [T in TableId]: LedgerTable<Tables[T]> };

/** Where a field of a record stands, or null when its sheet has no such column. */
export function addressOf(record: Placed, key: string): CellAddress | null {
  const own = record.at?.[key];
  if (own) return own;
  const column = record.on.columns[key];
  return column === undefined ? null : { row: record.row, column };
}

/** The cell that a field of a record was read from. */
export function rawCell(record: Placed, key: string): Cell | undefined {
  const address = addressOf(record, key);
  return address ? cellOf(record.on.sheet, address.row, address.column) : undefined;
}

/** Whether the cell of a field is empty, and not just unreadable. */
export function isBlank(record: Placed, key: string): boolean {
  const cell = rawCell(record, key);
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** Whether the sheet of a record has a column at all. */
export const hasColumn = (record: Placed, key: string): boolean =>
  record.at?.[key] !== undefined || record.on.columns[key] !== undefined;
