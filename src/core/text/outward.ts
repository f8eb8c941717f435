import { maskNumbers } from './mask';

/** A cell of Excel holds no more; a message needs far less. */
const LONGEST_CELL = 32_000;
const LONGEST_VALUE = 200;

/**
 * Marks that turn the direction of what follows, and line ends that programs
 * take for none: they show nothing themselves.
 */
const UNSEEN = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const ANY = new RegExp(`${UNSEEN.source}|${CONTROLS.source}`);

/**
 * A text from outside without what a terminal, a spreadsheet or a page would obey:
 * control characters are shown as signs (`␛`), direction marks are left out.
 */
export function inert(text: string): string {
  if (!ANY.test(text)) return text;
  return text.replace(UNSEEN, '').replace(CONTROLS, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '␡' : '\ufffd';
  });
}

/** A text no longer than a number of characters, cut where no character is split. */
export function bounded(text: string, longest = LONGEST_VALUE): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/**
 * A text as it may leave the program: nothing to obey, no number of a person
 * unless they are to be shown, and no longer than a cell.
 */
export const outward = (text: string, reveal = false): string =>
  bounded(inert(reveal ? text : maskNumbers(text)), LONGEST_CELL);

/** Digests are no texts: with a character changed it would be another file's. */
const DIGEST = /^[0-9a-f]{40,}$/;

/**
 * Plain data with every text in it, keys too, as it may leave the program; see
 * {@link outward}. Numbers stay: most are counts and amounts.
 */
export function outwardData<T>(value: T, reveal = false): T {
  if (typeof value === 'string') return (DIGEST.test(value) ? value : outward(value, reveal)) as T;
  if (Array.isArray(value)) return value.map((item) => outwardData(item, reveal)) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      outward(key, reveal),
      outwardData(member, reveal),
    ]),
  ) as T;
}

/** A text of several lines, each as it may leave the program: no number reaches over a line's end. */
export const outwardLines = (text: string, reveal = false): string =>
  text
    .split('\n')
    .map((line) => outward(line, reveal))
    .join('\n');
