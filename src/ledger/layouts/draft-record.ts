import type { ColumnTemplate, SheetTemplate } from '../../core/templates/schema';
import type { Cell, CellAddress } from '../../workbook/model';
import type { LedgerSheet, Placed, ReadingNote } from '../model';
import { type CellReader, Remark } from '../values/remark';

/** A record while it is being filled. */
export interface DraftRecord extends Placed {
  on: LedgerSheet;
  row: number;
  at?: Record<string, CellAddress>;
  exact?: Record<string, readonly string[]> | null;
  [key: string]: unknown;
}

const OWN: ReadonlySet<string> = new Set(['on', 'row', 'at', 'exact']);

/** The columns of which a record holds something. */
export const recordedKeys = (record: DraftRecord): readonly string[] =>
  Object.keys(record).filter((key) => !OWN.has(key) && record[key] !== null);

/** What reading a table gives. */
export interface TableContent {
  readonly records: DraftRecord[];
  readonly notes: ReadingNote[];
  /** Rows that may be records: all that they hold is formulas without results. */
  readonly undecided?: number;
}

/**
 * Makes empty records of a template. All of them share one hidden class: the first is
 * parsed from JSON, as properties added one by one under computed names would
 * make every record a hash table; the others are copies of it.
 */
export function recordFactory(
  template: SheetTemplate,
  on: LedgerSheet,
): (row: number) => DraftRecord {
  const keys = ['on', 'row', 'exact', ...template.columns.map((column) => column.key)];
  const blank = JSON.parse(`{${keys.map((key) => `"${key}":null`).join(',')}}`) as DraftRecord;
  blank.on = on;
  return (row) => {
    const record = { ...blank };
    record.row = row;
    return record;
  };
}

/** Reads cells into records and keeps what there is to say of them. */
export class FieldReader {
  readonly notes: ReadingNote[] = [];
  readonly #remark = new Remark();

  constructor(private readonly on: LedgerSheet) {}

  /** The value of a cell; what there is to say goes to the notes. */
  value(
    read: CellReader,
    cell: Cell,
    record: DraftRecord,
    column: ColumnTemplate,
    row: number,
    at: number,
  ): unknown {
    const remark = this.#remark;
    const value = read(cell, remark);
    if (remark.exact !== null) {
      record.exact = { ...record.exact, [column.key]: remark.exact };
      remark.exact = null;
    }
    if (remark.kind !== null) {
      this.notes.push({
        kind: remark.kind,
        reason: remark.reason,
        on: this.on,
        record,
        column,
        address: { row, column: at },
        cell,
        value: remark.value,
      });
      remark.clear();
    }
    return value;
  }
}
