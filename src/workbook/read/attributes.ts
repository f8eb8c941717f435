import {
  AMPERSAND,
  asciiText,
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

/** Names that are longer are left to the tokenizer. */
export const LONGEST_NAME = 64;

/** One attribute, as bytes: its name, and where its value begins and ends. */
export interface AttributeAt {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly isAscii: boolean;
}

/**
 * Passes `name="value"`, if it is as plain as writers write it: double quotes,
 * a name in ASCII, nothing to decode in the value.
 * @returns `null` otherwise
 */
export function attributeAt(bytes: Uint8Array, start: number, end: number): AttributeAt | null {
  let i = start;
  while (i < end && i - start < LONGEST_NAME && isNameByte(bytes[i] as number)) i++;
  if (i === start || i + 1 >= end || bytes[i] !== EQUALS || bytes[i + 1] !== QUOTE) return null;
  const from = i + 2;
  const name = asciiText(bytes, start, i);
  let isAscii = true;
  for (let to = from; to < end; to++) {
    const byte = bytes[to] as number;
    if (byte === QUOTE) return { name, from, to, isAscii };
    if (byte > 0x7e) isAscii = false;
    if (byte < SPACE || byte === 0x7f || byte === LESS || byte === AMPERSAND) return null;
  }
  return null;
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
    if (at >= end) return -1;
    if (bytes[at] === GREATER) return at + 1;
    if (bytes[at] === SLASH) return at + 1 < end && bytes[at + 1] === GREATER ? at + 2 : -1;
    const attribute = at === i ? null : attributeAt(bytes, at, end);
    if (!attribute || seen.includes(attribute.name) || !judge(attribute)) return -1;
    seen.push(attribute.name);
    i = attribute.to + 1;
  }
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

/** Letters, digits and the colon: names with others are left to the tokenizer. */
export const isNameByte = (byte: number): boolean =>
  (byte >= 0x61 && byte <= 0x7a) ||
  (byte >= 0x41 && byte <= 0x5a) ||
  (byte >= ZERO && byte <= NINE) ||
  byte === 0x3a;
