import type { CodeList } from '../../core/templates/schema';
import { squeeze } from '../text';

/** The word of a list that a text names: the longest of its names and aliases in it. */
export function wordIn(list: CodeList | undefined, text: string): string | null {
  const said = squeeze(text);
  let best: string | null = null;
  let longest = 1;
  for (const { id, name, aliases = [] } of list?.items ?? []) {
    if (id === 'other') continue;
    for (const word of [name, ...aliases]) {
      const bare = squeeze(word);
      if (bare.length > longest && said.includes(bare)) {
        best = name;
        longest = bare.length;
      }
    }
  }
  return best;
}

const MONTH = /(?<!\d)(1[0-2]|0?[1-9])月(?:份)?(?!\d)/;
const CHINESE = '一二三四五六七八九十';
const CHINESE_MONTH = /(十[一二]|[一二三四五六七八九十])月(?:份)?/;
const YEAR = /(?<!\d)((?:19|20)\d{2})(?:年|(?!\d))/g;

/** The month that a text names, 1 to 12; null where it names none, or several. */
export function monthIn(text: string): number | null {
  const said = squeeze(text);
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
