import { BLANK_MARK, CODES_SHEET, COVER_SHEET } from '../core/templates/blank-names';
import type { Templates } from '../core/templates/load';
import type { Understanding } from '../core/templates/understanding-schema';
import type { Workbook } from '../workbook/model';
import { coverageOf, openDoubts } from './coverage';
import { asidesOf } from './evidence/asides';
import { deriveCategories, deriveConversions, deriveOutcomes } from './evidence/derived-category';
import { deriveDues } from './evidence/derived-dues';
import { deriveFromIdentity } from './evidence/derived-identity';
import { deriveReviewYears } from './evidence/derived-review-year';
import { deriveStages } from './evidence/derived-stage';
import { lackingDoubts } from './evidence/lacking';
import { leaveOutMonthsAfterExit } from './evidence/months-after-exit';
import { deriveEnds } from './evidence/ranges';
import { leaveOutSameRecruits } from './evidence/same-recruit';
import { uncomputedDoubts } from './evidence/uncomputed';
import { columnReaders } from './layouts/column-readers';
import type { TableContent } from './layouts/draft-record';
import { readForm } from './layouts/read-form';
import { readMatrix } from './layouts/read-matrix';
import { readTable } from './layouts/read-table';
import { readWide } from './layouts/read-wide';
import { type Located, type LocateOptions, locate } from './locate';
import type { SheetMapping } from './mapping';
import type {
  Doubt,
  HiddenSheet,
  Ledger,
  LedgerSheet,
  Placed,
  ReadingNote,
  UnknownSheet,
} from './model';
import { unifyNames } from './names';
import { isReading, recognise } from './recognise';
import {
  type BranchRecord,
  type MeetingsRecord,
  TABLE_IDS,
  type TableId,
} from './records.generated';
import { fileYear } from './refine';
import { oneYearless, onItsSheet } from './translate';
import { namesOf } from './understand';
import type { ReadingContext } from './values/reader';

export interface ReadLedgerOptions {
  /** As the user named it; for messages only. */
  readonly file: string;
  /** Instead of 统计年度 of 支部信息. */
  readonly year?: number;
  /** For months and lists that say no year, where nothing in the workbook or its name says one. */
  readonly assumedYear?: number;
  /** Corrections of how sheets were understood. */
  readonly mappings?: readonly SheetMapping[];
}

function readContent(
  located: Located,
  context: ReadingContext,
  meetings: readonly MeetingsRecord[],
  understanding: Understanding,
): TableContent {
  const { view: on, reading, rows, titleYear } = located;
  if (reading.layout === 'form') return readForm(on, reading.fields, context);
  const year = titleYear ?? context.year;
  const readers = columnReaders(located, { ...context, year }, understanding);
  if (reading.layout === 'wide') {
    return readWide(on, rows, readers, reading.months, context, year);
  }
  if (reading.layout === 'matrix') {
    return readMatrix(on, rows, readers, reading.meetings, meetings, context, year);
  }
  return readTable(on, rows, readers);
}

function groupedByTable(located: readonly Located[]): Map<TableId, Located[]> {
  const byTable = new Map<TableId, Located[]>();
  for (const one of located) {
    const those = byTable.get(one.on.table);
    if (those) those.push(one);
    else byTable.set(one.on.table, [one]);
  }
  return byTable;
}

/** Leaves the records of a sheet out, and what there was to say of them. */
function setAside(
  one: Located,
  aside: LedgerSheet['aside'],
  contents: Map<Located, TableContent>,
): void {
  one.on = { ...one.on, aside };
  contents.set(one, { records: [], notes: [], undecided: 0 });
}

/** Reads hidden sheets of whose kind the workbook shows none, in the order of the tabs. */
function showOnlyOnes(
  hidden: HiddenSheet[],
  located: Located[],
  { sheets }: Workbook,
  locating: LocateOptions,
): void {
  const shown = new Set<string>(located.map(({ on }) => on.table));
  hidden.forEach(({ sheet, template }, at) => {
    if (!template || shown.has(template.id)) return;
    const found = locate(sheet, locating, []).filter(({ on }) => on.template === template);
    if (found.length === 0) return;
    hidden[at] = { sheet, template, read: true };
    located.push(...found);
  });
  const order = new Map(sheets.map((sheet, at) => [sheet, at]));
  located.sort((a, b) => (order.get(a.on.sheet) ?? 0) - (order.get(b.on.sheet) ?? 0));
}

/**
 * Recognises the sheets of a workbook by their headers and reads their rows as
 * typed records. What could not be understood is null in its record, with a note at its cell.
 * Hidden sheets are listed, and read only where the workbook shows none of their kind.
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
  const ofFile = fileYear({ far }) ?? options.assumedYear ?? null;
  const locating = {
    templates,
    mappings: options.mappings ?? [],
    far,
    year: options.year ?? ofFile,
  };
  for (const sheet of workbook.sheets) {
    if (sheet.name === COVER_SHEET || sheet.name === CODES_SHEET) continue;
    if (sheet.hidden) {
      const reading = recognise(sheet, 0, templates, []);
      const template = isReading(reading) ? reading.template : null;
      hiddenSheets.push({ sheet, template, read: false });
    } else if (sheet.rows.length > 0) {
      located.push(...locate(sheet, locating, unknownSheets));
    }
  }
  showOnlyOnes(hiddenSheets, located, workbook, locating);
  let byTable = groupedByTable(located);
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
      const context = { codes, year: year ?? ofFile, numbersLost, is1904 };
      const content = onItsSheet(one, readContent(one, context, meetings, templates.understanding));
      contents.set(one, oneYearless(content));
    }
  };
  // The year comes from 支部信息, and a matrix refers to the meetings: these first.
  readAll((table) => table === 'branch');
  year ??= (recordsOf('branch') as unknown as BranchRecord[])[0]?.year ?? null;
  readAll((table) => table === 'meetings');
  readAll((table) => table !== 'branch' && table !== 'meetings');

  const asides = asidesOf(located, contents, year ?? ofFile, templates.understanding);
  for (const [one, aside] of asides) setAside(one, aside, contents);
  leaveOutSameRecruits(located, contents);
  byTable = groupedByTable(located.filter((one) => !asides.has(one)));
  const derived = located.flatMap((one): Doubt[] => {
    const content = contents.get(one);
    if (!content || asides.has(one)) return [];
    deriveOutcomes(one, content);
    const cases = templates.codes.get('conversion-cases');
    if (cases) deriveConversions(one, content, cases);
    deriveFromIdentity(one, content);
    deriveEnds(one, content);
    deriveDues(one, content, templates.regulations);
    deriveReviewYears(one, content, year ?? ofFile);
    return [
      ...deriveStages(one, content, templates.understanding),
      ...deriveCategories(one, content, year ?? ofFile),
      ...lackingDoubts(one, content, templates.understanding, located),
    ];
  });

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
  leaveOutMonthsAfterExit(tables);
  const undecided = located.flatMap((one): Doubt[] => {
    const rows = contents.get(one)?.undecided ?? 0;
    const { table, sheet } = one.on;
    const reason = 'formula-no-result';
    return rows === 0 ? [] : [{ table, column: null, reason, sheet: sheet.name, rows }];
  });
  const sheets = located.map(({ on }) => on);
  const records = located.reduce((sum, one) => sum + (contents.get(one)?.records.length ?? 0), 0);
  const uncertain = undecided.reduce((sum, { rows }) => sum + rows, 0);
  const coverage = coverageOf({ sheets, unknownSheets }, records, uncertain);
  return {
    file: options.file,
    year,
    sheets,
    unknownSheets,
    hiddenSheets,
    notes,
    coverage,
    blank: TABLE_IDS.filter((id) => workbook.names?.includes(`${BLANK_MARK}${id}`)),
    doubts: [...uncomputedDoubts(notes), ...undecided, ...derived, ...openDoubts(coverage, tables)],
    ...tables,
  } as unknown as Ledger;
}
