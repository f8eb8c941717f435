import type { ColumnTemplate } from '../../core/templates/schema';
import { type Cell, cellOf, isUncomputedCell, type Row } from '../../workbook/model';
import { positionOf } from '../cells';
import type { LedgerSheet } from '../model';
import { isBlankCell } from '../text';
import type { CellReader } from '../values/remark';
import { type DraftRecord, FieldReader, recordFactory, type TableContent } from './draft-record';

/** A column of the sheet and how to read it. */
export interface ColumnReader {
  readonly column: ColumnTemplate;
  readonly at: number;
  readonly further: readonly number[];
  readonly read: CellReader;
}

/** A cell that a merged cell above covers. */
interface Covered {
  readonly reader: ColumnReader;
  readonly top: number;
}

const LISTS = new Set(['names', 'dates', 'codes']);
/** An amount or count stands for its merged rows together, not for each of them. */
const NUMBERS = new Set(['int', 'number', 'money']);

/** Cells under the top of a cell merged downwards, by row. */
function coveredCells(
  on: LedgerSheet,
  readers: readonly ColumnReader[],
): ReadonlyMap<number, readonly Covered[]> {
  const byRow = new Map<number, Covered[]>();
  let budget = on.sheet.rows.length * readers.length;
  for (const area of on.sheet.merged) {
    if (area.top <= on.headerRow || area.bottom === area.top) continue;
    for (const reader of readers) {
      if (reader.at < area.left || reader.at > area.right) continue;
      const { rows } = on.sheet;
      for (let at = positionOf(on.sheet, area.top + 1); at < rows.length; at++) {
        const row = rows[at]?.index ?? 0;
        // Areas that overlap are not valid: never more covered cells than there are.
        if (row > area.bottom || budget-- <= 0) break;
        const list = byRow.get(row) ?? [];
        list.push({ reader, top: area.top });
        byRow.set(row, list);
      }
    }
  }
  return byRow;
}

class TableReader {
  readonly #fields: FieldReader;
  readonly #make: (row: number) => DraftRecord;
  readonly #covered: ReadonlyMap<number, readonly Covered[]>;
  readonly #subject: string | undefined;
  readonly #subjectAt: number;

  constructor(
    private readonly on: LedgerSheet,
    private readonly readers: readonly ColumnReader[],
  ) {
    this.#fields = new FieldReader(on);
    this.#make = recordFactory(on.template, on);
    this.#covered = coveredCells(on, readers);
    this.#subject = on.template.subject.find((key) => readers.some((r) => r.column.key === key));
    this.#subjectAt = readers.find((r) => r.column.key === this.#subject)?.at ?? -1;
  }

  read(rows: readonly Row[]): TableContent {
    const records: DraftRecord[] = [];
    let undecided = 0;
    for (const row of rows) {
      if (this.#isUncomputed(row)) {
        if (isUncomputedCell(row.cells[this.#subjectAt])) undecided++;
        continue;
      }
      const covered = this.#covered.get(row.index);
      if (covered && this.#goesOn(row, covered)) {
        const last = records.at(-1);
        if (last) this.#extend(last, row);
        continue;
      }
      const record = this.#row(row);
      if (!record && !covered) continue;
      records.push(
        covered ? this.#fill(record ?? this.#make(row.index), covered) : (record as DraftRecord),
      );
    }
    return { records, notes: this.#fields.notes, undecided };
  }

  /**
   * Whether formulas without results are all that the table has on a row: one
   * prepared for later, or where the subject is one of them perhaps a record.
   */
  #isUncomputed({ cells }: Row): boolean {
    let any = false;
    for (const { at } of this.readers) {
      const cell = cells[at];
      if (isUncomputedCell(cell)) any = true;
      else if (!isBlankCell(cell)) return false;
    }
    return any;
  }

  /** The record of a row, or null when no column of the table has anything. */
  #row({ index, cells }: Row): DraftRecord | null {
    let record: DraftRecord | null = null;
    for (const { column, at, further, read } of this.readers) {
      const cell = cells[at];
      if (cell !== undefined && cell !== '') {
        if (record === null) {
          if (isBlankCell(cell)) continue;
          record = this.#make(index);
        }
        record[column.key] = this.#fields.value(read, cell, record, column, index, at);
      }
      for (const other of further) {
        const more = cells[other];
        if (isBlankCell(more)) continue;
        record ??= this.#make(index);
        append(
          record,
          column,
          this.#fields.value(read, more as Cell, record, column, index, other),
        );
      }
    }
    return record;
  }

  /** Whether a row, under cells merged over it, only goes on with the lists of the record above, or is empty. */
  #goesOn(row: Row, covered: readonly Covered[]): boolean {
    if (!covered.some(({ reader }) => reader.column.key === this.#subject)) return false;
    return this.readers.every(
      ({ column, at }) => LISTS.has(column.type) || isBlankCell(row.cells[at]),
    );
  }

  #extend(record: DraftRecord, { index, cells }: Row): void {
    for (const { column, at, read } of this.readers) {
      const cell = cells[at];
      if (isBlankCell(cell)) continue;
      append(record, column, this.#fields.value(read, cell as Cell, record, column, index, at));
    }
  }

  /** Gives a record what stands in the merged cells that cover its row. */
  #fill(record: DraftRecord, covered: readonly Covered[]): DraftRecord {
    for (const { reader, top } of covered) {
      if (NUMBERS.has(reader.column.type)) continue;
      const cell = cellOf(this.on.sheet, top, reader.at);
      if (isBlankCell(cell)) continue;
      const { column, at, read } = reader;
      record[column.key] = this.#fields.value(read, cell as Cell, record, column, top, at);
      record.at ??= {};
      record.at[column.key] = { row: top, column: at };
    }
    return record;
  }
}

/** Adds to a list of a record. */
function append(record: DraftRecord, column: ColumnTemplate, value: unknown): void {
  if (!Array.isArray(value)) return;
  const before = record[column.key];
  record[column.key] = Array.isArray(before) ? [...before, ...value] : value;
}

/** Reads a table: a record a row. */
export const readTable = (
  on: LedgerSheet,
  rows: readonly Row[],
  readers: readonly ColumnReader[],
): TableContent => new TableReader(on, readers).read(rows);
