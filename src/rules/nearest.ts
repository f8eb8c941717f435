import { editDistance } from '../core/text/edit-distance';

interface Named {
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
}

const NEGATION = /[不未非无停免拟原曾待]/;
/** 高中及以下 is a bound, and no slip for 初中及以下. */
const BOUND = /以[上下内外前后]$/;

/**
 * The item of a list that a wrong text most probably means: just one character of it differs.
 * Two may make another word (撤销行政职务 is not 撤销党内职务). Null when none is near, or two
 * are alike.
 */
export function nearest(text: string, items: readonly Named[]): string | null {
  const wrong = text.normalize('NFKC').replace(/\s/g, '');
  if (BOUND.test(wrong)) return null;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { name, aliases } of items) {
    let distance = slipsIn(wrong, name);
    if (aliases) for (const word of aliases) distance = Math.min(distance, slipsIn(wrong, word));
    if (distance === least && distance < Number.POSITIVE_INFINITY) best = null;
    else if (distance < least) {
      least = distance;
      best = name;
    }
  }
  return best;
}

/** How many characters of a word are wrong, where one may be; else more than any number. */
function slipsIn(wrong: string, word: string): number {
  if (Math.abs(word.length - wrong.length) > 1 || Math.max(word.length, wrong.length) < 2) {
    return Number.POSITIVE_INFINITY;
  }
  const edits = editDistance(wrong, word, 1);
  // 非正式党员 is no slip for 正式党员.
  const isSlip = edits <= 1 && NEGATION.test(wrong) === NEGATION.test(word);
  return isSlip ? edits : Number.POSITIVE_INFINITY;
}
