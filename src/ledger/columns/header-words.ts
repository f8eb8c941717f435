import type { HeaderPattern, Understanding } from '../../core/templates/understanding-schema';
import type { HeaderPath } from '../headers/header-block';

/** All that is written over a column, as one comparable text: groups, the header, its hint. */
export const wholeHeader = (path: HeaderPath): string =>
  comparable(path.parts.map(({ key }) => key.base + key.hint).join(''));

/** A header in the words in which patterns are written. */
export const comparable = (text: string): string =>
  text
    .replaceAll('时间', '日期')
    .replaceAll('年月日', '日期')
    .replaceAll('缴', '交')
    .replace(/[必选]填/g, '');

/** The header itself without the groups over it. */
export const ownHeader = (path: HeaderPath): string => path.parts.at(-1)?.key.base ?? '';

/**
 * How many characters of a header a pattern explains; 0 where it does not fit.
 * @param after what the column before adds that a pattern asks for, in characters
 */
export function fits(
  pattern: HeaderPattern,
  whole: string,
  before: string | null,
  after: number,
): number {
  if (pattern.after !== undefined && pattern.after !== before) return 0;
  if (pattern.not?.some((word) => whole.includes(word))) return 0;
  let explained = 0;
  for (const group of pattern.has) {
    let longest = 0;
    for (const word of group) {
      if (word.length > longest && whole.includes(word)) longest = word.length;
    }
    if (longest === 0) return 0;
    explained += longest;
  }
  // What the column before says is more than what any word says.
  return pattern.after === undefined ? explained : explained + after;
}

/**
 * How far the words of a header speak for a column of a template: characters explained, 0 for not.
 * @param before the key of the last column to the left that is understood
 */
export function spokenFor(
  { headers, strangers, weights }: Understanding,
  template: string,
  key: string,
  whole: string,
  before: string | null,
): number {
  const patterns = headers[template]?.[key];
  if (!patterns) return 0;
  // 父亲姓名 is a name, too, and somebody else's.
  if (strangers.words.some((word) => whole.includes(word)) && !isRole(key)) return 0;
  const after = weights.after?.value ?? 0;
  return Math.max(0, ...patterns.map((pattern) => fits(pattern, whole, before, after)));
}

/** Columns that are themselves about somebody else. */
const isRole = (key: string): boolean =>
  key === 'mentors' || key === 'introducers' || key === 'lecturer';
