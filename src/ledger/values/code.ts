import type { CodeItem, CodeList } from '../../core/templates/schema';
import { isDateCell, isErrorCell } from '../../workbook/model';
import { squeeze, trim } from '../text';
import { codeWords, type Meaning } from './code-words';
import type { CellReader, Remark } from './remark';

/** The id that a record holds: of what an item is a kind of, or its own. */
const broad = ({ id, within }: CodeItem): string => within ?? id;

/** The item that stands for all other words of an open list, or null. */
const otherOf = (list: CodeList): CodeItem | null =>
  list.items.find(({ id }) => id === list.other) ?? null;

/** The names of a list, for the cells that need no look at their words. */
const namesOf = (list: CodeList): ReadonlyMap<string, string> =>
  new Map(list.items.flatMap(({ name, id, within }) => (within ? [] : [[name, id] as const])));

/**
 * Reads a value of a code list as its id. Official words and numbers are read without a
 * remark; a short or long form is remarked on as an alias with the standard name; what an
 * open list does not have counts as its other item, which is remarked on, too.
 * @param plainAliases aliases are the proper form here (the marks of a matrix) and are not remarked on
 */
export function codeReader(list: CodeList, plainAliases = false): CellReader {
  const exact = namesOf(list);
  const words = codeWords(list);
  const other = otherOf(list);
  return (cell, remark) => {
    const known = typeof cell === 'string' ? exact.get(cell) : undefined;
    if (known !== undefined) return known;
    if (isDateCell(cell) || isErrorCell(cell)) return remark.unreadable('not-in-list');
    const word = squeeze(String(cell));
    const meaning = words.meaningOf(word);
    if (!meaning) {
      if (!other || isUnlike(list, word)) return remark.unreadable('not-in-list');
      remark.other();
      return other.id;
    }
    const { item } = meaning;
    if (item.within) remark.exact = [item.id];
    if (plainAliases) return broad(item);
    if (!meaning.proper) remark.alias('code-alias', item.name);
    else if (cell !== item.name && word === squeeze(item.name)) {
      remark.format('stray-space', { kind: 'text', text: item.name });
    }
    return broad(item);
  };
}

/** Whether a squeezed word only looks like a value of the list. */
export const isUnlike = (list: CodeList, word: string): boolean =>
  list.unlike?.some(({ words }) => words.some((one) => squeeze(one) === word)) ?? false;

const PARTS = /[、，,；;/+＋\s]+/;
/** Words between two values that may also be part of one: parted only where both sides are known. */
const JOINTS = /暨|以及|及|和|与|并|结合|兼任|兼/;

/** The meanings of the pieces of a text, or null where one of them is not known. */
function allKnown(pieces: readonly string[], list: CodeList): Meaning[] | null {
  const words = codeWords(list);
  const meanings: Meaning[] = [];
  for (const piece of pieces) {
    const meaning = words.meaningOf(squeeze(piece));
    if (!meaning) return null;
    meanings.push(meaning);
  }
  return meanings;
}

/** What a piece of a cell means: one value, or several joined by 暨, 兼 and the like. */
function meaningsOf(piece: string, list: CodeList): readonly Meaning[] | null {
  const whole = codeWords(list).meaningOf(squeeze(piece));
  if (whole) return [whole];
  const parts = piece.split(JOINTS);
  return parts.length > 1 ? allKnown(parts, list) : null;
}

/**
 * Reads several values of a code list parted by 、 ， , ； ; / + or white space, as their ids.
 * A piece that an open list does not have counts as its other item, or is left out beside
 * pieces that it has; both are remarked on.
 */
export function codesReader(list: CodeList): CellReader {
  const exact = new Map([...namesOf(list)].map(([name, id]) => [name, [id]]));
  const other = otherOf(list);
  return (cell, remark) => {
    const known = typeof cell === 'string' ? exact.get(cell) : undefined;
    if (known) return known;
    if (isDateCell(cell) || isErrorCell(cell)) return remark.unreadable('not-in-list');
    const text = String(cell);
    // A name of the list may itself hold a 、, so the whole is tried first.
    const whole = codeWords(list).has(squeeze(text));
    const pieces = whole ? [text] : text.split(PARTS).filter(Boolean);
    const found: Meaning[] = [];
    let strange = false;
    for (const piece of pieces) {
      const meanings = meaningsOf(piece, list);
      if (meanings) found.push(...meanings);
      else if (list.open && !isUnlike(list, squeeze(piece))) strange = true;
      else return remark.unreadable('not-in-list');
    }
    if (found.length === 0 && !(strange && other)) return remark.unreadable('not-in-list');
    if (strange) remark.other();
    else remarkOn(text, found, remark);
    if (found.some(({ item }) => item.within)) remark.exact = found.map(({ item }) => item.id);
    const ids = found.map(({ item }) => broad(item));
    if (strange && other) ids.push(other.id);
    return [...new Set(ids)];
  };
}

/** Remarks on another word, or on spaces, of values that were all understood. */
function remarkOn(text: string, found: readonly Meaning[], remark: Remark): void {
  const standard = [...new Set(found.map(({ item }) => item.name))].join('、');
  if (found.some(({ proper }) => !proper)) remark.alias('code-alias', standard);
  else if (found.length === 1 && trim(text) !== text && squeeze(text) === squeeze(standard)) {
    remark.format('stray-space', { kind: 'text', text: standard });
  }
}
