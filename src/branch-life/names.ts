import { listItems } from '../core/text/list-items';
import { joinedName, tidied } from '../ledger/values/person-name';

/** Texts whose names are remembered: those of a workbook, which many rules ask for. */
const MOST_REMEMBERED = 10_000;

const remembered = new Map<string, readonly string[]>();

/** The people whom a text names, one or several. */
export function namesIn(text: string | null): readonly string[] {
  if (text === null) return [];
  let names = remembered.get(text);
  if (!names) {
    names = listItems(text).flatMap((item) => joinedName(tidied(item)).split(' '));
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(text, names);
  }
  return names;
}

/** Whether a text that may name several 党小组 names one, or names none and so means all of them. */
export const isOfGroup = (text: string | null, group: string): boolean =>
  text === null || listItems(text).some((item) => item.replace(/\s/gu, '') === group);
