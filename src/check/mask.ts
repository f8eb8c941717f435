/**
 * Hides the middle of an identity number: six characters of area, eight stars,
 * the last four. `110105********002X`.
 */
export const maskId = (id: string): string =>
  id.length < 10
    ? '*'.repeat(id.length)
    : `${id.slice(0, 6)}${'*'.repeat(id.length - 10)}${id.slice(-4)}`;

/** Hides the middle of a telephone number: `138****5678`. */
export const maskPhone = (phone: string): string =>
  phone.length < 7
    ? '*'.repeat(phone.length)
    : `${phone.slice(0, 3)}${'*'.repeat(phone.length - 7)}${phone.slice(-4)}`;

// Half- or full-width digits; an identity number may be written in its groups of 6, 8 and 4.
const DIGIT = '[0-9０-９]';
const GAP = '[ \u3000-]?';
const LONG_NUMBER = new RegExp(
  [
    `${DIGIT}{15,17}[0-9０-９XxＸｘ]?`,
    `(?<!${DIGIT})${DIGIT}{6}${GAP}${DIGIT}{8}${GAP}${DIGIT}{3}[0-9０-９XxＸｘ]?`,
    `(?<!${DIGIT})[1１][3-9３-９]${DIGIT}${GAP}${DIGIT}{4}${GAP}${DIGIT}{4}(?!${DIGIT})`,
  ].join('|'),
  'g',
);

/** Hides every identity and mobile number in a text, wherever it stands. */
export const maskNumbers = (text: string): string =>
  text.replace(LONG_NUMBER, (number) => (number.length < 15 ? maskPhone(number) : maskId(number)));
