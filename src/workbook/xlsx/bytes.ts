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
