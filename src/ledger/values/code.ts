import type { CodeList } from '../../core/templates/schema';
import { isDateCell, isErrorCell } from '../../workbook/model';
import { squeeze, trim } from '../text';
import type { CellReader } from './remark';

interface Entry {
  readonly id: string;
  readonly name: string;
}

const known = new WeakMap<CodeList, ReadonlyMap<string, Entry>>();

/** What a code list accepts, by the squeezed form of the word. */
function entriesOf(list: CodeList): ReadonlyMap<string, Entry> {
  const made = known.get(list);
  if (made) return made;
  const entries = new Map<string, Entry>();
  for (const item of list.items) entries.set(squeeze(item.name), item);
  for (const item of list.items) {
    for (const alias of item.aliases ?? []) {
      const word = squeeze(alias);
      if (!entries.has(word)) entries.set(word, item);
    }
  }
  known.set(list, entries);
  return entries;
}

/**
 * Reads a value of a code list as its id. A short or long form is remarked on
 * as an alias with the standard name.
 * @param plainAliases aliases are the proper form here (the marks of a matrix) and are not remarked on
 */
export function codeReader(list: CodeList, plainAliases = false): CellReader {
  const exact = new Map(list.items.map((item) => [item.name, item.id]));
  const entries = entriesOf(list);
  return (cell, remark) => {
    const known = typeof cell === 'string' ? exact.get(cell) : undefined;
    if (known !== undefined) return known;
    if (isDateCell(cell) || isErrorCell(cell)) return remark.unreadable('not-in-list');
    const word = squeeze(String(cell));
    const entry = entries.get(word);
    if (!entry) return remark.unreadable('not-in-list');
    if (plainAliases) return entry.id;
    if (word !== squeeze(entry.name)) remark.alias('code-alias', entry.name);
    else remark.format('stray-space', { kind: 'text', text: entry.name });
    return entry.id;
  };
}

/** Reads several values of a code list parted by 、 ， , ； ; / + or white space, as their ids. */
export function codesReader(list: CodeList): CellReader {
  const exact = new Map(list.items.map((item) => [item.name, [item.id]]));
  const entries = entriesOf(list);
  return (cell, remark) => {
    const known = typeof cell === 'string' ? exact.get(cell) : undefined;
    if (known) return known;
    if (isDateCell(cell) || isErrorCell(cell)) return remark.unreadable('not-in-list');
    const text = String(cell);
    // A name of the list may itself hold a 、, so the whole is tried first.
    const pieces = entries.has(squeeze(text)) ? [text] : text.split(/[、，,；;/／+＋\s]+/);
    const found: Entry[] = [];
    let alias = false;
    for (const piece of pieces) {
      if (piece === '') continue;
      const word = squeeze(piece);
      const entry = entries.get(word);
      if (!entry) return remark.unreadable('not-in-list');
      if (word !== squeeze(entry.name)) alias = true;
      if (!found.includes(entry)) found.push(entry);
    }
    if (found.length === 0) return remark.unreadable('not-in-list');
    const standard = found.map((entry) => entry.name).join('、');
    if (alias) remark.alias('code-alias', standard);
    else if (found.length === 1 && trim(text) !== text) {
      remark.format('stray-space', { kind: 'text', text: standard });
    }
    return found.map((entry) => entry.id);
  };
}
