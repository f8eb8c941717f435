import type { Templates } from '../core/templates/load';
import type { Row, Sheet } from '../workbook/model';
import { positionOf } from './cells';
import { withoutTies } from './columns/open-choices';
import { dataRows, type Section } from './data-rows';
import { isPartial, Outsiders } from './evidence/outsiders';
import { PersonRows } from './evidence/person-rows';
import { isPlanned } from './evidence/planned';
import { titleYear, yearAbove } from './evidence/title-year';
import { textsAbove } from './explore';
import { type HeaderIndex, headerIndex } from './headers/header-index';
import { headerCell, headerText } from './headers/match-headers';
import { nearMisses } from './headers/near-miss';
import { headerLayout, outgrownKeys, type SheetMapping } from './mapping';
import type { IgnoredRow, LedgerSheet, UnknownSheet } from './model';
import type { Reading } from './reading';
import type { TableId } from './records.generated';
import { refine } from './refine';
import { isBlankCell } from './text';
import { isUnknown, type Understood, understand } from './understand';
import type { Grid } from './views/grid';

/** A table on a sheet, before its values are read. */
export interface Located {
  /** As the sheet has it. */
  on: LedgerSheet;
  /** As it is read: of a view where the sheet is laid out in another way than as a table. */
  readonly view: LedgerSheet;
  readonly reading: Reading;
  readonly rows: readonly Row[];
  readonly grid: Grid | null;
  readonly sections: readonly Section[];
  /** Whether a title says that only some of the members are on the list. */
  readonly partial: boolean;
  /** A year in a title above the headers or in the sheet's name. */
  readonly titleYear: number | null;
}

/** What a workbook says of all its sheets. */
export interface LocateOptions {
  readonly templates: Templates;
  readonly mappings: readonly SheetMapping[];
  /** Names of the file and its folders, squeezed. */
  readonly far: readonly string[];
  readonly year: number | null;
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
    given: [],
    reasons: Object.fromEntries(reading.reasons ?? []),
    unfit: reading.unfit ?? [],
    open: [],
    aside: null,
  };
}

/** Where a table that is read by a view stands on its sheet. */
function onSheet(
  view: LedgerSheet,
  sheet: Sheet,
  grid: Grid,
  given: readonly string[],
): LedgerSheet {
  const place = (row: number, column: number) => grid.at(row, column);
  const columns: Record<string, number> = {};
  const labels: Record<string, { row: number; column: number }> = {};
  for (const [key, column] of Object.entries(view.columns)) {
    const at = place(view.headerRow, column);
    if (!at || given.includes(key)) continue;
    columns[key] = at.column;
    labels[key] = at;
  }
  const unknownAt = view.unknownAt.flatMap(({ row, column }) => place(row, column) ?? []);
  const rows = Object.values(labels).map(({ row }) => row);
  const same = grid.shape === 'same';
  return {
    ...view,
    sheet,
    columns,
    ...(same ? {} : { labels }),
    headerRow: same ? view.headerRow : Math.min(...rows, sheet.rows.at(-1)?.index ?? 0),
    headerTop: same ? view.headerTop : Math.min(...rows, sheet.rows.at(-1)?.index ?? 0),
    furtherColumns: same ? view.furtherColumns : {},
    unknownAt,
    nearMisses: same ? view.nearMisses : [],
    ignored: view.ignored.flatMap((ignored) => {
      const at = same ? { row: ignored.row } : firstPlace(grid, ignored.row);
      return at ? [{ ...ignored, row: at.row }] : [];
    }),
    given,
    open: view.open.map(({ keys, columns: those }) => ({
      keys,
      columns: those.flatMap((one) => {
        const at = place(one.at.row, one.at.column);
        return at ? [{ ...one, at }] : [];
      }),
    })),
  };
}

function firstPlace(grid: Grid, row: number): { row: number } | null {
  const cells = grid.rows.find(({ index }) => index === row)?.cells ?? [];
  return cells.find((placed) => placed?.at)?.at ?? null;
}

/** The rows that are persons and those that are not, each with the reason. */
function personsOf(
  { reading, settled }: Understood,
  rows: readonly Row[],
  sections: readonly Section[],
  ignored: IgnoredRow[],
  titles: readonly string[],
  { templates }: LocateOptions,
): Row[] {
  const laid = [...reading.months, ...reading.meetings].map(({ column }) => column);
  const { understanding } = templates;
  const evidence = new PersonRows(
    reading.template,
    reading.columns,
    reading.paths,
    laid,
    understanding,
    settled,
    headerIndex(templates),
  );
  if (!evidence.applies) return [...rows];
  const outsiders = new Outsiders(reading, sections, titles, understanding);
  const kept: Row[] = [];
  const second = rows.find((row, at) => at > 0 && !row.cells.every(isBlankCell));
  const named = second !== undefined && evidence.hasName(second);
  rows.forEach((row, at) => {
    // Blank under cells merged with an example above it.
    if (row.cells.every(isBlankCell)) return;
    const why = evidence.why(row, at === 0, named) ?? (outsiders.has(row) ? 'not-member' : null);
    if (why === null) kept.push(row);
    else ignored.push({ row: row.index, kind: why });
  });
  return kept;
}

/** Finds every table of a sheet. What is not understood goes to `unknown`. */
export function locate(sheet: Sheet, options: LocateOptions, unknown: UnknownSheet[]): Located[] {
  const { templates, mappings, far, year } = options;
  const located: Located[] = [];
  const index = headerIndex(templates);
  let from: number | null = 0;
  while (from !== null && from < sheet.rows.length) {
    const found = understand(sheet, from, templates, mappings, far, year);
    if (isUnknown(found)) {
      unknown.push(found);
      break;
    }
    from = locateOne(sheet, from, found, options, index, located);
  }
  return located;
}

/** @returns where the next table begins */
function locateOne(
  sheet: Sheet,
  from: number,
  understood: Understood,
  options: LocateOptions,
  index: HeaderIndex,
  located: Located[],
): number | null {
  const { reading, grid } = understood;
  const { templates } = options;
  const read = grid?.sheet ?? sheet;
  if (reading.layout === 'form') {
    const on = ledgerSheet(sheet, reading, []);
    const year = titleYear(sheet, from, reading.top);
    const none = { rows: [], grid: null, sections: [], partial: false };
    located.push({ on, view: on, reading, titleYear: year, ...none });
    return null;
  }
  const start = positionOf(read, reading.bottom + 1);
  const { rows, ignored, next, sections } = dataRows(read, start, reading.paths, index);
  const all = [...ignored];
  const { near } = textsAbove(sheet, from, grid?.shape === 'other' ? 4 : reading.top, []);
  const { understanding } = templates;
  const held = rows.filter((row) => !isPlanned(reading, row, understanding));
  if (held.length < rows.length) {
    const planned = rows.filter((row) => !held.includes(row));
    all.push(...planned.map(({ index: row }) => ({ row, kind: 'no-record' }) as const));
  }
  const persons = personsOf(understood, held, sections, all, near, options);
  const ownYear =
    titleYear(sheet, from, grid?.shape === 'other' ? null : reading.top) ??
    yearAbove(located.filter(({ on }) => on.sheet === sheet).at(-1), reading);
  // Dues of all months may have what is due every month, or ticks, though headers leave nothing open.
  const done = understood.settled && !(reading.template.id === 'dues' && reading.layout === 'wide');
  const final = done
    ? { reading, grid, rows: persons, given: [] }
    : refine({ sheet, from, reading, grid, rows: persons, sections, titleYear: ownYear }, options);
  // Where columns were joined, it is decided how.
  const { reading: decided, open } = grid?.joined
    ? { reading: final.reading, open: [] }
    : withoutTies(final.reading, final.rows, templates);
  const outgrown = () =>
    outgrownKeys(options.mappings, reading.template.id as TableId, headerLayout(reading.paths));
  const byMapping = reading.recognisedBy === 'mapping';
  const unfit = (byMapping ? (reading.unfit ?? []) : outgrown()).filter(
    (key) => !final.reading.columns.has(key),
  );
  const outline = ledgerSheet(final.grid?.sheet ?? sheet, decided, all);
  const asked = new Set(open.flatMap(({ columns }) => columns.map(({ at }) => at.column)));
  const nearMisses = outline.nearMisses.filter(({ column }) => !asked.has(column));
  const view = { ...outline, nearMisses, unfit, open };
  const on = final.grid ? onSheet(view, sheet, final.grid, final.given) : view;
  located.push({
    on,
    view,
    partial: isPartial(decided, near, options.far.slice(-1), templates.understanding),
    reading: decided,
    rows: final.rows,
    grid: final.grid,
    sections,
    titleYear: ownYear,
  });
  return grid ? null : next;
}
