import { readRelationships } from '../read/xlsx/package';
import { parseArea } from '../read/xlsx/references';
import type { AmendedCell } from './amend-sheet';
import { AnnotateError } from './edit-error';
import type { AnnotatedPackage } from './edited-package';
import { childOf } from './element-order';
import {
  attributeOf,
  escapeXml,
  type Insertion,
  insertAll,
  outline,
  withAttribute,
} from './xml-outline';

/**
 * Gives the columns of a sheet's tables the names that their header cells get: Excel calls a file
 * damaged in which the two differ.
 * @throws AnnotateError structure where Excel would not take the name, or formulas rest on the old one
 */
export function renameTableColumns(
  pack: AnnotatedPackage,
  sheet: string,
  cells: readonly AmendedCell[],
  formulas: () => string,
): void {
  for (const { type, part } of readRelationships(pack.zip, sheet).values()) {
    if (type !== 'table' || part === null) continue;
    const xml = pack.text(part);
    const changed = renamed(xml, cells, formulas);
    if (changed !== null) pack.replace(part, changed);
  }
}

function renamed(
  xml: string,
  cells: readonly AmendedCell[],
  formulas: () => string,
): string | null {
  const root = outline(xml);
  const tag = xml.slice(root.start, root.openEnd);
  const ref = attributeOf(tag, 'ref');
  const list = childOf(root, 'tableColumns');
  if (!ref || !list || attributeOf(tag, 'headerRowCount') === '0') return null;
  const { top, left, right } = parseArea(ref);
  const headers = cells.filter(
    ({ address: { row, column } }) => row === top && column >= left && column <= right,
  );
  if (headers.length === 0) return null;
  const columns = outline(xml, list.start).children;
  const names = columns.map(({ start, openEnd }) => nameOf(xml.slice(start, openEnd)));
  const insertions: Insertion[] = [];
  for (const { address, value } of headers) {
    const at = address.column - left;
    const node = columns[at];
    const old = names[at];
    if (!node || old === undefined || typeof value !== 'string' || value === '') {
      throw new AnnotateError('structure');
    }
    const isTaken = names.some(
      (name, one) => one !== at && name.toLowerCase() === value.toLowerCase(),
    );
    if (isTaken || formulas().includes(`[${escapeXml(old)}]`)) throw new AnnotateError('structure');
    names[at] = value;
    const own = xml.slice(node.start, node.openEnd);
    const text = withAttribute(own, 'name', asName(value));
    insertions.push({ at: node.start, to: node.openEnd, text });
  }
  return insertAll(xml, insertions);
}

const asName = (text: string): string =>
  escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')).replace(/\r?\n/g, '_x000a_');

const nameOf = (tag: string): string =>
  (attributeOf(tag, 'name') ?? '')
    .replace(/_x000a_/gi, '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
