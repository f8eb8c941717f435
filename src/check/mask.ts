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

const LONG_NUMBER = /\d{15,17}[\dXx]?|(?<!\d)1[3-9]\d{9}(?!\d)/g;

/** Hides every identity and mobile number in a text, wherever it stands. */
export const maskNumbers = (text: string): string =>
  text.replace(LONG_NUMBER, (number) =>
    number.length === 11 ? maskPhone(number) : maskId(number),
  );
