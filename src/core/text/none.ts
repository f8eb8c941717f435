import { z } from 'zod';
import file from '../../../templates/words/none.json';
import { visible } from './visible';

const { words } = z
  .strictObject({ note: z.string(), words: z.array(z.string().min(1)).min(1) })
  .parse(file);

const WORDS: ReadonlySet<string> = new Set(words.map(folded));
/** The longest word, and a full stop behind it. */
const LONGEST = Math.max(...words.map((word) => word.length)) + 1;
const STARTS: ReadonlySet<string> = new Set([...WORDS].map((word) => word.charAt(0)));
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
  if (text.length > LONGEST + 8) return false;
  const plain = folded(text);
  if (plain === '' || MARKS.test(plain)) return true;
  const word = plain.replace(/[。.!;,、;]+$/u, '');
  return word.length <= LONGEST && STARTS.has(word.charAt(0)) && WORDS.has(word);
}
