import { type CivilDate, civilDate, yearAlone } from '../../core/calendar/civil-date';
import type { ReadingReason } from '../model';
import { chineseNumber } from './chinese-numeral';

/** Years that a date in these workbooks can have; anything else is a slip of the pen. */
const FIRST_YEAR = 1880;
const LAST_YEAR = 2100;

const FORMS =
  /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?|年(\d{1,2})月(?:(\d{1,2})[日号]?|份)?|(\d{2})(\d{2})?)$/;
const IN_WORDS =
  /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})[日号])?$/;
const SHORT_YEAR = /^['‘’]?\d{2}(?:([-/.])\d{1,2}(?:\1\d{1,2})?|年\d{1,2}月.*)$/;

/**
 * The date with a year, a month and a day, or why it is none.
 * @param day undefined for a date known to the month; a written day 00 is no day
 */
export function made(
  year: number,
  month: number,
  day: string | number | undefined,
): CivilDate | ReadingReason {
  if (year < FIRST_YEAR || year > LAST_YEAR) return 'year-out-of-range';
  if (day !== undefined && Number(day) === 0) return 'no-such-date';
  return civilDate(year, month, Number(day ?? 0)) ?? 'no-such-date';
}

/** A date known to the year, or why it is none. */
export const madeYear = (year: number): CivilDate | ReadingReason =>
  year < FIRST_YEAR || year > LAST_YEAR ? 'year-out-of-range' : yearAlone(year);

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
 * Reads a date or a month in one of the written forms with a whole year.
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

/** Whether a text begins with three digits, as years do and no month alone. */
const beginsWithYear = (text: string): boolean =>
  isDigit(text.charCodeAt(0)) && isDigit(text.charCodeAt(1)) && isDigit(text.charCodeAt(2));

const MONTH_ONLY = /^(?:(1[0-2]|0?[1-9])|([一二三四五六七八九十]{1,2}))月(?:份)?$/;

/**
 * A month of the year without the year, such as 5月, 05月份 or 五月: 1 to 12, or null.
 * @param text in half width, without white space
 */
export function parseMonthAlone(text: string): number | null {
  if (beginsWithYear(text)) return null;
  const match = MONTH_ONLY.exec(text);
  const month = match && (match[1] ? Number(match[1]) : chineseNumber(match[2] ?? ''));
  return month && month <= 12 ? month : null;
}
