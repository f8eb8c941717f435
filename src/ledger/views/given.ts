import type { CodeList } from '../../core/templates/schema';
import { squeeze } from '../text';

/** A word of a list without spaces, and the name that it means. */
type Word = readonly [bare: string, name: string];

const wordsByList = new WeakMap<CodeList, readonly Word[]>();

/** The words of a list, the longest first. */
function wordsOf(list: CodeList): readonly Word[] {
  const known = wordsByList.get(list);
  if (known) return known;
  const words = list.items
    .filter(({ id }) => id !== 'other')
    .flatMap(({ name, aliases = [] }) =>
      [name, ...aliases].map((word): Word => [squeeze(word), name]),
    )
    .filter(([bare]) => bare.length > 1)
    .sort(([one], [other]) => other.length - one.length);
  wordsByList.set(list, words);
  return words;
}

/** The word of a list that a text names: the longest of its names and aliases in it. */
export function wordIn(list: CodeList | undefined, text: string): string | null {
  if (!list || text === '') return null;
  const said = squeeze(text);
  return wordsOf(list).find(([bare]) => said.includes(bare))?.[1] ?? null;
}

const MONTH = /(?<!\d)(1[0-2]|0?[1-9])月(?:份)?(?!\d)/;
const CHINESE = '一二三四五六七八九十';
const CHINESE_MONTH = /(十[一二]|[一二三四五六七八九十])月(?:份)?/;
const YEAR = /(?<!\d)((?:19|20)\d{2})(?:年|(?!\d)|(?=(?:0[1-9]|1[0-2])$))/g;

/** 2025.3, 2025-03, 202503: nothing but a year and a month. */
const YEAR_AND_MONTH = /^(?:19|20)\d{2}(?:[./-](1[0-2]|0?[1-9])|(1[0-2]|0[1-9]))$/;

/** The month that a text names, 1 to 12; null where it names none, or several. */
export function monthIn(text: string): number | null {
  const said = squeeze(text);
  const alone = YEAR_AND_MONTH.exec(said);
  if (alone) return Number(alone[1] ?? alone[2]);
  const digits = MONTH.exec(said)?.[1];
  if (digits) {
    const rest = said.replace(digits, '');
    return MONTH.test(rest) ? null : Number(digits);
  }
  const word = CHINESE_MONTH.exec(said)?.[1];
  if (!word) return null;
  return word.length === 2 ? 10 + CHINESE.indexOf(word[1] ?? '') + 1 : CHINESE.indexOf(word) + 1;
}

/** The year that a text names; null where it names none, or several: 2023-2025年. */
export function yearIn(text: string): number | null {
  const years = new Set([...squeeze(text).matchAll(YEAR)].map(([, year]) => Number(year)));
  const [only] = years;
  return only !== undefined && years.size === 1 ? only : null;
}
