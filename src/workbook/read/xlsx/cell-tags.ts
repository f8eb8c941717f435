import { attributeAt, isNameByte } from '../attributes';
import {
  asciiText,
  EQUALS,
  GREATER,
  NINE,
  QUOTE,
  SLASH,
  SPACE,
  sameBytes,
  viewOf,
  ZERO,
} from '../bytes';
import type { CellType } from './cell-values';
import { MOST_DIGITS, type RowTags } from './row-tags';

/** Most letters of a column reference that the scanner takes: `XFD`. */
const MOST_LETTERS = 3;

/** Cells of a row whose tags are remembered. */
const REMEMBERED = 256;

/** Attributes of a cell that change nothing in its value. */
const IGNORED = ['cm', 'vm', 'ph', 'xml:space'];

const TYPES: ReadonlyMap<string, CellType> = new Map(
  (['n', 's', 'str', 'inlineStr', 'b', 'e', 'd'] as const).map((type) => [type, type]),
);

const LONGEST_TYPE = 'inlineStr'.length;

/**
 * Reads the opening tags of cells. The tags of one row are mostly those of the
 * row before but for the row's number, so each is first compared, byte by byte,
 * with the one that stood in its place: that is cheaper than to read it.
 */
export class CellTags {
  /** Of the last tag. */
  column = -1;
  style = 0;
  type: CellType = 'n';
  private readonly view: DataView;
  private place = 0;
  private remembered = 0;
  /** `<c r="B`, then the row's number, then the rest up to `>`: where they stood, and how long. */
  private readonly from: number[] = [];
  private readonly refLength: number[] = [];
  private readonly rest: number[] = [];
  private readonly restLength: number[] = [];
  private readonly columns: number[] = [];
  private readonly styles: number[] = [];
  private readonly types: CellType[] = [];

  constructor(
    private readonly bytes: Uint8Array,
    private readonly end: number,
    private readonly row: RowTags,
  ) {
    this.view = viewOf(bytes);
  }

  beginRow(): void {
    this.place = 0;
    this.column = -1;
  }

  /**
   * @param start at `<c`
   * @returns behind its `>`, or -1 when the tokenizer has to read it
   */
  read(start: number): number {
    const place = this.place++;
    const behind = place < this.remembered ? this.asBefore(start, place) : -1;
    return behind < 0 ? this.attributes(start, place) : behind;
  }

  /** @returns -1 when the tag differs from the one before */
  private asBefore(start: number, place: number): number {
    const { view, end } = this;
    const { digitsFrom, digitsTo } = this.row;
    const refLength = this.refLength[place] as number;
    const restLength = this.restLength[place] as number;
    const digits = start + refLength;
    const rest = digits + digitsTo - digitsFrom;
    if (digitsFrom === digitsTo || rest + restLength > end) return -1;
    const same =
      sameBytes(view, this.from[place] as number, start, refLength) &&
      sameBytes(view, digitsFrom, digits, digitsTo - digitsFrom) &&
      sameBytes(view, this.rest[place] as number, rest, restLength);
    if (!same) return -1;
    this.column = this.columns[place] as number;
    this.style = this.styles[place] as number;
    this.type = this.types[place] as CellType;
    return rest + restLength;
  }

  /** Attributes in any order, each at most once. */
  private attributes(start: number, place: number): number {
    const { bytes, end } = this;
    let seen = 0;
    let digits = 0;
    this.column++;
    this.style = 0;
    this.type = 'n';
    let i = start + 2;
    let byte = bytes[i] as number;
    while (byte !== GREATER && byte !== SLASH) {
      if (byte !== SPACE) return -1;
      byte = bytes[++i] as number;
      if (byte === SPACE || byte === SLASH || byte === GREATER) continue;
      if (i + 4 >= end) return -1;
      const short = bytes[i + 1] === EQUALS && bytes[i + 2] === QUOTE;
      let bit: number;
      if (short && byte === 0x72) {
        bit = 1;
        digits = this.reference(i + 3);
        if (digits < 0) return -1;
        i = this.valueEnd;
      } else if (short && byte === 0x73) {
        bit = 2;
        i = this.styleAt(i + 3);
      } else if (short && byte === 0x74) {
        bit = 4;
        i = this.typeAt(i + 3);
      } else {
        const attribute = attributeAt(bytes, i, end);
        if (!attribute?.isAscii) return -1;
        bit = 8 << IGNORED.indexOf(attribute.name);
        if (!IGNORED.includes(attribute.name)) return -1;
        i = attribute.to + 1;
      }
      if (i < 0 || i + 1 >= end || (seen & bit) !== 0) return -1;
      seen |= bit;
      byte = bytes[i] as number;
    }
    const behind = byte === SLASH ? i + 2 : i + 1;
    if (behind > end || bytes[behind - 1] !== GREATER) return -1;
    if (digits > 0 && digits - start <= 6 + MOST_LETTERS)
      this.remember(place, start, digits, behind);
    return behind;
  }

  /** Behind the quote of the value that was read last. */
  private valueEnd = 0;

  /** Reads `B12"`, whose number has to be the row's. @returns where its digits begin, or -1 */
  private reference(from: number): number {
    const { bytes, row } = this;
    let i = from;
    let letters = 0;
    let byte = bytes[i] as number;
    for (; byte >= 0x41 && byte <= 0x5a; byte = bytes[++i] as number) {
      letters = letters * 26 + byte - 0x40;
      if (i - from >= MOST_LETTERS) return -1;
    }
    if (i === from) return -1;
    const digits = i;
    let number = 0;
    for (; byte >= ZERO && byte <= NINE; byte = bytes[++i] as number) {
      number = number * 10 + byte - ZERO;
      if (i - digits >= MOST_DIGITS) return -1;
    }
    if (number !== row.row + 1 || byte !== QUOTE) return -1;
    this.column = letters - 1;
    this.valueEnd = i + 1;
    return digits;
  }

  private styleAt(from: number): number {
    const { bytes } = this;
    let i = from;
    let style = 0;
    for (let byte = bytes[i] as number; byte >= ZERO && byte <= NINE; byte = bytes[++i] as number) {
      style = style * 10 + byte - ZERO;
      if (i - from >= MOST_DIGITS) return -1;
    }
    this.style = style;
    return i > from && bytes[i] === QUOTE ? i + 1 : -1;
  }

  private typeAt(from: number): number {
    const { bytes } = this;
    let i = from;
    while (i - from < LONGEST_TYPE && isNameByte(bytes[i] as number)) i++;
    const type = TYPES.get(asciiText(bytes, from, i));
    if (!type || bytes[i] !== QUOTE) return -1;
    this.type = type;
    return i + 1;
  }

  /** Only where the reference comes first; the number of the row is left out. */
  private remember(place: number, start: number, digits: number, behind: number): void {
    if (place > this.remembered || place >= REMEMBERED) return;
    const { digitsFrom, digitsTo } = this.row;
    if (digitsFrom === digitsTo) return;
    const rest = digits + digitsTo - digitsFrom;
    this.from[place] = start;
    this.refLength[place] = digits - start;
    this.rest[place] = rest;
    this.restLength[place] = behind - rest;
    this.columns[place] = this.column;
    this.styles[place] = this.style;
    this.types[place] = this.type;
    if (place === this.remembered) this.remembered++;
  }
}
