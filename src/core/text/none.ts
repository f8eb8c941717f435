import * as z from 'zod';
import file from '../../../templates/words/none.json';
import { visible } from './visible';

const wordsSchema = z.array(z.string().min(1)).min(1);
const { words, notYet, openEnded, noReason } = z
  .strictObject({
    note: z.string(),
    words: wordsSchema,
    notYet: wordsSchema,
    openEnded: wordsSchema,
    noReason: wordsSchema,
  })
  .parse(file);

const NOT_YET: ReadonlySet<string> = new Set(notYet.map(folded));
const OPEN_ENDED: ReadonlySet<string> = new Set(openEnded.map(folded));
const NO_REASON: ReadonlySet<string> = new Set(noReason.map(folded));
const WORDS: ReadonlySet<string> = new Set(words.map(folded));
/** The longest word, and a full stop behind it. */
const LONGEST = Math.max(...words.map((word) => word.length)) + 1;
const STARTS: ReadonlySet<string> = new Set([...WORDS].map((word) => word.charAt(0)));
const HAN = /^[\u4e00-\u9fff]+$/;
/** Nothing but dashes, strokes, points, circles or zeros. */
const MARKS = /^(?:[-‐‑‒–—―−─_~/\\|.。…·*○〇]+|0+(?:\.0+)?)$/u;

function folded(text: string): string {
  return visible(text).normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}

/**
 * Whether a text says that there is none: 无, 否, 没有, 0, 不适用, a dash. Whoever takes a text for
 * content (a waiver, an approval, somebody's name) asks this first.
 */
export function isNone(text: string): boolean {
  if (HAN.test(text)) return WORDS.has(text);
  if (text.length > LONGEST + 8) return false;
  const plain = folded(text);
  if (plain === '' || MARKS.test(plain)) return true;
  const word = plain.replace(/[。.!;,、;]+$/u, '');
  return word.length <= LONGEST && STARTS.has(word.charAt(0)) && WORDS.has(word);
}

/** Whether a text stands in place of a date that has not come: 预备党员 under 转正日期. */
export const isNotYet = (text: string): boolean => text.length < 12 && NOT_YET.has(folded(text));

/** Whether a text stands in place of a deadline, for work that goes on: 长期坚持 under 完成时限. */
export const isOpenEnded = (text: string): boolean => OPEN_ENDED.has(folded(text));

/** Whether a text says of an absence that nobody knows a reason: 无故, 未请假. */
export const saysNoReason = (text: string): boolean => NO_REASON.has(folded(text));
