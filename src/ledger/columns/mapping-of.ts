import type { SheetMapping } from '../mapping';
import type { LedgerSheet } from '../model';

/** Whether a table is read where it stands, row by row: only such a one can be mapped by its headers. */
export const isMappable = ({ labels, layout }: LedgerSheet): boolean =>
  labels === undefined && layout !== 'form';

/** The header over a column, or the column itself where another one has the same header. */
function targetAt(on: LedgerSheet, column: number): string | number | null {
  const headers = new Map<number, string>();
  for (const [key, at] of Object.entries(on.columns)) {
    const header = on.headers[key];
    if (header !== undefined) headers.set(at, header);
  }
  for (const [index, at] of on.unknownAt.entries()) headers.set(at.column, on.unknown[index] ?? '');
  const header = headers.get(column);
  if (header === undefined) return null;
  const alone = [...headers.values()].filter((one) => one === header).length === 1;
  return alone ? header : column;
}

/**
 * How a table was understood, corrected by what a person says of some columns, for all sheets of the
 * same headers.
 * @param said by column of the sheet, counted from 0: the key of the field that it is, or null for none;
 * of an open choice, one of its columns and one of its keys
 */
export function mappingOf(on: LedgerSheet, said: ReadonlyMap<number, string | null>): SheetMapping {
  const columns: Record<string, string | number | null> = {};
  for (const { key } of on.template.columns) {
    const at = on.columns[key];
    if (at !== undefined && on.headers[key] !== undefined) columns[key] = targetAt(on, at);
  }
  for (const [column, key] of said) {
    const target = targetAt(on, column);
    if (target === null) continue;
    for (const [other, written] of Object.entries(columns)) {
      if (written === target) columns[other] = null;
    }
    if (key !== null) columns[key] = target;
    // None of the fields that were asked about: not to be asked again.
    for (const { keys, columns: those } of on.open) {
      if (key !== null || !those.some(({ at }) => at.column === column)) continue;
      for (const one of keys) columns[one] ??= null;
    }
  }
  return { layout: on.headerLayout, table: on.table, columns };
}
