import type { SheetTemplate } from '../core/templates/schema';
import type { Sheet } from '../workbook/model';
import type { HeaderPath } from './headers/header-block';
import { headerKey, isOrdinalHeader } from './headers/header-key';
import { headerText, type MatchedColumn } from './headers/match-headers';
import type { TableId } from './records.generated';

/**
 * A correction of how a sheet was understood, given by a person. It applies to
 * the sheets that it names, or to all that have the same headers.
 */
export interface SheetMapping {
  /** The sheet's name. */
  readonly sheet?: string;
  /** The sheet's headers, as {@link headerLayout} gives them: the same form in any workbook. */
  readonly layout?: string;
  /** What kind of sheet it is. */
  readonly table: TableId;
  /** The row of the headers, counted from 0, where they cannot be found. */
  readonly headerRow?: number;
  /** Column keys to a header of the sheet, a column counted from 0, or null for a column to leave out. */
  readonly columns: Readonly<Record<string, string | number | null>>;
}

const BETWEEN = '|';

/**
 * The headers of a sheet as one text, the same for every sheet of the same form;
 * with a column of running numbers or without.
 */
export const headerLayout = (paths: readonly HeaderPath[]): string =>
  paths
    .filter((path) => !isOrdinalHeader(path.parts.at(-1)?.key.base ?? ''))
    .map((path) => path.parts.map((part) => part.key.base).join('/'))
    .join(BETWEEN);

const sorted = (layout: string): string => layout.split(BETWEEN).sort().join(BETWEEN);

/** Whether two layouts have the same headers, in whatever order. */
export const sameHeaders = (a: string, b: string): boolean => sorted(a) === sorted(b);

/** Whether a mapping speaks of this form: its columns may stand in another order if it names them. */
function isOfForm({ layout, columns }: SheetMapping, other: string): boolean {
  if (layout === undefined || layout === other) return layout === other;
  const named = Object.values(columns).every((target) => typeof target !== 'number');
  return named && sameHeaders(layout, other);
}

/**
 * The mapping for a sheet, one for its name before one for its headers.
 * @param layouts the header layouts of the sheet, each with the row of the headers
 */
export const mappingFor = (
  mappings: readonly SheetMapping[],
  sheet: Sheet,
  layouts: () => ReadonlyMap<string, number>,
): SheetMapping | null => {
  const named = mappings.find((mapping) => mapping.sheet === sheet.name);
  if (named) return named;
  const byLayout = mappings.filter((mapping) => mapping.layout !== undefined);
  if (byLayout.length === 0) return null;
  const rows = layouts();
  for (const mapping of byLayout) {
    const [found] = [...rows].filter(([layout]) => isOfForm(mapping, layout));
    if (found) return { headerRow: found[1], ...mapping };
  }
  return null;
};

/** The columns of a match, as the mapping corrects them. */
export function corrected(
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

/** In per cent: so many of the headers of a form are in an earlier edition of it. */
const SAME_FORM = 60;

/**
 * The columns that the mapping of an earlier edition of a form names and this one does not have. A form
 * that has them all, though others were added or have gone, needs no telling: it is understood afresh.
 * @param layout the headers of a sheet that no mapping speaks of
 */
export function outgrownKeys(
  mappings: readonly SheetMapping[],
  table: TableId,
  layout: string,
): readonly string[] {
  const there = new Set(layout.split(BETWEEN));
  let most = 0;
  let gone: readonly string[] = [];
  for (const mapping of mappings) {
    if (mapping.table !== table || mapping.layout === undefined) continue;
    const before = mapping.layout.split(BETWEEN);
    const kept = before.filter((header) => there.has(header)).length;
    if (kept * 100 < Math.max(before.length, there.size) * SAME_FORM || kept <= most) continue;
    most = kept;
    gone = Object.entries(mapping.columns).flatMap(([key, target]) => {
      const base =
        typeof target === 'string' ? headerKey(target.split('/').at(-1) ?? '').base : null;
      return base === null || [...there].some((one) => one.split('/').at(-1) === base) ? [] : key;
    });
  }
  return gone;
}

/** The columns that a mapping names and that are not there: it was made for another form of the sheet. */
export function unfitKeys(
  columns: ReadonlyMap<string, MatchedColumn>,
  { columns: known }: SheetTemplate,
  mapping: SheetMapping | null,
): readonly string[] {
  return Object.entries(mapping?.columns ?? {}).flatMap(([key, target]) =>
    target !== null && !columns.has(key) && known.some((one) => one.key === key) ? key : [],
  );
}
