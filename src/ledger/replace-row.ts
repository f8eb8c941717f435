import type { Templates } from '../templates/load';
import type { Row, Sheet, WorkbookFormat } from '../workbook/model';
import { positionOf } from './cells';
import type { SheetMapping } from './mapping';
import type { Ledger, LedgerSheet, Placed, ReadingNote } from './model';
import { readLedger } from './read';
import { isReading, recognise } from './recognise';
import type { TableId } from './records.generated';
import { isBlankCell } from './text';

/** A record before and after its row was edited. */
export interface ReplacedRow {
  readonly before: Placed;
  readonly after: Placed;
}

export interface ReplaceOptions {
  readonly format: WorkbookFormat;
  readonly mappings: readonly SheetMapping[];
}

/** Sheets whose rows decide how others are read: the year, and the meetings of a matrix. */
const DECISIVE: ReadonlySet<TableId> = new Set(['branch', 'meetings']);

const isAlone = ({ cells }: Row): boolean => {
  let filled = 0;
  for (const cell of cells) if (!isBlankCell(cell)) filled++;
  return filled < 2;
};

function sameColumns(a: LedgerSheet, b: LedgerSheet): boolean {
  const keys = Object.keys(a.columns);
  return (
    a.table === b.table &&
    a.headerRow === b.headerRow &&
    keys.length === Object.keys(b.columns).length &&
    keys.every((key) => a.columns[key] === b.columns[key])
  );
}

/** Whether the whole sheet, with the new row in it, is still understood as before. */
function stillRecognised(on: LedgerSheet, templates: Templates, options: ReplaceOptions): boolean {
  const reading = recognise(on.sheet, 0, templates, options.mappings);
  return (
    isReading(reading) &&
    reading.layout === 'table' &&
    reading.template === on.template &&
    reading.bottom === on.headerRow &&
    reading.columns.size === Object.keys(on.columns).length &&
    [...reading.columns].every(([key, { column }]) => on.columns[key] === column)
  );
}

/** The record that stands in a row of a sheet, if it is one of a table's. */
export function recordAt(ledger: Ledger, sheet: Sheet, row: number): Placed | null {
  for (const on of ledger.sheets) {
    if (on.sheet !== sheet) continue;
    const records = ledger[on.table].records as unknown as readonly Placed[];
    const found = records.find((record) => record.on === on && record.row === row);
    if (found) return found;
  }
  return null;
}

/** Puts the notes of the new record where those of the old one stood. */
function replaceNotes(
  ledger: Ledger,
  { before, after }: ReplacedRow,
  notes: readonly ReadingNote[],
): void {
  const all = ledger.notes as ReadingNote[];
  const order = new Map(ledger.sheets.map((sheet, index) => [sheet, index]));
  const sheet = order.get(after.on) ?? 0;
  let at = all.findIndex(({ on, record }) => {
    const own = order.get(on) ?? 0;
    return own > sheet || (own === sheet && record.row >= after.row);
  });
  if (at < 0) at = all.length;
  let count = 0;
  while (all[at + count]?.record === before) count++;
  all.splice(at, count, ...notes);
}

/**
 * Takes the new content of a row into a ledger, in place: a workbook of ten thousand
 * rows is not read again because of one. The ledger and its sheets must be the
 * caller's own. The result is the ledger that reading the whole workbook would give.
 * @returns the record before and after; or null when more than that record may
 * depend on the row, and all must be read again. The cells are up to date in any case.
 */
export function replaceRow(
  ledger: Ledger,
  sheet: Sheet,
  row: Row,
  templates: Templates,
  options: ReplaceOptions,
): ReplacedRow | null {
  const rows = sheet.rows as Row[];
  const position = positionOf(sheet, row.index);
  const old = rows[position];
  if (old?.index !== row.index) {
    rows.splice(position, 0, row);
    return null;
  }
  rows[position] = row;
  const tables = ledger.sheets.filter((one) => one.sheet === sheet);
  const [on] = tables;
  if (!on || tables.length > 1 || on.layout !== 'table' || DECISIVE.has(on.table)) return null;
  if (row.index <= on.headerRow || isAlone(old) || isAlone(row)) return null;
  const records = ledger[on.table].records as unknown as Placed[];
  const place = records.findIndex((record) => record.on === on && record.row === row.index);
  const before = records[place];
  if (!before || !stillRecognised(on, templates, options)) return null;

  const head = rows.filter(({ index }) => index <= on.headerRow);
  const alone = readLedger(
    { format: options.format, sheets: [{ ...sheet, rows: [...head, row] }] },
    templates,
    {
      file: ledger.file,
      mappings: options.mappings,
      ...(ledger.year === null ? {} : { year: ledger.year }),
    },
  );
  const [read] = alone.sheets;
  const found = alone[on.table].records as unknown as readonly Placed[];
  const [record] = found;
  if (!read || !sameColumns(read, on) || found.length !== 1 || record?.row !== row.index) {
    return null;
  }
  const after = { ...record, on };
  records[place] = after;
  const notes = alone.notes.map((note) => ({ ...note, on, record: after }));
  replaceNotes(ledger, { before, after }, notes);
  return { before, after };
}
