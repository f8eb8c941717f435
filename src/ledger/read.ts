import { CODES_SHEET, COVER_SHEET } from '../core/templates/blank-names';
import type { Templates } from '../core/templates/load';
import type { Sheet, Workbook } from '../workbook/model';
import { positionOf } from './cells';
import { coverageOf } from './coverage';
import { dataRows } from './data-rows';
import { headerIndex } from './headers/header-index';
import { headerCell, headerText } from './headers/match-headers';
import { nearMisses } from './headers/near-miss';
import type { TableContent } from './layouts/draft-record';
import { readForm } from './layouts/read-form';
import { readMatrix } from './layouts/read-matrix';
import { type ColumnReader, readTable } from './layouts/read-table';
import { readWide } from './layouts/read-wide';
import { headerLayout, type SheetMapping } from './mapping';
import type {
  Doubt,
  HiddenSheet,
  IgnoredRow,
  Ledger,
  LedgerSheet,
  Placed,
  ReadingNote,
  UnknownSheet,
} from './model';
import { unifyNames } from './names';
import type { Reading } from './reading';
import { isReading, recognise } from './recognise';
import {
  type BranchRecord,
  type MeetingsRecord,
  TABLE_IDS,
  type TableId,
} from './records.generated';
import { squeeze } from './text';
import { uncomputedDoubts } from './uncomputed';
import { namesOf, understand } from './understand';
import { cellReader, type ReadingContext } from './values/reader';

export interface ReadLedgerOptions {
  /** As the user named it; for messages only. */
  readonly file: string;
  /** Instead of 统计年度 of 支部信息. */
  readonly year?: number;
  /** Corrections of how sheets were understood. */
  readonly mappings?: readonly SheetMapping[];
}

/** A table on a sheet, before its values are read. */
interface Located {
  readonly on: LedgerSheet;
  readonly reading: Reading;
  readonly rows: Sheet['rows'];
  /** A year in a title above the headers or in the sheet's name. */
  readonly titleYear: number | null;
}

/** 2026年, 2026年度, 2026年1月; not the day on which a form was filled in. */
const TITLE_YEAR = /(?<!\d)((?:19|20)\d{2})年(?!\d{1,2}月\d{1,2}日)/;
const NAME_YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/;

/** The year that the title above a table, or else the sheet's name, gives. */
function titleYear(sheet: Sheet, from: number, top: number): number | null {
  for (const row of sheet.rows.slice(from, positionOf(sheet, top))) {
    for (const cell of row.cells) {
      const year = typeof cell === 'string' && TITLE_YEAR.exec(squeeze(cell))?.[1];
      if (year) return Number(year);
    }
  }
  const year = NAME_YEAR.exec(squeeze(sheet.name))?.[1];
  return year ? Number(year) : null;
}

type SheetOutline = Omit<LedgerSheet, 'sheet' | 'ignored'>;

const outlines = new WeakMap<Reading, SheetOutline>();

function ledgerSheet(sheet: Sheet, reading: Reading, ignored: readonly IgnoredRow[]): LedgerSheet {
  let outline = outlines.get(reading);
  if (!outline) {
    outline = outlineOf(reading);
    outlines.set(reading, outline);
  }
  return { ...outline, sheet, ignored };
}

/** What a reading says of any sheet that it fits. */
function outlineOf(reading: Reading): SheetOutline {
  const columns: Record<string, number> = {};
  const headers: Record<string, string> = {};
  const further: Record<string, readonly number[]> = {};
  for (const [key, matched] of reading.columns) {
    columns[key] = matched.column;
    headers[key] = matched.header;
    if (matched.further.length > 0) further[key] = matched.further;
  }
  for (const { field, column, header } of [...reading.months].reverse()) {
    columns[field] = column;
    columns.month = header.column;
  }
  const [meeting] = reading.meetings;
  if (meeting) {
    columns.meeting = meeting.column;
    columns.attended = meeting.column;
  }
  const labels = Object.fromEntries(
    reading.fields.map((field) => [field.hit.column.key, field.label]),
  );
  return {
    template: reading.template,
    table: reading.template.id as TableId,
    layout: reading.layout,
    recognisedBy: reading.recognisedBy ?? 'headers',
    headerRow: reading.bottom,
    headerTop: reading.top,
    columns,
    furtherColumns: further,
    headers,
    ...(reading.layout === 'form' ? { labels } : {}),
    headerLayout: headerLayout(reading.paths),
    unknown: reading.leftover.map(headerText),
    unknownAt: reading.leftover.map(headerCell),
    nearMisses: nearMisses(reading.template, reading.leftover, new Set(Object.keys(columns))),
  };
}

/** Finds every table of a sheet. */
function locate(
  sheet: Sheet,
  templates: Templates,
  mappings: readonly SheetMapping[],
  far: readonly string[],
  unknown: UnknownSheet[],
): Located[] {
  const located: Located[] = [];
  const index = headerIndex(templates);
  let from: number | null = 0;
  while (from !== null && from < sheet.rows.length) {
    const reading = understand(sheet, from, templates, mappings, far);
    if (!isReading(reading)) {
      unknown.push(reading);
      break;
    }
    const start = positionOf(sheet, reading.bottom + 1);
    const { rows, ignored, next } =
      reading.layout === 'form'
        ? { rows: [], ignored: [], next: null }
        : dataRows(sheet, start, reading.paths, index);
    const on = ledgerSheet(sheet, reading, ignored);
    located.push({ on, reading, rows, titleYear: titleYear(sheet, from, reading.top) });
    from = next;
  }
  return located;
}

function columnReaders({ on, reading }: Located, context: ReadingContext): ColumnReader[] {
  const readers: ColumnReader[] = [];
  for (const column of on.template.columns) {
    const matched = reading.columns.get(column.key);
    if (!matched) continue;
    const reference = on.template.subject.includes(column.key);
    readers.push({
      column,
      at: matched.column,
      further: matched.further,
      read: cellReader(column, context, reference, matched.power),
    });
  }
  return readers;
}

function readContent(
  located: Located,
  context: ReadingContext,
  meetings: readonly MeetingsRecord[],
): TableContent {
  const { on, reading, rows, titleYear } = located;
  if (reading.layout === 'form') return readForm(on, reading.fields, context);
  const year = titleYear ?? context.year;
  const readers = columnReaders(located, { ...context, year });
  if (reading.layout === 'wide') {
    return readWide(on, rows, readers, reading.months, context, year);
  }
  if (reading.layout === 'matrix') {
    return readMatrix(on, rows, readers, reading.meetings, meetings, context, year);
  }
  return readTable(on, rows, readers);
}

/**
 * Recognises the sheets of a workbook by their headers and reads their rows as
 * typed records. What could not be understood is null in its record, with a note at its cell.
 * Hidden sheets are listed and not read.
 */
export function readLedger(
  workbook: Workbook,
  templates: Templates,
  options: ReadLedgerOptions,
): Ledger {
  const unknownSheets: UnknownSheet[] = [];
  const hiddenSheets: HiddenSheet[] = [];
  const located: Located[] = [];
  const far = namesOf(options.file);
  for (const sheet of workbook.sheets) {
    if (sheet.name === COVER_SHEET || sheet.name === CODES_SHEET) continue;
    if (sheet.hidden) {
      const reading = recognise(sheet, 0, templates, []);
      hiddenSheets.push({ sheet, template: isReading(reading) ? reading.template : null });
    } else if (sheet.rows.length > 0) {
      located.push(...locate(sheet, templates, options.mappings ?? [], far, unknownSheets));
    }
  }
  const byTable = new Map<TableId, Located[]>();
  for (const one of located) {
    const those = byTable.get(one.on.table);
    if (those) those.push(one);
    else byTable.set(one.on.table, [one]);
  }
  const contents = new Map<Located, TableContent>();
  let year = options.year ?? null;
  const recordsOf = (table: TableId): readonly Placed[] => {
    const lists = (byTable.get(table) ?? []).map((one) => contents.get(one)?.records ?? []);
    const [only] = lists;
    return only && lists.length === 1 ? only : lists.flat();
  };
  const readAll = (wanted: (table: TableId) => boolean): void => {
    const { codes } = templates;
    const numbersLost = workbook.format === 'csv';
    const meetings = recordsOf('meetings') as unknown as MeetingsRecord[];
    for (const one of located) {
      if (!wanted(one.on.table)) continue;
      const is1904 = one.on.sheet.is1904 === true;
      contents.set(one, readContent(one, { codes, year, numbersLost, is1904 }, meetings));
    }
  };
  // The year comes from 支部信息, and a matrix refers to the meetings: these first.
  readAll((table) => table === 'branch');
  year ??= (recordsOf('branch') as unknown as BranchRecord[])[0]?.year ?? null;
  readAll((table) => table === 'meetings');
  readAll((table) => table !== 'branch' && table !== 'meetings');

  const notes: ReadingNote[] = [];
  for (const one of located) for (const note of contents.get(one)?.notes ?? []) notes.push(note);
  const tables = Object.fromEntries(
    TABLE_IDS.map((id) => [
      id,
      {
        sheets: byTable.get(id)?.map(({ on }) => on) ?? [],
        records: recordsOf(id),
      },
    ]),
  ) as Record<TableId, { sheets: LedgerSheet[]; records: readonly Placed[] }>;
  unifyNames(tables, templates.sheets);
  const undecided = located.flatMap((one): Doubt[] => {
    const rows = contents.get(one)?.undecided ?? 0;
    const { table, sheet } = one.on;
    const reason = 'formula-no-result';
    return rows === 0 ? [] : [{ table, column: null, reason, sheet: sheet.name, rows }];
  });
  const sheets = located.map(({ on }) => on);
  const records = located.reduce((sum, one) => sum + (contents.get(one)?.records.length ?? 0), 0);
  const uncertain = undecided.reduce((sum, { rows }) => sum + rows, 0);
  return {
    file: options.file,
    year,
    sheets,
    unknownSheets,
    hiddenSheets,
    notes,
    coverage: coverageOf({ sheets, unknownSheets }, records, uncertain),
    doubts: [...uncomputedDoubts(notes), ...undecided],
    ...tables,
  } as unknown as Ledger;
}
