import type { Templates } from '../templates/load';
import type { SheetTemplate } from '../templates/schema';
import type { Sheet } from '../workbook/model';
import { type HeaderPath, HeaderWindow } from './headers/header-block';
import { type HeaderIndex, headerIndex } from './headers/header-index';
import { headerKey, isOrdinalHeader } from './headers/header-key';
import { headerText, type MatchedColumn, matchHeaders, unclaimed } from './headers/match-headers';
import { nearMisses } from './headers/near-miss';
import { findForm } from './layouts/find-form';
import { findMeetings } from './layouts/find-meetings';
import { findMonths } from './layouts/find-months';
import { headerLayout, mappingFor, type SheetMapping } from './mapping';
import type { UnknownSheet } from './model';
import type { Draft, Reading } from './reading';
import { missingOf, nameBonus, weigh } from './weigh';

/** Headers are looked for in this many rows that are not empty. */
const WINDOW = 30;
const DEEPEST = 3;
/** Rows under the headers in which attendance marks are looked for. */
const SAMPLE = 40;
/** Words without which a table of months is not one of Party dues. */
const DUES = /党费|[应实][交缴]|[交缴]纳?党?费/;

/** A run of one to three adjoining rows that may be headers, by positions in the window. */
interface Block {
  readonly top: number;
  /** The last row, or the one that merged cells reach from it. */
  readonly bottom: number;
  readonly paths: readonly HeaderPath[];
}

/** The blocks that end with a row, when it has a header of some template or a mapping gives it. */
function blocksAt(
  window: HeaderWindow,
  index: HeaderIndex,
  seen: number,
  forced: number | undefined,
): Block[] {
  const row = window.rows[seen];
  if (!row) return [];
  const wanted =
    forced === undefined ? row.cells.some((cell) => index.resembles(cell)) : forced === row.index;
  const blocks: Block[] = [];
  for (let depth = 1; wanted && depth <= DEEPEST; depth++) {
    const top = seen - depth + 1;
    const above = window.rows[top]?.index;
    if (above === undefined || row.index - above !== depth - 1) break;
    const bottom = lastRow(window, top, seen);
    blocks.push({ top, bottom, paths: window.paths(top, bottom) });
  }
  return blocks;
}

/** The position of the row down to which merged header cells reach. */
function lastRow(window: HeaderWindow, top: number, bottom: number): number {
  const row = window.rows[bottom];
  let reach = row?.index ?? 0;
  const limit = (window.rows[top]?.index ?? 0) + DEEPEST;
  window.parts(bottom).forEach((_, column) => {
    const area = window.area(row?.index ?? 0, column);
    if (area && area.bottom < limit) reach = Math.max(reach, area.bottom);
  });
  let last = bottom;
  while ((window.rows[last + 1]?.index ?? Number.POSITIVE_INFINITY) <= reach) last++;
  return last;
}

/** The columns of a match, as the mapping corrects them. */
function corrected(
  columns: ReadonlyMap<string, MatchedColumn>,
  paths: readonly HeaderPath[],
  template: SheetTemplate,
  mapping: SheetMapping | null,
): ReadonlyMap<string, MatchedColumn> {
  if (!mapping) return columns;
  const result = new Map(columns);
  for (const [key, target] of Object.entries(mapping.columns)) {
    const column = template.columns.find((candidate) => candidate.key === key);
    if (!column) continue;
    result.delete(key);
    const wanted = typeof target === 'string' ? headerKey(target) : null;
    const path = paths.find((candidate) =>
      wanted === null
        ? candidate.column === target
        : headerText(candidate) === target || candidate.parts.at(-1)?.key.base === wanted.base,
    );
    const at = path?.column ?? (typeof target === 'number' ? target : null);
    if (at === null) continue;
    for (const [other, matched] of result) if (matched.column === at) result.delete(other);
    const hit = { template, column, own: true, hints: new Set<string>() };
    result.set(key, {
      hit,
      column: at,
      header: path ? headerText(path) : '',
      own: true,
      power: 0,
      further: [],
    });
  }
  return result;
}

class Recogniser {
  readonly #window: HeaderWindow;
  readonly #index: HeaderIndex;

  constructor(
    private readonly sheet: Sheet,
    private readonly from: number,
    private readonly templates: Templates,
  ) {
    this.#window = new HeaderWindow(sheet, from, WINDOW);
    this.#index = headerIndex(templates);
  }

  /** Every way to understand the sheet, weighed. */
  readings(mappings: readonly SheetMapping[]): Reading[] {
    const readings: Reading[] = [];
    const mapping = mappingFor(mappings, this.sheet, () => {
      const blocks = this.#window.rows.flatMap((_, seen) => this.#blocksAt(seen, undefined));
      return new Set(blocks.map((block) => headerLayout(block.paths)));
    });
    let settled = WINDOW;
    // Below settled headers stand data, or another table; only the same headers may go on.
    for (let seen = 0; seen < this.#window.rows.length && seen < settled + DEEPEST; seen++) {
      for (const { top, bottom, paths } of this.#blocksAt(seen, mapping?.headerRow)) {
        if (top > settled) continue;
        for (const draft of this.#drafts(top, bottom, paths, mapping)) {
          const reading = { ...draft, ...weigh(this.sheet, draft, this.#index, mapping !== null) };
          readings.push(reading);
          if (reading.recognisedBy === 'headers') settled = Math.min(settled, bottom);
        }
      }
    }
    for (const template of this.templates.sheets) {
      if (!template.layouts.includes('form')) continue;
      // A row of a form may look like a table of the same kind, never like another's whole header.
      if (settled < WINDOW && !readings.some((r) => r.recognisedBy && r.template === template))
        continue;
      const draft = this.#form(template);
      if (draft) readings.push({ ...draft, ...weigh(this.sheet, draft, this.#index, false) });
    }
    return mapping ? readings.filter((reading) => reading.template.id === mapping.table) : readings;
  }

  #blocksAt(seen: number, forced: number | undefined): Block[] {
    return blocksAt(this.#window, this.#index, seen, forced);
  }

  *#drafts(
    top: number,
    bottom: number,
    paths: readonly HeaderPath[],
    mapping: SheetMapping | null,
  ): Generator<Draft> {
    const named = paths.filter(
      (path) => !isOrdinalHeader(path.parts[path.parts.length - 1]?.key.base ?? ''),
    );
    const rows = this.#window.rows;
    const matches = matchHeaders(paths, this.#index);
    const mapped = this.templates.sheets.find((template) => template.id === mapping?.table);
    if (mapped && !matches.has(mapped)) matches.set(mapped, new Map());
    for (const [template, found] of matches) {
      const columns = corrected(found, paths, template, mapping);
      const leftover = unclaimed(paths, columns.values());
      const draft = {
        template,
        top: rows[top]?.index ?? 0,
        bottom: rows[bottom]?.index ?? 0,
        columns,
        paths: named,
        leftover,
        months: [],
        meetings: [],
        fields: [],
      };
      if (template.layouts.includes('table')) yield { ...draft, layout: 'table' };
      if (template.layouts.includes('wide') && columns.has('name')) {
        const wide = this.#wide(draft, top);
        if (wide) yield wide;
      }
      if (template.layouts.includes('matrix') && columns.has('name')) {
        const matrix = this.#matrix(draft, bottom);
        if (matrix) yield matrix;
      }
    }
  }

  #wide(draft: Omit<Draft, 'layout'>, top: number): Draft | null {
    // 应交 of a month is matched as a column, too, and belongs to the month here.
    const months = findMonths(draft.paths, draft.template, this.#index);
    if (draft.columns.has('month') || new Set(months.map((m) => m.month)).size < 2) return null;
    const titles = this.#window.rows
      .slice(0, top)
      .flatMap((_, position) => this.#window.parts(position).map((part) => part?.text ?? ''));
    const words = [this.sheet.name, ...titles, ...draft.paths.map(headerText)];
    if (!words.some((word) => DUES.test(word))) return null;
    const taken = new Set(months.map((month) => month.column));
    const columns = new Map([...draft.columns].filter(([, matched]) => !taken.has(matched.column)));
    const leftover = unclaimed(draft.paths, columns.values()).filter(
      (path) => !taken.has(path.column),
    );
    return { ...draft, layout: 'wide', columns, leftover, months };
  }

  #matrix(draft: Omit<Draft, 'layout'>, bottom: number): Draft | null {
    const list = this.templates.codes.get(
      draft.template.columns.find((column) => column.key === 'attended')?.codes ?? '',
    );
    if (!list || draft.columns.has('attended')) return null;
    const start = this.from + bottom + 1;
    const rows = this.sheet.rows.slice(start, start + SAMPLE);
    const open = [...draft.columns].filter(([key]) => key === 'name' || key === 'reason');
    const columns = new Map(open);
    const meetings = findMeetings(unclaimed(draft.paths, columns.values()), rows, list);
    if (meetings.length < (nameBonus(this.sheet, draft.template) > 0 ? 1 : 2)) return null;
    const taken = new Set(meetings.map((meeting) => meeting.column));
    const leftover = unclaimed(draft.paths, columns.values()).filter(
      (path) => !taken.has(path.column),
    );
    return { ...draft, layout: 'matrix', columns, leftover, meetings };
  }

  #form(template: SheetTemplate): Draft | null {
    const form = findForm(this.#window, template, this.#index);
    if (!form) return null;
    const fields = [...form.fields.values()];
    const columns = new Map(
      [...form.fields].map(([key, { hit, address, header, power }]) => [
        key,
        { hit, column: address.column, header, own: true, power, further: [] },
      ]),
    );
    const top = Math.min(...fields.map((field) => field.label.row));
    return {
      template,
      layout: 'form',
      top,
      bottom: top,
      columns,
      paths: [],
      leftover: form.leftover,
      months: [],
      meetings: [],
      fields,
    };
  }

  /** The row with most texts, taken for the headers of a sheet that nothing explains. */
  widestRow(): readonly HeaderPath[] {
    let widest: readonly HeaderPath[] = [];
    this.#window.rows.forEach((_, position) => {
      const paths = this.#window
        .paths(position, position)
        .filter((path) => typeof path.parts[0].cell === 'string');
      if (paths.length > widest.length) widest = paths;
    });
    return widest;
  }
}

/** The best of the readings that enough speaks for, or null when two are as good. */
function best(readings: readonly Reading[]): Reading | null {
  const order = [...readings].sort((a, b) => b.score - a.score);
  const first = order.find((reading) => reading.recognisedBy !== null);
  if (!first) return null;
  const rivals = order.filter((reading) => reading.template !== first.template);
  if (first.recognisedBy === 'mapping') return first;
  // Something else explains two headers more, but not well enough to be it.
  if (
    rivals.some(
      (rival) => rival.columns.size >= first.columns.size + 2 && rival.score > first.score,
    )
  ) {
    return null;
  }
  const rival = rivals.find((reading) => reading.recognisedBy !== null);
  if (!rival || first.recognisedBy === 'name') return first;
  if (first.score - rival.score < 0.3) return null;
  return first.merit - rival.merit < 0.3 ? { ...first, recognisedBy: 'name' } : first;
}

function unknownSheet(
  sheet: Sheet,
  firstRow: number,
  readings: readonly Reading[],
  recogniser: Recogniser,
  templates: Templates,
): UnknownSheet {
  const nearest = [...readings].sort((a, b) => b.score - a.score).find((r) => r.columns.size >= 2);
  if (nearest) {
    return {
      sheet,
      firstRow,
      nearest: nearest.template,
      headerRow: nearest.bottom,
      headerLayout: headerLayout(nearest.paths),
      missing: missingOf(nearest).map((column) => column.header),
      nearMisses: nearMisses(nearest.template, nearest.leftover, new Set(nearest.columns.keys())),
    };
  }
  const paths = recogniser.widestRow();
  const candidates = templates.sheets.map((template) => ({
    template,
    misses: nearMisses(template, paths, new Set()),
    bonus: nameBonus(sheet, template),
  }));
  const close = candidates
    .filter(({ misses, bonus }) => misses.length >= 2 || bonus > 0)
    .sort((a, b) => b.bonus + b.misses.length - (a.bonus + a.misses.length))[0];
  return {
    sheet,
    firstRow,
    nearest: close?.template ?? null,
    headerRow: paths[0]?.parts[0].row ?? null,
    headerLayout: headerLayout(paths),
    missing: (close?.template.columns ?? []).filter((c) => c.required).map((c) => c.header),
    nearMisses: close?.misses ?? [],
  };
}

/**
 * Recognises a sheet, or the table that begins on one of its rows, by its headers.
 * @param from position in `sheet.rows` at which to begin
 */
export function recognise(
  sheet: Sheet,
  from: number,
  templates: Templates,
  mappings: readonly SheetMapping[],
): Reading | UnknownSheet {
  const recogniser = new Recogniser(sheet, from, templates);
  const readings = recogniser.readings(mappings);
  const firstRow = sheet.rows[from]?.index ?? 0;
  return best(readings) ?? unknownSheet(sheet, firstRow, readings, recogniser, templates);
}

/** Whether a sheet was recognised. */
export const isReading = (result: Reading | UnknownSheet): result is Reading => 'layout' in result;
