export const TAB = 0x09;
export const NEWLINE = 0x0a;
export const RETURN = 0x0d;
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const AMPERSAND = 0x26;
export const MINUS = 0x2d;
export const DOT = 0x2e;
export const SLASH = 0x2f;
export const ZERO = 0x30;
export const NINE = 0x39;
export const LESS = 0x3c;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;

/** The bytes of an ASCII text. */
export const asciiBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Whether `expected` stands at `at`, before `end`. */
export function bytesAt(bytes: Uint8Array, at: number, end: number, expected: Uint8Array): boolean {
  if (at + expected.length > end) return false;
  for (let n = 0; n < expected.length; n++) if (bytes[at + n] !== expected[n]) return false;
  return true;
}

/** Where `expected`, which begins with `<`, stands first in a range; or -1. */
export function findBytes(
  bytes: Uint8Array,
  start: number,
  end: number,
  expected: Uint8Array,
): number {
  const first = expected[0];
  for (let at = start; at <= end - expected.length; at++) {
    if (bytes[at] === first && bytesAt(bytes, at, end, expected)) return at;
  }
  return -1;
}

export const isSpace = (byte: number | undefined): boolean =>
  byte === SPACE || byte === NEWLINE || byte === RETURN || byte === TAB;

/** Behind the white space that stands at `start`. */
export function behindSpace(bytes: Uint8Array, start: number, end: number): number {
  let i = start;
  while (i < end && isSpace(bytes[i])) i++;
  return i;
}

/** The same bytes, to be read four at a time. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Whether two ranges, both before the end, hold the same; four bytes at a time. */
export function sameBytes(view: DataView, a: number, b: number, length: number): boolean {
  let n = 0;
  for (; n + 4 <= length; n += 4) {
    if (view.getInt32(a + n, true) !== view.getInt32(b + n, true)) return false;
  }
  for (; n < length; n++) if (view.getInt8(a + n) !== view.getInt8(b + n)) return false;
  return true;
}

/** Four ASCII characters as {@link DataView.getInt32} reads them, little-endian. */
export const wordOf = (text: string): number => viewOf(asciiBytes(text)).getInt32(0, true);

/** Texts up to this length are built without a decoder, which costs more than they do. */
export const SHORT_TEXT = 128;

/** One array for each length: `fromCharCode` takes all of it. */
const UNITS: number[][] = Array.from({ length: SHORT_TEXT + 1 }, (_, n) =>
  new Array<number>(n).fill(0),
);

/** An array to be filled with so many UTF-16 units; `undefined` when they are too many. */
export const unitsOf = (length: number): number[] | undefined => UNITS[length];

/** ASCII bytes as a text. */
export function asciiText(bytes: Uint8Array, from: number, to: number): string {
  const units = UNITS[to - from];
  if (!units) return new TextDecoder().decode(bytes.subarray(from, to));
  for (let n = 0; n < units.length; n++) units[n] = bytes[from + n] as number;
  return String.fromCharCode.apply(null, units);
}
