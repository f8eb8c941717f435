import type { CivilDate } from '../../core/calendar/civil-date';
import type { ReadingReason } from '../model';
import { chineseNumber } from './chinese-numeral';
import { made, madeYear, parseDateText, parseMonthAlone } from './date-forms';

/** What the column of a date says of the dates in it. */
export interface DateColumn {
  /** The years that a date of two digits can mean, both inclusive. */
  readonly years: readonly [first: number, last: number];
  /** A year alone is an answer: all that the archive may have. */
  readonly yearAlone: boolean;
  /** The year of a day written without one, or null. */
  readonly year: number | null;
  /** A day by which something is due: 12月31日前 is that day. */
  readonly deadline?: boolean;
}

const DASHES = /[‐‑‒–—―−─━﹘﹣]+|(?<=\d)[一ー](?=\d)/g;
/** Between numbers, and at the end: 1980、10、5 · 1980.10.5. */
const POINTS = /(?<=\d)[、,，。·•・︒\\|]+(?=\d)/g;
const END = /[.。、,，;；]+$/;
const CLOCK = '\\d{1,2}(?::\\d{2}(?::\\d{2}(?:\\.\\d+)?)?|[时点](?:\\d{1,2}分?|半|整|钟)?)';
const PART_OF_DAY = '上午|下午|中午|早上|早晨|晚上|傍晚|凌晨|全天|午后|晚|早|[AP]M';
/** What may stand behind a day and does not change it: （周五）, 上午9时30分-11时, T14:30:00. */
const DETAIL = new RegExp(
  `\\s*[([]?\\s*(?:(?:周|星期|礼拜)[一二三四五六日天])?\\s*(?:T|${PART_OF_DAY})?\\s*` +
    `(?:(?<=\\s|[日号午T([早晚上一二三四五六天])${CLOCK}(?:\\s*[-~至到]\\s*(?:${PART_OF_DAY})?${CLOCK})?)?\\s*(?:[AP]M|Z)?[)\\]]?$`,
  'i',
);
/** 于某厂, 在某县入党: where it was. */
const PLACE = /(?<=[日号月]\s?)[于在经由](?=.*[\u4e00-\u9fff]{2})(?!.*[\d拟未待]).+$/;
const AGE = /\s*(?:\(\d{1,3}周?岁\)|出?生)$/;
const NUMERAL = '[〇零○Oo一二三四五六七八九十廿卅\\d]';
const CHINESE = new RegExp(
  `^(?:公元)?(${NUMERAL}{2,4})年(?:度?|(${NUMERAL}{1,3})月(?:份|(${NUMERAL}{1,3})[日号]?)?)$`,
);
const NUMBERS = /^['‘’]?(\d{2}|\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/;
const MIXED = /^['‘’]?(\d{2}|\d{4})年(\d{1,2})(?:[-/.月](\d{1,2})?[日号]?)?$/;
const SIX_DIGITS = /^(\d{2})(\d{2})(\d{2})$/;
const PART_OF_YEAR = /^(\d{4})年?(?:[上下]半年|[年初中底末]|第?[一二三四1-4]季度|[春夏秋冬]季?)*$/;
/** 9.10 among the days of a year: the tenth of September, not 2009. */
const MONTH_AND_DAY = /^(\d{1,2})[-/.](\d{1,2})$/;
const DAY_ALONE = /^(\d{1,2})月(\d{1,2})[日号]?$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ENGLISH =
  /^(?:(\d{1,2})[-/.]?)?([a-z]{3})[a-z]*[-/.,]?(?:(\d{1,2})[,.])?[-/.]?(\d{4}|\d{2})$/i;

/** A year of two or four digits, or null where two digits leave it open. */
function yearOfDigits(digits: string, { years: [first, last] }: DateColumn): number | null {
  const year = Number(digits);
  if (digits.length === 4) return year;
  const fits = [1900 + year, 2000 + year].filter((one) => one >= first && one <= last);
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

function dated(
  year: string,
  month: string | undefined,
  day: string | undefined,
  column: DateColumn,
): CivilDate | ReadingReason {
  const whole = yearOfDigits(year, column);
  if (whole === null) return 'two-digit-year';
  if (month !== undefined) return made(whole, Number(month), day);
  return column.yearAlone ? madeYear(whole) : 'bad-date';
}

/** 十月二十三 in digits; 二〇一六 digit by digit, as 九八 is. */
function inDigits(numeral: string): string | null {
  const tidy = numeral.replace(/[Oo]/g, '〇').replace(/^廿/, '二十').replace(/^卅/, '三十');
  if (/^\d+$/.test(tidy)) return tidy;
  const digits = [...tidy].map((one) => (/\d/.test(one) ? one : chineseNumber(one)));
  if (!tidy.includes('十')) return digits.join('');
  const number = chineseNumber(tidy);
  return number === null ? null : String(number);
}

function chinese(text: string, column: DateColumn): CivilDate | ReadingReason | null {
  const match = CHINESE.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((part) => (part ? inDigits(part) : undefined));
  if (!year || month === null || day === null || year.length % 2 !== 0) return 'bad-date';
  return dated(year, month, day, column);
}

function english(text: string, column: DateColumn): CivilDate | ReadingReason | null {
  const match = ENGLISH.exec(text);
  if (!match) return null;
  const [, before, name = '', after, year = ''] = match;
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (month === 0 || (before && after)) return null;
  return dated(year, String(month), before ?? after, column);
}

/**
 * A text without the weekday, the time of day and the age behind the date.
 * @param text in half width, with single spaces
 */
export function withoutDetail(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(END, '').replace(AGE, '').replace(PLACE, '').replace(DETAIL, '');
  }
  return rest;
}

/** The usual marks between numbers, and no spaces. */
const tidied = (text: string): string =>
  text
    .replace(/(?<=\d) (?=\d)/g, '.')
    .replaceAll(' ', '')
    .replace(DASHES, '-')
    .replace(POINTS, '.')
    .replace(/([-/.])\1+/g, '$1');

/**
 * Reads a date as people write it: a year of two digits, Chinese numerals, any kind of dash
 * or dot, a month in English, a day of the column's year.
 * @param text in half width, with single spaces, {@link withoutDetail}
 * @returns the date with the precision that it was written in, or why it is none
 */
export function understandDate(text: string, column: DateColumn): CivilDate | ReadingReason {
  const rest = tidied(text);
  const plain = parseDateText(rest);
  if (typeof plain === 'number') return plain;
  const bare = column.yearAlone ? null : MONTH_AND_DAY.exec(rest);
  if (bare && Number(bare[1]) <= 12) {
    return column.year === null ? 'no-year' : made(column.year, Number(bare[1]), bare[2]);
  }
  const numbers = NUMBERS.exec(rest) ?? MIXED.exec(rest);
  if (numbers) {
    const parts = numbers.slice(1).filter((part) => part === undefined || /\d/.test(part));
    return dated(parts[0] ?? '', parts[1], parts[2], column);
  }
  const six = SIX_DIGITS.exec(rest);
  if (six && plain === 'two-digit-year') return dated(six[1] ?? '', six[2], six[3], column);
  const words = chinese(rest, column) ?? english(rest, column);
  if (words !== null) return words;
  const part = column.yearAlone ? PART_OF_YEAR.exec(rest) : null;
  if (part) return madeYear(Number(part[1]));
  const month = parseMonthAlone(rest);
  if (month !== null) return column.year === null ? 'no-year' : made(column.year, month, undefined);
  const day = DAY_ALONE.exec(rest);
  if (day) return column.year === null ? 'no-year' : made(column.year, Number(day[1]), day[2]);
  return plain;
}
