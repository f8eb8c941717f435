import { behindAttributes, digitsBetween } from '../attributes';
import { asciiBytes, asciiText, bytesAt, NINE, QUOTE, ZERO } from '../bytes';
import { isTrue } from './text';

/** Digits of a row number that the scanner takes: `1048576`. */
export const MOST_DIGITS = 7;

/** Attributes of a row that change nothing in a value. */
const IGNORED = new Set([
  'spans',
  's',
  'customFormat',
  'ht',
  'customHeight',
  'outlineLevel',
  'collapsed',
  'thickTop',
  'thickBot',
  'ph',
  'xml:space',
]);

const NUMBER = asciiBytes(' r="');

/** Reads the opening tags of rows. */
export class RowTags {
  /** Of the last tag, counted from 0. */
  row = -1;
  hidden = false;
  /** Where its number stands; empty when it has none in the usual place. */
  digitsFrom = 0;
  digitsTo = 0;
  /** What stood behind the number of the last row: rows of a sheet mostly share it. */
  private restFrom = 0;
  private restLength = 0;
  private restHidden = false;

  /** @param isBound whether a prefix stands for a namespace, and not SpreadsheetML's own */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly end: number,
    private readonly isBound: (prefix: string) => boolean,
  ) {}

  /**
   * @param start behind `<row`
   * @returns behind its `>`, or -1 when the tokenizer has to read it
   */
  read(start: number): number {
    const { bytes, end } = this;
    this.digitsFrom = 0;
    this.digitsTo = 0;
    if (!bytesAt(bytes, start, end, NUMBER)) return this.attributes(start);
    const from = start + NUMBER.length;
    let i = from;
    let number = 0;
    for (let byte = bytes[i] as number; byte >= ZERO && byte <= NINE; byte = bytes[++i] as number) {
      number = number * 10 + byte - ZERO;
    }
    if (i >= end || bytes[i] !== QUOTE || i - from > MOST_DIGITS || number < 1) return -1;
    const { restFrom, restLength } = this;
    let n = 0;
    while (n < restLength && bytes[restFrom + n] === bytes[i + n]) n++;
    let behind = i + n;
    if (restLength === 0 || n < restLength) {
      behind = this.attributes(start);
      if (behind < 0) return -1;
      this.restFrom = i;
      this.restLength = behind - i;
      this.restHidden = this.hidden;
    }
    this.hidden = this.restHidden;
    this.row = number - 1;
    this.digitsFrom = from;
    this.digitsTo = i;
    return behind;
  }

  /** Attributes in any order. */
  private attributes(start: number): number {
    const { bytes, end } = this;
    let foreign = 0;
    this.row++;
    this.hidden = false;
    return behindAttributes(bytes, start, end, ({ name, from, to, isAscii }) => {
      if (!isAscii) return false;
      if (name === 'r') {
        this.row = digitsBetween(bytes, from, to, MOST_DIGITS) - 1;
        return this.row >= 0;
      }
      if (name === 'hidden') {
        this.hidden = isTrue(asciiText(bytes, from, to));
        return true;
      }
      return IGNORED.has(name) || (this.isForeign(name) && foreign++ === 0);
    });
  }

  /** An extension's attribute, such as `x14ac:dyDescent`. */
  private isForeign(name: string): boolean {
    const [prefix = '', local, ...more] = name.split(':');
    if (!local || more.length > 0 || prefix.startsWith('xml')) return false;
    return /^[A-Za-z]/.test(prefix) && /^[A-Za-z]/.test(local) && this.isBound(prefix);
  }
}
