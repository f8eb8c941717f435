import type { Templates } from '../core/templates/load';
import type { Sheet } from '../workbook/model';
import { Drafts, WINDOW } from './drafts';
import { blocksAt, DEEPEST } from './headers/blocks';
import { headerKey } from './headers/header-key';
import { nearMisses } from './headers/near-miss';
import { headerLayout, mappingFor, type SheetMapping } from './mapping';
import type { UnknownSheet } from './model';
import type { Draft, Reading } from './reading';
import { memoOf } from './recognition-memo';
import { missingOf, nameBonus, weigh } from './weigh';

/** The mapping that applies to a sheet. */
function applicable(
  sheet: Sheet,
  drafts: Drafts,
  mappings: readonly SheetMapping[],
): SheetMapping | null {
  const { window } = drafts;
  return mappingFor(mappings, sheet, () => {
    const rows = new Map<string, number>();
    window.rows.forEach((row, seen) => {
      for (const { paths } of blocksAt(window, seen)) rows.set(headerLayout(paths), row.index);
    });
    return rows;
  });
}

/** Tells rows that may be headers: one is of some template, or the mapping speaks of it. */
function headerTest(drafts: Drafts, mapping: SheetMapping | null): (seen: number) => boolean {
  const { window, index } = drafts;
  if (mapping?.headerRow !== undefined) {
    return (seen) => window.rows[seen]?.index === mapping.headerRow;
  }
  const mapped = new Set<string>();
  for (const target of Object.values(mapping?.columns ?? {})) {
    if (typeof target === 'string') mapped.add(headerKey(target).base);
  }
  const known = (seen: number) => window.rows[seen]?.cells.some((cell) => index.resembles(cell));
  return (seen) =>
    known(seen) === true ||
    (mapped.size > 0 && window.parts(seen).some((part) => part && mapped.has(part.key.base)));
}

/** Every way to understand the beginning of a sheet, weighed. */
function readings(
  sheet: Sheet,
  drafts: Drafts,
  templates: Templates,
  mappings: readonly SheetMapping[],
): Reading[] {
  const found: Reading[] = [];
  const { window, index } = drafts;
  const mapping = mappings.length === 0 ? null : applicable(sheet, drafts, mappings);
  const add = (draft: Draft): Reading => {
    const reading = { ...draft, ...weigh(sheet, draft, index, mapping !== null) };
    found.push(reading);
    return reading;
  };
  const mayBeHeaders = headerTest(drafts, mapping);
  let settled = WINDOW;
  // Below settled headers stand data, or another table; only the same headers may go on.
  for (let seen = 0; seen < window.rows.length && seen < settled + DEEPEST; seen++) {
    if (!mayBeHeaders(seen)) continue;
    for (const block of blocksAt(window, seen)) {
      if (block.top > settled) continue;
      for (const draft of drafts.ofBlock(block, mapping)) {
        if (add(draft).recognisedBy === 'headers') settled = Math.min(settled, block.bottom);
      }
    }
  }
  for (const template of templates.sheets) {
    if (!template.layouts.includes('form') || mapping) continue;
    // A row of a form may look like a table of the same kind, never like another's whole header.
    const open = found.some((one) => one.recognisedBy && one.template === template);
    const form = settled < WINDOW && !open ? null : drafts.asForm(template);
    if (form) add(form);
  }
  return mapping ? found.filter((reading) => reading.template.id === mapping.table) : found;
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
  drafts: Drafts,
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
  const paths = drafts.widestRow();
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
  const memo = from === 0 && mappings.length === 0 ? memoOf(templates) : null;
  const known = memo?.recall(sheet);
  if (known) return known;
  const drafts = new Drafts(sheet, from, templates);
  const found = readings(sheet, drafts, templates, mappings);
  const reading = best(found);
  if (reading) memo?.remember(sheet, reading);
  const firstRow = sheet.rows[from]?.index ?? 0;
  return reading ?? unknownSheet(sheet, firstRow, found, drafts, templates);
}

/** Whether a sheet was recognised. */
export const isReading = (result: Reading | UnknownSheet): result is Reading => 'layout' in result;
