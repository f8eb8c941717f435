import { type CivilDate, civilDate, dayNumber, fromDayNumber } from '../core/calendar/civil-date';
import type { DateFormat } from './date-format';
import type { DateCell } from './model';

/** Serial 0 of each system, in days since 1970-01-01. The 1900 one is right from serial 61 on. */
export const EPOCH_1900 = -25_569;
export const EPOCH_1904 = -24_107;

/** Days of the 1900 system up to 2119, which all workbooks share: nearly all dates are among them. */
const WHOLE_DAYS: (DateCell | null)[] = new Array<DateCell | null>(80_000).fill(null);

/** 9999-12-31, the last day that Excel shows. */
const LAST_DAY = 2_932_896;

/** Excel's number of a day; a date known to the month is the first of it. */
export const serialOf = (date: CivilDate, is1904: boolean): number =>
  dayNumber(date) - (is1904 ? EPOCH_1904 : EPOCH_1900);

/**
 * Turns the serial numbers of one workbook into dates. The same date is the
 * same object, so that a large sheet holds each once.
 *
 * What Excel cannot show as a date stays a number: a negative serial, one after
 * 9999-12-31, and in the 1900 system 60, which Excel shows as 1900-02-29, a day
 * that never was. 1 is 1900-01-01. A serial below 1 is a time of day, except
 * under a date format: there 0 stays 0 (Excel shows 1900-01-00), and in the
 * 1904 system it is 1904-01-01. A duration (`[h]:mm`) is a time of day below 24
 * hours, and a number from there on. Times are rounded to the second.
 */
export class SerialDates {
  private readonly cells = new Map<number, DateCell>();
  private readonly months = new Map<number, DateCell>();
  private readonly times = new Map<number, DateCell>();

  constructor(private readonly is1904: boolean) {}

  /** @returns the date or time, or the serial itself where it is none */
  decode(serial: number, format: DateFormat): DateCell | number {
    if (format === 'date' && !this.is1904 && serial > 60 && serial < WHOLE_DAYS.length) {
      const day = WHOLE_DAYS[serial];
      if (day) return day;
      if (Number.isInteger(serial)) return this.wholeDay(serial);
    }
    const known = (format === 'month' ? this.months : this.cells).get(serial);
    if (known !== undefined && format !== 'elapsed') return known;
    if (!(serial >= 0)) return serial;
    if (serial < 1 && (!this.is1904 || format === 'time' || format === 'elapsed')) {
      return serial === 0 && (format === 'date' || format === 'month') ? 0 : this.time(serial);
    }
    if (format === 'elapsed') return serial;
    const total = Math.round(serial * 86_400);
    const seconds = total % 86_400;
    const date = this.day((total - seconds) / 86_400);
    if (date === null) return serial;
    const monthOnly = format === 'month' && seconds === 0 && date % 100 === 1;
    const cell: DateCell = {
      kind: 'date',
      date,
      seconds: seconds === 0 ? null : seconds,
      ...(monthOnly ? { monthOnly } : {}),
    };
    (format === 'month' ? this.months : this.cells).set(serial, cell);
    return cell;
  }

  private wholeDay(serial: number): DateCell {
    const date = fromDayNumber(serial + EPOCH_1900);
    const cell: DateCell = { kind: 'date', date, seconds: null };
    WHOLE_DAYS[serial] = cell;
    return cell;
  }

  private day(serial: number): CivilDate | null {
    if (this.is1904) return dayOrNull(serial + EPOCH_1904);
    if (serial === 60) return null;
    return dayOrNull(serial + EPOCH_1900 + (serial < 60 ? 1 : 0));
  }

  private time(serial: number): DateCell {
    // 23:59:59.9 is shown as 24:00:00; a time of day stays in its day.
    const seconds = Math.min(Math.round(serial * 86_400), 86_399);
    let cell = this.times.get(seconds);
    if (!cell) {
      cell = { kind: 'date', date: null, seconds };
      this.times.set(seconds, cell);
    }
    return cell;
  }
}

const dayOrNull = (days: number): CivilDate | null =>
  days <= LAST_DAY ? fromDayNumber(days) : null;

const ISO =
  /^(?:([+-]?\d{4,6})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?)?(?:Z|[+-]\d\d:?\d\d)?$/;

/**
 * Reads an ISO 8601 date, time or both, as `t="d"` cells and ODS hold it
 * (`2024-05-06`, `2024-05-06T08:30:00`, `08:30:00`). A zone is not applied:
 * the clock on the wall is what the cell shows. Midnight beside a date is left
 * out, as it is for serial numbers.
 * @returns `null` when it is none
 */
export function parseIsoCell(text: string): DateCell | null {
  const match = ISO.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour, minute, second, fraction] = match;
  const date = year === undefined ? null : civilDate(Number(year), Number(month), Number(day));
  if (year !== undefined && date === null) return null;
  if (hour === undefined) return date === null ? null : { kind: 'date', date, seconds: null };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  const whole = Number(hour) * 3600 + Number(minute) * 60 + Number(second ?? 0);
  const seconds = Math.min(whole + Math.round(Number(`0.${fraction ?? 0}`)), 86_399);
  return { kind: 'date', date, seconds: date !== null && seconds === 0 ? null : seconds };
}
