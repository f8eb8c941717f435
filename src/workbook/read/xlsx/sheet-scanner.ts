import { behindAttributes } from '../attributes';
import {
  asciiBytes,
  behindSpace,
  bytesAt,
  DOT,
  GREATER,
  LESS,
  MINUS,
  NINE,
  SLASH,
  viewOf,
  wordOf,
  ZERO,
} from '../bytes';
import type { SheetBuilder } from '../sheet-builder';
import { ByteText } from './byte-text';
import { CellTags } from './cell-tags';
import type { CellType, CellValues } from './cell-values';
import { RowTags } from './row-tags';

const POWERS = Array.from({ length: 16 }, (_, n) => 10 ** n);

/** Attributes that change nothing in a value. */
const OF_FORMULAS = new Set('t aca ref dt2D dtr del1 del2 r1 r2 ca si bx xml:space'.split(' '));
const OF_TEXTS = new Set(['xml:space']);

const ROW = asciiBytes('<row');
const ROW_END = asciiBytes('</row');
const CELL_END = asciiBytes('</c>');
const VALUE_END = asciiBytes('</v>');
const FORMULA_END = asciiBytes('</f>');
const INLINE = asciiBytes('><t');
const INLINE_END = asciiBytes('</t></is>');
const VALUE_AND_CELL_END = '</v></c>'.length;
const VALUE_WORD = wordOf('</v>');
const CELL_WORD = wordOf('</c>');

/**
 * Reads the rows of a sheet straight from its bytes, as the programs that write
 * workbooks write them. Whatever else well-formed XML may hold (a prefix,
 * CDATA, a comment, a single quote, a reference that it does not know, an
 * attribute or element that it does not know) it does not judge: it stops, and
 * the tokenizer reads the sheet. A byte behind the end equals none that is
 * looked for, and every text is looked for up to the end only.
 */
export class SheetScanner {
  private readonly view: DataView;
  private readonly text: ByteText;
  private readonly rows: RowTags;
  private readonly cells: CellTags;

  /** @param isBound whether a prefix stands for a namespace where the rows are */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly builder: SheetBuilder,
    private readonly values: CellValues,
    isBound: (prefix: string) => boolean,
  ) {
    this.view = viewOf(bytes);
    this.text = new ByteText(bytes, bytes.length);
    this.rows = new RowTags(bytes, bytes.length, isBound);
    this.cells = new CellTags(bytes, bytes.length, this.rows);
  }

  /**
   * @param start behind the opening tag of `sheetData`
   * @returns where its closing tag begins, or -1 when the tokenizer has to read the sheet
   */
  scan(start: number): number {
    const { bytes, builder, rows, cells } = this;
    const end = bytes.length;
    let i = start;
    for (;;) {
      i = behindSpace(bytes, i, end);
      if (!bytesAt(bytes, i, end, ROW)) return bytes[i] === LESS && bytes[i + 1] === SLASH ? i : -1;
      i = rows.read(i + ROW.length);
      if (i < 0) return -1;
      builder.beginRow(rows.row, rows.hidden);
      if (bytes[i - 2] === SLASH) continue;
      cells.beginRow();
      i = this.scanCells(i);
      if (i < 0) return -1;
      builder.endRow();
      i = behindSpace(bytes, i + ROW_END.length, end);
      if (bytes[i] !== GREATER) return -1;
      i++;
    }
  }

  /** @returns at `</row`, or -1 */
  private scanCells(start: number): number {
    const { bytes, view, builder, values, cells } = this;
    const { strings, formats } = values;
    const end = bytes.length;
    let i = start;
    for (;;) {
      if (bytes[i] !== LESS) i = behindSpace(bytes, i, end);
      if (bytes[i + 1] !== 0x63) return bytesAt(bytes, i, end, ROW_END) ? i : -1;
      if (bytes[i] !== LESS) return -1;
      i = cells.read(i);
      if (i < 0) return -1;
      if (bytes[i - 2] === SLASH) continue;
      // <v> with digits is what nearly all cells hold: a number, or the index of a string.
      if (bytes[i] === LESS && bytes[i + 1] === 0x76 && bytes[i + 2] === GREATER) {
        let j = i + 3;
        const negative = bytes[j] === MINUS;
        if (negative) j++;
        const from = j;
        let number = 0;
        let byte = bytes[j] as number;
        for (; byte >= ZERO && byte <= NINE; byte = bytes[++j] as number) {
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
        const exact = dot > from && j - from <= 15 && j + VALUE_AND_CELL_END <= end;
        if (
          exact &&
          view.getInt32(j, true) === VALUE_WORD &&
          view.getInt32(j + 4, true) === CELL_WORD
        ) {
          const whole = j === dot && !negative;
          if (cells.type === 's' && whole) {
            const text = strings[number];
            if (text === undefined) return -1;
            if (text !== '') builder.put(cells.column, text);
            i = j + VALUE_AND_CELL_END;
            continue;
          }
          if (cells.type === 'n') {
            const format = formats[cells.style];
            if (format) {
              const serial = scaled(number, j - dot, negative);
              builder.put(cells.column, values.dates.decode(serial, format));
            } else {
              builder.put(cells.column, whole ? number : scaled(number, j - dot, negative));
            }
            i = j + VALUE_AND_CELL_END;
            continue;
          }
        }
      }
      i = this.scanContent(i, cells.column, cells.type, cells.style);
      if (i < 0) return -1;
    }
  }

  /** The children of a cell, in any shape. @returns behind `</c>`, or -1 */
  private scanContent(start: number, column: number, type: CellType, style: number): number {
    const { bytes, builder } = this;
    const end = bytes.length;
    let i = start;
    let formulas = 0;
    let values = 0;
    let isEmpty = true;
    for (;;) {
      i = behindSpace(bytes, i, end);
      if (bytesAt(bytes, i, end, CELL_END)) {
        if (formulas > 0 && isEmpty) {
          const cell = this.values.ofFormula(type, style, values > 0 ? '' : null);
          if (cell !== undefined) builder.put(column, cell);
        }
        return i + CELL_END.length;
      }
      if (bytes[i] !== LESS) return -1;
      const byte = bytes[i + 1];
      if (byte === 0x66) {
        if (formulas++ > 0) return -1;
        i = this.skipFormula(i + 2);
      } else if (byte === 0x76) {
        if (values++ > 0 || type === 'inlineStr') return -1;
        const open = this.behindTag(i + 2, OF_TEXTS);
        isEmpty = open < 0 || bytes[open - 2] === SLASH;
        i = isEmpty ? open : this.value(open, column, type, style, formulas > 0);
      } else if (byte === 0x69 && bytes[i + 2] === 0x73) {
        if (values++ > 0 || type !== 'inlineStr') return -1;
        isEmpty = false;
        i = this.inline(i + 3, column);
      } else {
        return -1;
      }
      if (i < 0) return -1;
    }
  }

  /** @param open behind `<v>`. @returns behind `</v>`, or -1 */
  private value(
    open: number,
    column: number,
    type: CellType,
    style: number,
    isFormula: boolean,
  ): number {
    const { bytes, builder, values } = this;
    const text = this.text.read(open, type === 'str');
    const close = this.text.next;
    if (text === null || !bytesAt(bytes, close, bytes.length, VALUE_END)) return -1;
    // An index that is not plain digits; an escape, which only texts have.
    if (type === 's' || (type !== 'str' && this.text.escaped)) return -1;
    const cell =
      type === 'str'
        ? values.string(text)
        : isFormula
          ? values.ofFormula(type, style, text)
          : values.ofText(type, style, text);
    if (cell !== undefined) builder.put(column, cell);
    return close + VALUE_END.length;
  }

  /** @param start behind `<is`. @returns behind `</is>`, or -1 */
  private inline(start: number, column: number): number {
    const { bytes, builder, values } = this;
    const end = bytes.length;
    if (!bytesAt(bytes, start, end, INLINE)) return -1;
    const open = this.behindTag(start + INLINE.length, OF_TEXTS);
    if (open < 0 || bytes[open - 2] === SLASH) return -1;
    const text = this.text.read(open, true);
    const close = this.text.next;
    if (text === null || !bytesAt(bytes, close, end, INLINE_END)) return -1;
    const cell = values.string(text);
    if (cell !== undefined) builder.put(column, cell);
    return close + INLINE_END.length;
  }

  /** A formula is not read; that its text is sound is still checked. */
  private skipFormula(start: number): number {
    const { bytes } = this;
    const open = this.behindTag(start, OF_FORMULAS);
    if (open < 0 || bytes[open - 2] === SLASH) return open;
    if (this.text.read(open, true) === null) return -1;
    const close = this.text.next;
    return bytesAt(bytes, close, bytes.length, FORMULA_END) ? close + FORMULA_END.length : -1;
  }

  /** The rest of a tag. @returns behind its `>`, or -1 */
  private behindTag(start: number, allowed: ReadonlySet<string>): number {
    const { bytes } = this;
    if (bytes[start] === GREATER) return start + 1;
    return behindAttributes(
      bytes,
      start,
      bytes.length,
      ({ name, isAscii }) => isAscii && allowed.has(name),
    );
  }
}

/** Puts the decimal point and the sign. @param length of the point and the digits behind it */
function scaled(number: number, length: number, negative: boolean): number {
  const value = length > 0 ? number / (POWERS[length - 1] as number) : number;
  return negative ? -value : value;
}
