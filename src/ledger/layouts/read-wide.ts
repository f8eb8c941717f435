import { civilDate } from '../../core/calendar/civil-date';
import type { Row } from '../../workbook/model';
import type { LedgerSheet } from '../model';
import { cellReader, type ReadingContext } from '../values/reader';
import { isUnfilled } from '../values/unfilled';
import { type DraftRecord, FieldReader, type TableContent } from './draft-record';
import type { MonthColumn } from './find-months';
import { type ColumnReader, readTable } from './read-table';

/** The columns of one month. */
interface Month {
  readonly year: number | null;
  readonly columns: readonly MonthColumn[];
}

function monthsOf(
  columns: readonly MonthColumn[],
  year: number | null,
): ReadonlyMap<string, Month> {
  const years = new Set(columns.map((column) => column.year));
  // Twelve months of one hidden year are those of the sheet's year; of two years they are as they say.
  const doubtful = years.size === 1 && columns.every((column) => column.hiddenYear);
  const months = new Map<string, { year: number | null; columns: MonthColumn[] }>();
  for (const column of columns) {
    const own = doubtful ? (year ?? column.year) : (column.year ?? year);
    const key = `${own ?? ''}-${column.month}`;
    const month = months.get(key) ?? { year: own, columns: [] };
    // Twice the same month and kind: the first counts.
    if (!month.columns.some((other) => other.field === column.field)) month.columns.push(column);
    months.set(key, month);
  }
  return months;
}

/**
 * Reads the wide form of 党费收缴: a record a member and month in which something is
 * written. What stands once a row (姓名, 交费类别, a monthly 应交) holds for each month.
 * @param year for months whose header gives none
 */
export function readWide(
  on: LedgerSheet,
  rows: readonly Row[],
  readers: readonly ColumnReader[],
  columns: readonly MonthColumn[],
  context: ReadingContext,
  year: number | null,
): TableContent {
  const reader = new FieldReader(on);
  const months = monthsOf(columns, year);
  const byKey = new Map(on.template.columns.map((column) => [column.key, column]));
  const month = byKey.get('month');
  const records: DraftRecord[] = [];
  const members = readTable(on, rows, readers);
  const cellsOf = new Map(rows.map((row) => [row.index, row.cells]));
  const yearless = new Set<Month>();
  for (const member of members.records) {
    for (const entry of months.values()) {
      const filled = entry.columns.filter(({ column, field }) => {
        const template = byKey.get(field);
        return template && !isUnfilled(cellsOf.get(member.row)?.[column], template);
      });
      const header = entry.columns[0]?.header;
      if (filled.length === 0 || !header || !month) continue;
      const record = { ...member };
      const at: DraftRecord['at'] = { ...member.at, month: header };
      record.at = at;
      const known = entry.year;
      const number = entry.columns[0]?.month ?? 0;
      record.month = known === null ? null : civilDate(known, number);
      if (known === null && !yearless.has(entry)) {
        yearless.add(entry);
        const { row, column } = header;
        reader.value(
          (_, remark) => remark.unreadable('no-year'),
          `${number}月`,
          record,
          month,
          row,
          column,
        );
      }
      for (const { column, field } of entry.columns) {
        const template = byKey.get(field);
        const cell = cellsOf.get(member.row)?.[column];
        if (!template) continue;
        at[field] = { row: member.row, column };
        if (cell === undefined) continue;
        const read = cellReader(template, context);
        record[field] = reader.value(read, cell, record, template, member.row, column);
      }
      records.push(record);
    }
  }
  return {
    records,
    notes: [...members.notes, ...reader.notes],
    undecided: members.undecided ?? 0,
  };
}
