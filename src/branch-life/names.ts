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

/** A number of people at the end of a text, or before who they are: 等70余名, 12户, 近百名党员. */
const HOW_MANY =
  /(?:\d+|[近约]?[二三四五六七八九十百几数两]{1,4})\s*[余多来几]?\s*(?:名|位|人|户)(?:党员|群众|职工|同志|老人|家庭|村民|居民|师生|家属)?$/u;
/** Who is called by such a word is not counted by it. */
const CALLED_SO = /(?:五保|三八|[百千万十]岁)[^\d]{0,3}$/u;

/** Whether a text tells how many people it means rather than who they are: the names are not all there. */
export const tellsHowMany = (text: string | null): boolean =>
  text !== null && HOW_MANY.test(text.trim()) && !CALLED_SO.test(text.trim());

/** Whether a text that may name several 党小组 names one, or names none and so means all of them. */
export const isOfGroup = (text: string | null, group: string): boolean =>
  text === null || listItems(text).some((item) => item.replace(/\s/gu, '') === group);
