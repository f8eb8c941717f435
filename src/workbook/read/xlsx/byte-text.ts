import { asciiText, SHORT_TEXT, unitsOf } from '../bytes';
import { decodeEscapes } from './text';

/** What a byte of character data means to the reader of text. */
const PLAIN = 0;
const STOP = 1; // <
const REFERENCE = 2; // &
const ESCAPE = 4; // _
const WIDE = 8; // part of a character beyond ASCII
const UNSURE = 16; // CR, ], control characters: the tokenizer's rules about these are its own

const MEANING = new Uint8Array(256).fill(PLAIN);
MEANING.fill(UNSURE, 0, 32);
MEANING.fill(WIDE, 128);
MEANING[0x09] = PLAIN;
MEANING[0x0a] = PLAIN;
MEANING[0x0d] = UNSURE;
MEANING[0x26] = REFERENCE;
MEANING[0x3c] = STOP;
MEANING[0x5d] = UNSURE;
MEANING[0x5f] = ESCAPE;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const SLOTS = 1 << 12;
const NONE = new Int32Array(0);

/**
 * Reads character data out of UTF-8 bytes. It decodes XML's five entities and
 * character references, and gives up on whatever else is not plain.
 */
export class ByteText {
  /** Where the last text ended: at a `<`, or at the end. */
  next = 0;
  /** Whether there may have been an escape in it. */
  escaped = false;
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  private readonly scratch = new Uint16Array(SHORT_TEXT);
  /** Texts read before, by hash: cells of a column repeat themselves. */
  private readonly known: (string | undefined)[] = [];
  private knownAt = NONE;
  private knownLength = NONE;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly end: number,
  ) {}

  /**
   * The text from `start` to the next `<`, with `_xHHHH_` decoded.
   * @param repeats whether the same text is likely to come again
   * @returns `null` when the tokenizer has to read it
   */
  read(start: number, repeats: boolean): string | null {
    const { bytes, end } = this;
    let meaning = PLAIN;
    let hash = 0;
    let i = start;
    for (; i < end; i++) {
      const byte = bytes[i] as number;
      const m = MEANING[byte] as number;
      if (m === STOP) break;
      meaning |= m;
      hash = Math.imul(hash, 31) + byte;
    }
    this.next = i;
    this.escaped = (meaning & ESCAPE) !== 0;
    if (i === end || (meaning & UNSURE) !== 0) return null;
    if (!repeats || i - start > SHORT_TEXT) return this.decode(start, i, meaning);
    const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
    if (this.isKnown(slot, start, i - start)) return this.known[slot] as string;
    const text = this.decode(start, i, meaning);
    if (text !== null) {
      if (this.knownLength === NONE) {
        this.knownAt = new Int32Array(SLOTS);
        this.knownLength = new Int32Array(SLOTS).fill(-1);
      }
      this.known[slot] = text;
      this.knownAt[slot] = start;
      this.knownLength[slot] = i - start;
    }
    return text;
  }

  private isKnown(slot: number, start: number, length: number): boolean {
    if (this.knownLength[slot] !== length) return false;
    const { bytes } = this;
    const at = this.knownAt[slot] as number;
    for (let n = 0; n < length; n++) if (bytes[at + n] !== bytes[start + n]) return false;
    return true;
  }

  private decode(start: number, end: number, meaning: number): string | null {
    const raw = meaning & WIDE ? this.wide(start, end) : asciiText(this.bytes, start, end);
    if (raw === null) return null;
    const text = meaning & REFERENCE ? decodeReferences(raw) : raw;
    return text !== null && meaning & ESCAPE ? decodeEscapes(text) : text;
  }

  /** Characters of one and three bytes here, which are nearly all; others by the decoder. */
  private wide(start: number, end: number): string | null {
    if (end - start > SHORT_TEXT) return this.decoded(start, end);
    const { bytes, scratch } = this;
    let length = 0;
    for (let i = start; i < end; ) {
      const a = bytes[i] as number;
      if (a < 0x80) {
        scratch[length++] = a;
        i++;
        continue;
      }
      const b = bytes[i + 1] as number;
      const c = bytes[i + 2] as number;
      // Overlong forms (E0), surrogates (ED) and noncharacters (EF BF) are the decoder's to judge.
      const plain = a > 0xe0 && a <= 0xef && a !== 0xed && !(a === 0xef && b === 0xbf);
      const three = plain && (b & 0xc0) === 0x80 && (c & 0xc0) === 0x80;
      if (!three || i + 3 > end) return this.decoded(start, end);
      scratch[length++] = ((a & 15) << 12) | ((b & 63) << 6) | (c & 63);
      i += 3;
    }
    const units = unitsOf(length) as number[];
    for (let n = 0; n < length; n++) units[n] = scratch[n] as number;
    return String.fromCharCode.apply(null, units);
  }

  private decoded(start: number, end: number): string | null {
    try {
      const text = this.decoder.decode(this.bytes.subarray(start, end));
      return /[\ufffe\uffff]/.test(text) ? null : text;
    } catch {
      return null; // not UTF-8
    }
  }
}

/** @returns `null` when a reference is none that XML itself defines */
function decodeReferences(text: string): string | null {
  let sound = true;
  const decoded = text.replace(/&([^;&]*)(;?)/g, (_, name: string, semicolon: string) => {
    const character = semicolon === '' ? undefined : characterOf(name);
    if (character === undefined) sound = false;
    return character ?? '';
  });
  return sound ? decoded : null;
}

function characterOf(name: string): string | undefined {
  const code = /^#x[0-9a-fA-F]{1,6}$/.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : /^#\d{1,7}$/.test(name)
      ? Number(name.slice(1))
      : undefined;
  if (code === undefined) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  const isCharacter =
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff) ||
    code === 9 ||
    code === 10 ||
    code === 13;
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
