const BOX = /[□☐☑☒■✓✔√£]/;
const EMPTY = /[□☐£]/;
const TICKED = /[☑■✓✔√]/;
const BEFORE = /([□☐☑☒■✓✔√£])([^□☐☑☒■✓✔√£]+)/g;
const AFTER = /([^□☐☑☒■✓✔√£]+)([□☐☑☒■✓✔√£])/g;
const PARTS = /^[\s、，,;；/|()（）]+|[\s、，,;；/|()（）]+$/g;

/** Whether a text offers choices with boxes to tick: □是 ☑否. */
export const hasBoxes = (text: string): boolean => BOX.test(text) && /[^\s□☐☑☒■✓✔√R£]/.test(text);

/**
 * The choices that are ticked in a text such as □是 ☑否, or 是□ 否■. In the font Wingdings 2,
 * whose text is letters, R is a ticked box and £ an empty one. A box with a cross is ticked
 * where others beside it are empty, which is how word processors tick.
 * @returns the words, none when no box is ticked, or null when the text is no list of choices
 */
export function tickedWords(text: string): readonly string[] | null {
  const seen = text.includes('£') ? text.replace(/(?<![A-Za-z])R(?![A-Za-z])/g, '☑') : text;
  const leads = BOX.test(seen.trim().charAt(0));
  const choices = [...seen.matchAll(leads ? BEFORE : AFTER)].map(([, one = '', two = '']) => ({
    mark: leads ? one : two,
    word: (leads ? two : one).replace(PARTS, ''),
  }));
  const empty = choices.some(({ mark }) => EMPTY.test(mark));
  if (choices.length === 0 || (choices.length > 1 && !empty)) return null;
  return choices.flatMap(({ mark, word }) =>
    TICKED.test(mark) || (mark === '☒' && empty) ? word : [],
  );
}
