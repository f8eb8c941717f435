import type { SheetTemplate } from '../core/templates/schema';
import type { Placed } from './model';
import type { TableId } from './records.generated';

/** Types of columns that may hold nothing but a name. */
const MAY_NAME: ReadonlySet<string> = new Set(['name', 'names', 'text']);

type Fields = Record<string, unknown>;

/** A name without the point or the space between its parts. */
const joined = (name: string): string => name.replace(/[· ]/g, '');

/** The name columns of a template: of one person, of several, and 姓名 by which sheets refer to people. */
const nameKeys = ({ columns }: SheetTemplate): readonly string[] =>
  columns.flatMap(({ key, type }) =>
    type === 'name' || type === 'names' || key === 'name' ? key : [],
  );

/** Names of a list in their standard form; two halves that stand side by side are one name. */
function together(names: readonly string[], standard: (name: string) => string): string[] {
  const found: string[] = [];
  for (let at = 0; at < names.length; at++) {
    const name = names[at] ?? '';
    const both = standard(`${name} ${names[at + 1] ?? ''}`);
    if (both.includes('·') && !name.includes('·')) {
      found.push(both);
      at++;
    } else found.push(standard(name));
  }
  return found;
}

/**
 * Brings the names of one person with a point in them to one form: who is 阿卜杜·热合曼 in one
 * sheet is 阿卜杜热合曼 or 阿卜杜 热合曼 in another. Where two names with points
 * differ in nothing else, neither is changed.
 */
export function unifyNames(
  tables: Readonly<Record<TableId, { readonly records: readonly Placed[] }>>,
  sheets: readonly SheetTemplate[],
): void {
  const pointed = new Map<string, string | null>();
  const columns = sheets.map((sheet) => [sheet.id as TableId, nameKeys(sheet)] as const);
  const note = (name: string): void => {
    if (!name.includes('·')) return;
    const plain = joined(name);
    const other = pointed.get(plain);
    pointed.set(plain, other === undefined || other === name ? name : null);
  };
  for (const [table, keys] of columns) {
    for (const record of tables[table].records as unknown as readonly Fields[]) {
      for (const key of keys) {
        const value = record[key];
        if (typeof value === 'string') note(value);
        else if (Array.isArray(value)) for (const one of value) note(one as string);
      }
    }
  }
  if (pointed.size === 0) return;
  const standard = (name: string): string =>
    name.includes('·') ? name : (pointed.get(joined(name)) ?? name);
  // 主持人 and the like are text, which may hold more than a name.
  for (const { id, columns: all } of sheets) {
    const table = id as TableId;
    const keys = all.flatMap(({ key, type }) => (MAY_NAME.has(type) ? key : []));
    for (const record of tables[table].records as unknown as readonly Fields[]) {
      for (const key of keys) {
        const value = record[key];
        if (typeof value === 'string') record[key] = standard(value);
        else if (Array.isArray(value)) record[key] = together(value as readonly string[], standard);
      }
    }
  }
}
