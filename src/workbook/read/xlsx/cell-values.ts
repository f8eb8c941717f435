import type { DateFormat } from '../../date-format';
import { WorkbookError } from '../../errors';
import type { Limits } from '../../limits';
import { type Cell, type ErrorCell, UNCOMPUTED } from '../../model';
import { parseIsoCell, type SerialDates } from '../../serial-dates';
import { decodeEscapes } from './text';

/** The `t` of a cell: number, shared string, formula text, inline text, boolean, error, date. */
export type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Texts of formulas and inline strings repeat: each is held once, as long as there are not too many. */
const MOST_TEXTS = 100_000;

/**
 * Which zeros under formulas are placeholders: all, where the workbook asks to
 * be calculated when it is opened (XlsxWriter); `0.0`, which Excel never writes,
 * where it says nothing of calculation (Java's libraries); none.
 */
export type PlaceholderZeros = 'all' | 'java' | 'none';

/** What the cells of one workbook share, and how their text becomes a value. */
export class CellValues {
  private readonly errors = new Map<string, ErrorCell>();
  private readonly texts = new Map<string, string>();

  /**
   * @param strings the shared strings
   * @param formats for each cell style, how it shows dates, or null
   */
  constructor(
    readonly strings: readonly string[],
    readonly formats: readonly (DateFormat | null)[],
    readonly dates: SerialDates,
    private readonly limits: Limits,
    private readonly zeros: PlaceholderZeros = 'none',
  ) {}

  /** A number, or the date that its style shows. */
  number(value: number, style: number): Cell {
    const format = this.formats[style];
    return format ? this.dates.decode(value, format) : value;
  }

  /** @throws WorkbookError corrupt when there is no such string */
  shared(index: number): string | undefined {
    const text = this.strings[index];
    if (text === undefined) {
      throw new WorkbookError('corrupt', { reason: 'shared-string', index });
    }
    return text === '' ? undefined : text;
  }

  /**
   * The value of a cell from the text of its `<v>` or `<is>`. What is no number,
   * boolean or date where one should stand is kept as the text it is.
   * @param raw as written, entities decoded
   */
  ofText(type: string, style: number, raw: string): Cell | undefined {
    switch (type) {
      case 's': {
        const digits = raw.trim();
        return digits === '' ? undefined : this.shared(/^\d+$/.test(digits) ? Number(digits) : -1);
      }
      case 'str':
      case 'inlineStr':
        return this.text(decodeEscapes(raw));
      case 'b':
        return booleanOf(raw.trim()) ?? this.text(raw);
      case 'e':
        return raw === '' ? undefined : this.error(raw.trim());
      case 'd':
        return parseIsoCell(raw) ?? this.numberOrText(raw, style);
      case 'n':
        return this.numberOrText(raw, style);
      default:
        throw new WorkbookError('corrupt', { reason: 'cell-type' });
    }
  }

  /**
   * The value of a cell with a formula.
   * @param raw see {@link ofText}; null where it has no `<v>`
   */
  ofFormula(type: string, style: number, raw: string | null): Cell | undefined {
    return raw === null || this.isPlaceholder(type, raw.trim())
      ? UNCOMPUTED
      : this.ofText(type, style, raw);
  }

  /** A text that a formula gave may be empty. */
  private isPlaceholder(type: string, raw: string): boolean {
    if (raw === '') return type !== 'str';
    if (type !== 'n' || this.zeros === 'none') return false;
    return this.zeros === 'all' ? Number(raw) === 0 : raw === '0.0';
  }

  private numberOrText(raw: string, style: number): Cell | undefined {
    const digits = raw.trim();
    const value = NUMBER.test(digits) ? Number(digits) : Number.NaN;
    return Number.isFinite(value) ? this.number(value, style) : this.text(raw);
  }

  /** A text as it is to be shown; none when it is empty. */
  string(text: string): string | undefined {
    if (text === '') return undefined;
    checkLength(text, this.limits);
    return text;
  }

  private text(text: string): string | undefined {
    if (this.string(text) === undefined) return undefined;
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    if (this.texts.size < MOST_TEXTS) this.texts.set(text, text);
    return text;
  }

  private error(code: string): ErrorCell {
    let cell = this.errors.get(code);
    if (!cell) {
      cell = { kind: 'error', code };
      this.errors.set(code, cell);
    }
    return cell;
  }
}

function booleanOf(text: string): boolean | undefined {
  if (text === '1' || text === 'true') return true;
  if (text === '0' || text === 'false') return false;
  return undefined;
}

/** @throws WorkbookError string-too-long */
export function checkLength(text: string, limits: Limits): void {
  if (text.length > limits.stringLength) {
    throw new WorkbookError('string-too-long', { limit: limits.stringLength });
  }
}
