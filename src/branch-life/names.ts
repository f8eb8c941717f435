import { listItems } from '../core/text/list-items';
import { joinedName, tidied } from '../ledger/values/person-name';

/** The people whom a text names, one or several. */
export function namesIn(text: string | null): string[] {
  if (text === null) return [];
  return listItems(text).flatMap((item) => joinedName(tidied(item)).split(' '));
}

/** Whether a text that may name several 党小组 names one, or names none and so means all of them. */
export const isOfGroup = (text: string | null, group: string): boolean =>
  text === null || listItems(text).some((item) => item.replace(/\s/gu, '') === group);
