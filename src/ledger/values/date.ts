import {
  type CivilDate,
  civilDate,
  dayOf,
  fromDayNumber,
  hasDay,
  isoDate,
} from '../../core/calendar/civil-date';
import { type Cell, isDateCell } from '../../workbook/model';
import { EPOCH_1900, EPOCH_1904 } from '../../workbook/serial-dates';
import type { ReadingReason, StandardValue } from '../model';
import { spaced, squeeze } from '../text';
import { chineseNumber } from './chinese-numeral';
import type { Remark } from './remark';

/** Years that a date in these workbooks can have; anything else is a slip of the pen. */
const FIRST_YEAR = 1880;
const LAST_YEAR = 2100;

const FORMS =
  /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?|年(\d{1,2})月(?:(\d{1,2})[日号]?|份)?|(\d{2})(\d{2})?)$/;
const TIME = /^(.+?)(?:T| |(?<=[日号]))\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/;
const IN_WORDS =
  /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})[日号])?$/;
const SHORT_YEAR = /^['‘’]?\d{2}(?:([-/.])\d{1,2}(?:\1\d{1,2})?|年\d{1,2}月.*)$/;

function made(
  year: number,
  month: number,
  day: string | number | undefined,
): CivilDate | ReadingReason {
  if (year < FIRST_YEAR || year > LAST_YEAR) return 'year-out-of-range';
  // A written day 00 is no day; only an absent one makes a month.
  if (day !== undefined && Number(day) === 0) return 'no-such-date';
  return civilDate(year, month, Number(day ?? 0)) ?? 'no-such-date';
}

const HYPHEN = 0x2d;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** The number that digits from one place to another write, or NaN. */
function digitsAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (!isDigit(code)) return Number.NaN;
    number = number * 10 + code - 0x30;
  }
  return number;
}

/** 2024-05-06 or 2024-05, which most texts are, without a pattern; null for all else. */
function standardForm(text: string): CivilDate | ReadingReason | null {
  const { length } = text;
  if ((length !== 10 && length !== 7) || text.charCodeAt(4) !== HYPHEN) return null;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 7);
  if (Number.isNaN(year) || Number.isNaN(month)) return null;
  if (length === 7) return made(year, month, undefined);
  const day = digitsAt(text, 8, 10);
  return text.charCodeAt(7) === HYPHEN && !Number.isNaN(day) ? made(year, month, day) : null;
}

/**
 * Reads a date or a month in one of the written forms.
 * @param text in half width, without white space
 * @returns the date (day 00 for a month), or why it is none
 */
export function parseDateText(text: string): CivilDate | ReadingReason {
  const standard = standardForm(text);
  if (standard !== null) return standard;
  const match = FORMS.exec(text);
  if (match) {
    const date = made(
      Number(match[1]),
      Number(match[3] ?? match[5] ?? match[7]),
      match[4] ?? match[6] ?? match[8],
    );
    // 980512 and 240506 are days of a two-digit year, not months of the year 9805.
    return date === 'year-out-of-range' && text.length === 6 && match[7] ? 'two-digit-year' : date;
  }
  const words = IN_WORDS.exec(text);
  if (words) {
    const [year, month, day] = words.slice(1).map((part) => part && chineseNumber(part));
    return made(Number(year), Number(month), day === undefined ? undefined : Number(day));
  }
  return SHORT_YEAR.test(text) ? 'two-digit-year' : 'bad-date';
}

const withoutDay = (date: CivilDate): CivilDate => (date - dayOf(date)) as CivilDate;

/** The value that a cell with this date should hold: a real date, or a month as text. */
export const standardDate = (date: CivilDate): StandardValue =>
  hasDay(date) ? { kind: 'date', date } : { kind: 'text', text: isoDate(date) };

/** What reading a date depends on besides the cell. */
export interface DateContext {
  /** For months written without one; null when unknown. */
  readonly year: number | null;
  /** The cells come from a file in which 2024.10 has become the text 2024.1 (csv). */
  readonly numbersLost: boolean;
  /** Plain numbers count days from 1904. */
  readonly is1904: boolean;
}

// Excel serials of 1920-01-01 and 2099-12-31. Below them stand plain years (2024) and counts.
const FIRST_SERIAL = 7306;
const LAST_SERIAL = 73_050;

function readNumber(number: number, remark: Remark, is1904: boolean): CivilDate | null {
  const text = String(number);
  if (/^\d{4}\.1$/.test(text)) return remark.unreadable('ambiguous-month');
  if (/^(?:\d{8}|\d{6}|\d{4}\.\d{1,2})$/.test(text)) {
    const date = parseDateText(text);
    return typeof date === 'number' ? date : remark.unreadable(date);
  }
  const serial = is1904 ? number + EPOCH_1904 - EPOCH_1900 : number;
  if (serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1) {
    const date = fromDayNumber(Math.floor(serial) + EPOCH_1900);
    remark.format('serial-date', { kind: 'date', date });
    return date;
  }
  return remark.unreadable('bad-date');
}

/**
 * Reads a cell as a date or a month.
 *
 * A number with one decimal 1 (2024.1) may have been typed as 2024.1 or 2024.10:
 * it is unreadable; 2024.05 and 2024.2 can be only one month. A plain serial such
 * as 45351 between 1920 and 2099 is understood and remarked on. Two-digit years
 * are never completed. A date cell whose format shows year and month alone, on
 * the first of a month, is a month: the day came from the program.
 */
export function readDate(cell: Cell, remark: Remark, context: DateContext): CivilDate | null {
  if (isDateCell(cell)) {
    if (cell.date === null) return remark.unreadable('bad-date');
    return cell.monthOnly ? withoutDay(cell.date) : cell.date;
  }
  if (typeof cell === 'number') return readNumber(cell, remark, context.is1904);
  if (typeof cell !== 'string') return remark.unreadable('bad-date');
  if (context.numbersLost && /^\d{4}\.1$/.test(cell)) return remark.unreadable('ambiguous-month');
  const date = parseDateText(cell);
  if (typeof date === 'number') {
    if (!/^\d/.test(cell)) remark.format('written-date', standardDate(date));
    return date;
  }
  const tidy = spaced(cell);
  const squeezed = squeeze(TIME.exec(tidy)?.[1] ?? tidy);
  if (squeezed === cell) return remark.unreadable(date);
  const again = parseDateText(squeezed);
  if (typeof again !== 'number') return remark.unreadable(again);
  if (!TIME.test(cell)) {
    const reason = cell.normalize('NFKC') === cell ? 'stray-space' : 'full-width';
    remark.format(reason, standardDate(again));
  }
  return again;
}

/**
 * Reads a cell as several dates parted by 、 ， , ； ; or white space.
 * @returns null when any of them is unreadable: a list with a hole would mislead
 */
export function readDates(
  cell: Cell,
  remark: Remark,
  context: DateContext,
): readonly CivilDate[] | null {
  if (typeof cell !== 'string') {
    const date = readDate(cell, remark, context);
    return date === null ? null : [date];
  }
  const dates: CivilDate[] = [];
  for (const piece of spaced(cell).split(/[、,;\s]+/)) {
    if (piece === '') continue;
    const date = parseDateText(piece);
    if (typeof date !== 'number') return remark.unreadable(date);
    dates.push(date);
  }
  return dates.length > 0 ? dates : null;
}

const MONTH_DIGITS = /^(?:1[0-2]|[1-9])$/;
const MONTH_ONLY = /^(?:(1[0-2]|0?[1-9])|([一二三四五六七八九十]{1,2}))月(?:份)?$/;

/** Whether a text begins with three digits, as years do and no month alone. */
const beginsWithYear = (text: string): boolean =>
  isDigit(text.charCodeAt(0)) && isDigit(text.charCodeAt(1)) && isDigit(text.charCodeAt(2));

/** A month of the year without the year, such as 5月, 05月份 or 五月: 1 to 12, or null. */
export function monthNumber(text: string): number | null {
  if (beginsWithYear(text)) return null;
  const match = MONTH_ONLY.exec(squeeze(text));
  const month = match && (match[1] ? Number(match[1]) : chineseNumber(match[2] ?? ''));
  return month && month <= 12 ? month : null;
}

/** Reads a cell as a month; one without a year (5月, or the number 5) is of the year of the context. */
export function readMonth(cell: Cell, remark: Remark, context: DateContext): CivilDate | null {
  const { year } = context;
  const alone =
    typeof cell === 'string'
      ? (monthNumber(cell) ?? (MONTH_DIGITS.test(cell) ? Number(cell) : null))
      : typeof cell === 'number' && Number.isInteger(cell) && cell >= 1 && cell <= 12
        ? cell
        : null;
  if (alone !== null) {
    if (year === null) return remark.unreadable('no-year');
    const month = civilDate(year, alone) as CivilDate;
    remark.format('month-without-year', standardDate(month));
    return month;
  }
  const date = readDate(cell, remark, context);
  if (date === null || !hasDay(date)) return date;
  return withoutDay(date);
}
