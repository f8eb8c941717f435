import {
  type CivilDate,
  civilDate,
  dayOf,
  fromDayNumber,
  hasDay,
  hasMonth,
  isoDate,
} from '../../core/calendar/civil-date';
import type { ColumnTemplate } from '../../core/templates/schema';
import { type Cell, isDateCell } from '../../workbook/model';
import { EPOCH_1900, EPOCH_1904 } from '../../workbook/serial-dates';
import type { StandardValue } from '../model';
import { spaced, squeeze } from '../text';
import { parseDateText, parseMonthAlone } from './date-forms';
import { type DateColumn, understandDate, withoutDetail } from './date-words';
import type { Remark } from './remark';

const withoutDay = (date: CivilDate): CivilDate => (date - dayOf(date)) as CivilDate;

/** The value that a cell with this date should hold: a real date, or a month as text. */
export const standardDate = (date: CivilDate): StandardValue =>
  hasDay(date) ? { kind: 'date', date } : { kind: 'text', text: isoDate(date) };

/** What reading a date depends on besides the cell and its column. */
export interface DateSettings {
  /** For months and days written without one; null when unknown. */
  readonly year: number | null;
  /** The cells come from a file in which 2024.10 has become the text 2024.1 (csv). */
  readonly numbersLost: boolean;
  /** Plain numbers count days from 1904. */
  readonly is1904: boolean;
}

/** What reading a date depends on besides the cell. */
export interface DateContext extends DateSettings {
  readonly column: DateColumn;
}

/** Years of two digits are of this span where the column has no span of its own. */
const ANY_YEARS = [1950, 2049] as const;

/** What a column of a template says of the dates in it. */
export function dateColumnOf(
  { key, span, yearAlone }: ColumnTemplate,
  year: number | null,
): DateColumn {
  const [first, last] = span ?? ANY_YEARS;
  return {
    // What such a column tells has happened: it is not of a later year than the workbook.
    years: [first, span && year !== null ? Math.min(last, year + 1) : last],
    yearAlone: yearAlone === true,
    year: span ? null : year,
    ...(key === 'dueOn' ? { deadline: true } : {}),
  };
}

// Excel serials of 1920-01-01 and 2099-12-31. Below them stand plain years (2024) and counts.
const FIRST_SERIAL = 7306;
const LAST_SERIAL = 73_050;

/** A plain number in a date column: a serial day, or a date without its separators. */
function readNumber(number: number, remark: Remark, { is1904, column }: DateContext) {
  const text = String(number);
  if (/^\d{4}\.1$/.test(text)) return remark.unreadable('ambiguous-month');
  if (/^(?:\d{8}|\d{6}|\d{4}\.\d{1,2})$/.test(text)) {
    const date = understandDate(text, column);
    if (typeof date !== 'number') return remark.unreadable(date);
    if (/^\d{6}$/.test(text) && hasDay(date)) remark.format('written-date', standardDate(date));
    return date;
  }
  const serial = is1904 ? number + EPOCH_1904 - EPOCH_1900 : number;
  if (serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1) {
    const date = fromDayNumber(Math.floor(serial) + EPOCH_1900);
    remark.format('serial-date', { kind: 'date', date });
    return date;
  }
  if (!column.yearAlone) return remark.unreadable('bad-date');
  // 98.7 is July 1998; 98.1 may have been typed as 98.10.
  if (/^\d{2}\.1$/.test(text)) return remark.unreadable('ambiguous-month');
  const date = /^(?:\d{2}\.\d{1,2}|\d{4})$/.test(text) ? understandDate(text, column) : 'bad-date';
  return typeof date === 'number' ? date : remark.unreadable(date);
}

/** 2025年12月31日前, 于12月31日之前完成: a deadline, with the day in it. */
const BY_DAY = /^(?:截至|截止到?|于|在)?(.*\d日?)(?:(?:之|以)?前)?(?:完成|办结|整改到位)?$/;

/** A text that is no date in the usual forms. */
function readWritten(cell: string, remark: Remark, context: DateContext): CivilDate | null {
  const tidy = spaced(cell);
  const by = context.column.deadline ? BY_DAY.exec(tidy)?.[1] : undefined;
  if (by !== undefined) {
    const day = understandDate(withoutDetail(by), context.column);
    if (typeof day === 'number' && hasDay(day)) return day;
  }
  const rest = withoutDetail(tidy);
  const squeezed = squeeze(rest);
  // As csv, and copies into text cells, have the serial of a day.
  if (/^\d{5}$/.test(squeezed)) return readNumber(Number(squeezed), remark, context);
  const plain = parseDateText(squeezed);
  if (typeof plain === 'number') {
    if (rest === tidy) {
      const reason = cell.normalize('NFKC') === cell ? 'stray-space' : 'full-width';
      remark.format(reason, standardDate(plain));
    }
    return plain;
  }
  const date = understandDate(rest, context.column);
  if (typeof date !== 'number') return remark.unreadable(date);
  // A year is all that was said: there is no better form to offer.
  if (hasMonth(date)) remark.format('written-date', standardDate(date));
  return date;
}

/**
 * Reads a cell as a date, a month, or a year where the column takes one.
 *
 * A number with one decimal 1 (2024.1) may have been typed as 2024.1 or 2024.10:
 * it is unreadable; 2024.05 and 2024.2 can be only one month. A plain serial such
 * as 45351 between 1920 and 2099 is understood and remarked on. A year of two
 * digits is completed where the years of the column leave one choice. A date cell
 * whose format shows year and month alone, on the first of a month, is a month:
 * the day came from the program.
 */
export function readDate(cell: Cell, remark: Remark, context: DateContext): CivilDate | null {
  if (isDateCell(cell)) {
    if (cell.date === null) return remark.unreadable('bad-date');
    return cell.monthOnly ? withoutDay(cell.date) : cell.date;
  }
  if (typeof cell === 'number') return readNumber(cell, remark, context);
  if (typeof cell !== 'string') return remark.unreadable('bad-date');
  if (context.numbersLost && /^\d{4}\.1$/.test(cell)) return remark.unreadable('ambiguous-month');
  const date = parseDateText(cell);
  if (typeof date !== 'number') return readWritten(cell, remark, context);
  if (!/^\d/.test(cell)) remark.format('written-date', standardDate(date));
  return date;
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
    const date = understandDate(withoutDetail(piece), context.column);
    if (typeof date !== 'number') return remark.unreadable(date);
    dates.push(date);
  }
  return dates.length > 0 ? dates : null;
}

const MONTH_DIGITS = /^(?:1[0-2]|[1-9])$/;

/** A month of the year without the year, such as 5月, 05月份 or 五月: 1 to 12, or null. */
export const monthNumber = (text: string): number | null => parseMonthAlone(squeeze(text));

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
