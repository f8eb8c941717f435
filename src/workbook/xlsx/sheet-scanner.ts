import type { SheetBuilder } from '../sheet-builder';
import { ByteText } from './byte-text';
import { asciiBytes, bytesAt } from './bytes';
import type { CellType, CellValues } from './cell-values';

const TAB = 0x09;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const MINUS = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const ZERO = 0x30;
const NINE = 0x39;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;

/** Most letters of a column reference and digits of a row that the scanner takes: `XFD1048576`. */
const MOST_LETTERS = 3;
const MOST_DIGITS = 7;

const POWERS = Array.from({ length: 16 }, (_, n) => 10 ** n);

/** Attributes that change nothing in a value, by the element that has them. */
const ROW_ATTRIBUTES = new Set([
  'spans',
  's',
  'customFormat',
  'ht',
  'hidden',
  'customHeight',
  'outlineLevel',
  'collapsed',
  'thickTop',
  'thickBot',
  'ph',
  'xml:space',
]);
const CELL_ATTRIBUTES = ['cm', 'vm', 'ph', 'xml:space'];
const FORMULA_ATTRIBUTES = new Set([
  't',
  'aca',
  'ref',
  'dt2D',
  'dtr',
  'del1',
  'del2',
  'r1',
  'r2',
  'ca',
  'si',
  'bx',
  'xml:space',
]);
const TEXT_ATTRIBUTES = new Set(['xml:space']);

/**
 * Reads the rows of a sheet straight from its bytes, as the programs that write
 * workbooks write them. Whatever else well-formed XML may hold (a prefix,
 * CDATA, a comment, a single quote, a reference that it does not know, an
 * attribute or element that it does not know) it does not judge: it stops, and
 * the tokenizer reads the sheet. Every index is checked against the end.
 */
export class SheetScanner {
  private readonly text: ByteText;
  /** Of the attribute that {@link skipAttribute} passed. */
  private attributeStart = 0;
  private attributeEnd = 0;
  private valueStart = 0;

  /** @param prefixes that row attributes may have: bound to a namespace, and not SpreadsheetML's own */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly end: number,
    private readonly builder: SheetBuilder,
    private readonly values: CellValues,
    private readonly isBound: (prefix: string) => boolean,
  ) {
    this.text = new ByteText(bytes, end);
  }

  /**
   * @param start behind the opening tag of `sheetData`
   * @returns where its closing tag begins, or -1 when the tokenizer has to read the sheet
   */
  scan(start: number): number {
    const { bytes, end, builder } = this;
    let i = start;
    let row = -1;
    for (;;) {
      i = this.skipSpace(i);
      if (i + 4 >= end || bytes[i] !== LESS) return -1;
      if (bytes[i + 1] === SLASH) return i;
      // <row
      if (bytes[i + 1] !== 0x72 || bytes[i + 2] !== 0x6f || bytes[i + 3] !== 0x77) return -1;
      i = this.rowTag(i + 4, row);
      if (i < 0) return -1;
      row = this.rowIndex;
      builder.beginRow(row);
      if (bytes[i - 2] === SLASH) continue;
      i = this.scanCells(i, row);
      if (i < 0) return -1;
      builder.endRow();
      i = this.skipSpace(i + 5);
      if (i >= end || bytes[i] !== GREATER) return -1;
      i++;
    }
  }

  private rowIndex = 0;
  /** What stood behind the number of the last row: rows of a sheet mostly share it. */
  private tailStart = 0;
  private tailLength = 0;

  /** @returns behind the `>` of `<row …>`; its number is then {@link rowIndex} */
  private rowTag(start: number, previous: number): number {
    const { bytes, end } = this;
    if (!bytesAt(bytes, start, end, ROW_NUMBER)) return this.oddRowTag(start, previous);
    const from = start + ROW_NUMBER.length;
    let i = from;
    let number = 0;
    for (let byte = bytes[i] as number; byte >= ZERO && byte <= NINE; byte = bytes[++i] as number) {
      number = number * 10 + byte - ZERO;
    }
    if (i >= end || bytes[i] !== QUOTE || i - from > MOST_DIGITS || number < 1) return -1;
    i++;
    const { tailStart, tailLength } = this;
    let n = 0;
    while (n < tailLength && bytes[tailStart + n] === bytes[i + n]) n++;
    if (tailLength > 0 && n === tailLength && i + n <= end) {
      this.rowIndex = number - 1;
      return i + n;
    }
    const behind = this.oddRowTag(start, previous);
    if (behind < 0) return -1;
    this.tailStart = i;
    this.tailLength = behind - i;
    return behind;
  }

  /** The same for attributes in any order. */
  private oddRowTag(start: number, previous: number): number {
    const { bytes, end } = this;
    const seen: string[] = [];
    let foreign = false;
    this.rowIndex = previous + 1;
    let i = start;
    for (;;) {
      const after = this.skipSpace(i);
      if (after >= end) return -1;
      if (bytes[after] === GREATER) return after + 1;
      if (bytes[after] === SLASH)
        return after + 1 < end && bytes[after + 1] === GREATER ? after + 2 : -1;
      if (after === i) return -1;
      i = this.skipAttribute(after);
      if (i < 0) return -1;
      const name = this.attributeName();
      if (seen.includes(name)) return -1;
      seen.push(name);
      if (name === 'r') {
        const number = this.digits(this.valueStart, i - 1, MOST_DIGITS);
        if (number < 1) return -1;
        this.rowIndex = number - 1;
      } else if (!ROW_ATTRIBUTES.has(name)) {
        if (foreign || !this.isForeign(name)) return -1;
        foreign = true;
      }
    }
  }

  /** An extension's attribute, such as `x14ac:dyDescent`. */
  private isForeign(name: string): boolean {
    const [prefix = '', local, ...more] = name.split(':');
    if (!local || more.length > 0 || prefix.startsWith('xml')) return false;
    return /^[A-Za-z]/.test(prefix) && /^[A-Za-z]/.test(local) && this.isBound(prefix);
  }

  /** @returns at `</row`, or -1 */
  private scanCells(start: number, row: number): number {
    const { bytes, end, builder, values } = this;
    let i = start;
    let column = -1;
    for (;;) {
      while (i < end && (bytes[i] as number) <= SPACE && isSpace(bytes[i] as number)) i++;
      if (i + 5 >= end || bytes[i] !== LESS) return -1;
      if (bytes[i + 1] !== 0x63) {
        const closes =
          bytes[i + 1] === SLASH &&
          bytes[i + 2] === 0x72 &&
          bytes[i + 3] === 0x6f &&
          bytes[i + 4] === 0x77;
        return closes ? i : -1;
      }
      i += 2;
      // The attributes of <c, each at most once.
      let hasRef = false;
      let style = -1;
      let type: CellType | '' = '';
      let others = 0;
      let byte = bytes[i] as number;
      column++;
      while (byte !== GREATER && byte !== SLASH) {
        if (byte !== SPACE) return -1;
        i++;
        byte = bytes[i] as number;
        if (byte === SPACE || byte === SLASH || byte === GREATER) continue;
        if (i + 4 >= end) return -1;
        const direct = bytes[i + 1] === EQUALS && bytes[i + 2] === QUOTE;
        if (direct && byte === 0x72) {
          if (hasRef) return -1;
          hasRef = true;
          i += 3;
          let letters = 0;
          const from = i;
          for (
            byte = bytes[i] as number;
            byte >= 0x41 && byte <= 0x5a && i < end;
            byte = bytes[++i] as number
          ) {
            letters = letters * 26 + byte - 0x40;
          }
          if (i === from || i - from > MOST_LETTERS) return -1;
          column = letters - 1;
          let number = 0;
          const digits = i;
          for (; byte >= ZERO && byte <= NINE && i < end; byte = bytes[++i] as number) {
            number = number * 10 + byte - ZERO;
          }
          if (i - digits > MOST_DIGITS || number !== row + 1 || byte !== QUOTE) return -1;
          i++;
        } else if (direct && byte === 0x73) {
          if (style >= 0) return -1;
          style = 0;
          i += 3;
          const from = i;
          for (
            byte = bytes[i] as number;
            byte >= ZERO && byte <= NINE && i < end;
            byte = bytes[++i] as number
          ) {
            style = style * 10 + byte - ZERO;
          }
          if (i === from || i - from > MOST_DIGITS || byte !== QUOTE) return -1;
          i++;
        } else if (direct && byte === 0x74) {
          if (type !== '') return -1;
          i += 3;
          const close = this.quoteAfter(i);
          if (close < 0) return -1;
          type = typeAt(bytes, i, close);
          if (type === '') return -1;
          i = close + 1;
        } else {
          i = this.skipAttribute(i);
          if (i < 0) return -1;
          const name = this.attributeName();
          const bit = 1 << (CELL_ATTRIBUTES.indexOf(name) + 1);
          if (bit === 1 || (others & bit) !== 0) return -1;
          others |= bit;
        }
        if (i + 1 >= end) return -1;
        byte = bytes[i] as number;
      }
      if (byte === SLASH) {
        if (i + 1 >= end || bytes[i + 1] !== GREATER) return -1;
        i += 2;
        continue;
      }
      i++;
      // <v> with digits, or a shared string, is what nearly all cells hold.
      if (i + 4 < end && bytes[i] === LESS && bytes[i + 1] === 0x76 && bytes[i + 2] === GREATER) {
        let j = i + 3;
        const negative = bytes[j] === MINUS;
        if (negative) j++;
        const from = j;
        let number = 0;
        for (byte = bytes[j] as number; byte >= ZERO && byte <= NINE; byte = bytes[++j] as number) {
          number = number * 10 + byte - ZERO;
        }
        const dot = j;
        if (byte === DOT && j > from) {
          for (
            byte = bytes[++j] as number;
            byte >= ZERO && byte <= NINE;
            byte = bytes[++j] as number
          ) {
            number = number * 10 + byte - ZERO;
          }
        }
        // 15 digits and a power of ten are exact, so their quotient is rounded once, as it should be.
        const short = byte === LESS && dot > from && j - from <= 15;
        if (short && bytesAt(bytes, j, end, CLOSE_VALUE)) {
          if (type === 's' && j === dot && !negative) {
            const text = values.strings[number];
            if (text === undefined) return -1;
            if (text !== '') builder.put(column, text);
            i = j + CLOSE_VALUE.length;
            continue;
          }
          if (type === '' || type === 'n') {
            if (j > dot) number /= POWERS[j - dot - 1] as number;
            if (negative) number = -number;
            builder.put(column, style < 0 ? number : values.number(number, style));
            i = j + CLOSE_VALUE.length;
            continue;
          }
        }
      }
      i = this.scanContent(i, column, type === '' ? 'n' : type, Math.max(style, 0));
      if (i < 0) return -1;
    }
  }

  /** The children of a cell, in any shape. @returns behind `</c>`, or -1 */
  private scanContent(start: number, column: number, type: CellType, style: number): number {
    const { bytes, end } = this;
    let i = start;
    let formulas = 0;
    let values = 0;
    for (;;) {
      i = this.skipSpace(i);
      if (i + 3 >= end || bytes[i] !== LESS) return -1;
      const byte = bytes[i + 1];
      if (byte === 0x66) {
        if (formulas++ > 0) return -1;
        i = this.skipFormula(i + 2);
      } else if (byte === 0x76) {
        if (values++ > 0 || type === 'inlineStr') return -1;
        i = this.value(i + 2, column, type, style);
      } else if (byte === 0x69 && bytes[i + 2] === 0x73) {
        if (values++ > 0 || type !== 'inlineStr') return -1;
        i = this.inline(i + 3, column);
      } else if (byte === SLASH && bytes[i + 2] === 0x63 && bytes[i + 3] === GREATER) {
        return i + 4;
      } else {
        return -1;
      }
      if (i < 0) return -1;
    }
  }

  /** @param start behind `<v`. @returns behind `</v>` */
  private value(start: number, column: number, type: CellType, style: number): number {
    const { bytes, end, builder, values } = this;
    const open = this.plainTag(start, TEXT_ATTRIBUTES);
    if (open < 0) return -1;
    if (bytes[open - 2] === SLASH) return open;
    const text = this.text.read(open, type === 'str');
    if (text === null) return -1;
    const close = this.text.next;
    if (close + 3 >= end || bytes[close + 1] !== SLASH || bytes[close + 2] !== 0x76) return -1;
    if (bytes[close + 3] !== GREATER) return -1;
    // An index that is not plain digits; an escape, which only texts have.
    if (type === 's' || (type !== 'str' && this.text.escaped)) return -1;
    const cell = type === 'str' ? values.string(text) : values.ofText(type, style, text);
    if (cell !== undefined) builder.put(column, cell);
    return close + 4;
  }

  /** @param start behind `<is`. @returns behind `</is>` */
  private inline(start: number, column: number): number {
    const { bytes, end, builder, values } = this;
    if (start + 3 >= end || bytes[start] !== GREATER) return -1;
    if (bytes[start + 1] !== LESS || bytes[start + 2] !== 0x74) return -1;
    const open = this.plainTag(start + 3, TEXT_ATTRIBUTES);
    if (open < 0 || bytes[open - 2] === SLASH) return -1;
    const text = this.text.read(open, true);
    if (text === null) return -1;
    const close = this.text.next;
    if (!bytesAt(bytes, close, end, CLOSE_INLINE)) return -1;
    const cell = values.string(text);
    if (cell !== undefined) builder.put(column, cell);
    return close + CLOSE_INLINE.length;
  }

  /** A formula is not read; that its text is sound is still checked. */
  private skipFormula(start: number): number {
    const { bytes, end } = this;
    const open = this.plainTag(start, FORMULA_ATTRIBUTES);
    if (open < 0 || bytes[open - 2] === SLASH) return open;
    if (this.text.read(open, true) === null) return -1;
    const close = this.text.next;
    if (close + 3 >= end || bytes[close + 1] !== SLASH || bytes[close + 2] !== 0x66) return -1;
    return bytes[close + 3] === GREATER ? close + 4 : -1;
  }

  /** The rest of a tag whose attributes do not matter. @returns behind its `>` */
  private plainTag(start: number, allowed: ReadonlySet<string>): number {
    const { bytes, end } = this;
    if (start < end && bytes[start] === GREATER) return start + 1;
    const seen: string[] = [];
    let i = start;
    for (;;) {
      const after = this.skipSpace(i);
      if (after >= end) return -1;
      if (bytes[after] === GREATER) return after + 1;
      if (bytes[after] === SLASH)
        return after + 1 < end && bytes[after + 1] === GREATER ? after + 2 : -1;
      if (after === i) return -1;
      i = this.skipAttribute(after);
      if (i < 0) return -1;
      const name = this.attributeName();
      if (!allowed.has(name) || seen.includes(name)) return -1;
      seen.push(name);
    }
  }

  /** Passes `name="value"`. @returns behind the closing quote, or -1 */
  private skipAttribute(start: number): number {
    const { bytes, end } = this;
    let i = start;
    while (i < end && isNameByte(bytes[i] as number)) i++;
    if (i === start || i + 1 >= end || bytes[i] !== EQUALS || bytes[i + 1] !== QUOTE) return -1;
    this.attributeStart = start;
    this.attributeEnd = i;
    this.valueStart = i + 2;
    const close = this.quoteAfter(i + 2);
    return close < 0 ? -1 : close + 1;
  }

  private attributeName(): string {
    return String.fromCharCode(...this.bytes.subarray(this.attributeStart, this.attributeEnd));
  }

  /** The next `"`, if only plain ASCII stands before it. */
  private quoteAfter(start: number): number {
    const { bytes, end } = this;
    for (let i = start; i < end; i++) {
      const byte = bytes[i] as number;
      if (byte === QUOTE) return i;
      if (byte < SPACE || byte > 0x7e || byte === LESS || byte === AMPERSAND) return -1;
    }
    return -1;
  }

  private digits(start: number, end: number, most: number): number {
    if (start >= end || end - start > most) return -1;
    let number = 0;
    for (let i = start; i < end; i++) {
      const byte = this.bytes[i] as number;
      if (byte < ZERO || byte > NINE) return -1;
      number = number * 10 + byte - ZERO;
    }
    return number;
  }

  private skipSpace(start: number): number {
    const { bytes, end } = this;
    let i = start;
    while (i < end && isSpace(bytes[i] as number)) i++;
    return i;
  }
}

const isSpace = (byte: number): boolean =>
  byte === SPACE || byte === NEWLINE || byte === RETURN || byte === TAB;

const isNameByte = (byte: number): boolean =>
  (byte >= 0x61 && byte <= 0x7a) ||
  (byte >= 0x41 && byte <= 0x5a) ||
  (byte >= ZERO && byte <= NINE) ||
  byte === 0x3a;

const CLOSE_INLINE = asciiBytes('</t></is>');
const ROW_NUMBER = asciiBytes(' r="');
const TYPE_STR = asciiBytes('str');
const TYPE_INLINE = asciiBytes('inlineStr');
const CLOSE_VALUE = asciiBytes('</v></c>');

/** The cell type between two places, or '' when it is none. */
function typeAt(bytes: Uint8Array, from: number, to: number): CellType | '' {
  const first = bytes[from];
  if (to - from === 1) {
    if (first === 0x73) return 's';
    if (first === 0x6e) return 'n';
    if (first === 0x62) return 'b';
    if (first === 0x65) return 'e';
    return first === 0x64 ? 'd' : '';
  }
  if (bytesAt(bytes, from, to, TYPE_STR) && to - from === TYPE_STR.length) return 'str';
  return bytesAt(bytes, from, to, TYPE_INLINE) && to - from === TYPE_INLINE.length
    ? 'inlineStr'
    : '';
}
