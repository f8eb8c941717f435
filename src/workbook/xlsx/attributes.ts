import {
  AMPERSAND,
  behindSpace,
  EQUALS,
  GREATER,
  LESS,
  NINE,
  QUOTE,
  SLASH,
  SPACE,
  ZERO,
} from './bytes';

/** One attribute, as bytes: its name, and where its value begins and ends. */
interface AttributeAt {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Passes `name="value"`, if it is as plain as writers write it: double quotes,
 * ASCII, nothing to decode.
 * @returns `null` otherwise
 */
export function attributeAt(bytes: Uint8Array, start: number, end: number): AttributeAt | null {
  let i = start;
  while (i < end && isNameByte(bytes[i] as number)) i++;
  if (i === start || i + 1 >= end || bytes[i] !== EQUALS || bytes[i + 1] !== QUOTE) return null;
  const to = quoteAfter(bytes, i + 2, end);
  if (to < 0) return null;
  return { name: String.fromCharCode(...bytes.subarray(start, i)), from: i + 2, to };
}

/**
 * Passes the attributes of a tag, each at most once, up to and with its `>`.
 * @param judge whether an attribute may be there
 * @returns behind the `>`, or -1
 */
export function behindAttributes(
  bytes: Uint8Array,
  start: number,
  end: number,
  judge: (attribute: AttributeAt) => boolean,
): number {
  const seen: string[] = [];
  let i = start;
  for (;;) {
    const at = behindSpace(bytes, i, end);
    if (at + 1 >= end) return -1;
    if (bytes[at] === GREATER) return at + 1;
    if (bytes[at] === SLASH) return bytes[at + 1] === GREATER ? at + 2 : -1;
    const attribute = at === i ? null : attributeAt(bytes, at, end);
    if (!attribute || seen.includes(attribute.name) || !judge(attribute)) return -1;
    seen.push(attribute.name);
    i = attribute.to + 1;
  }
}

/** The next `"`, if only plain ASCII stands before it; or -1. */
export function quoteAfter(bytes: Uint8Array, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte === QUOTE) return i;
    if (byte < SPACE || byte > 0x7e || byte === LESS || byte === AMPERSAND) return -1;
  }
  return -1;
}

/** A number of one to `most` digits; or -1. */
export function digitsBetween(bytes: Uint8Array, from: number, to: number, most: number): number {
  if (from >= to || to - from > most) return -1;
  let number = 0;
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number;
    if (byte < ZERO || byte > NINE) return -1;
    number = number * 10 + byte - ZERO;
  }
  return number;
}

/** Of the names that are known here; others are not told from what may be no name at all. */
const isNameByte = (byte: number): boolean =>
  (byte >= 0x61 && byte <= 0x7a) ||
  (byte >= 0x41 && byte <= 0x5a) ||
  (byte >= ZERO && byte <= NINE) ||
  byte === 0x3a;
