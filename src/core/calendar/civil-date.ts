/**
 * A civil date: a calendar day without a time zone, as one integer `yyyymmdd`
 * (20240506 is 6 May 2024). A date that is known only to the month has the day
 * 00 (20240500), one known only to the year has the month 00, too (20240000);
 * it is compared at the precision that it has and is never "too early" or "too
 * late" within it.
 */
export type CivilDate = number & { readonly __civil: unique symbol };

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days in a month of the proleptic Gregorian calendar; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return MONTH_DAYS[month - 1] ?? 0;
}

/** Whether `year` has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/**
 * Makes a civil date.
 * @param day 1 to 31, or 0 for a date known only to the month
 * @returns the date, or `null` when there is no such day
 */
export function civilDate(year: number, month: number, day = 0): CivilDate | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 0 || day > daysInMonth(year, month)) return null;
  return (year * 10000 + month * 100 + day) as CivilDate;
}

/** A date that is known only to the year, 1 to 9999. */
export const yearAlone = (year: number): CivilDate => (year * 10000) as CivilDate;

/**
 * Reads `2024-05-06` or `2024-05`, the form used in our own files and options.
 * @throws RangeError when the text is not a date in that form
 */
export function parseIsoDate(text: string): CivilDate {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  const date = match && civilDate(Number(match[1]), Number(match[2]), Number(match[3] ?? 0));
  if (!date) throw new RangeError(`not a date: ${text}`);
  return date;
}

/** The year of a date. */
export const yearOf = (date: CivilDate): number => Math.floor(date / 10000);

/** The month of a date, 1 to 12, or 0 when only the year is known. */
export const monthOf = (date: CivilDate): number => Math.floor(date / 100) % 100;

/** The day of a date, 1 to 31, or 0 when only the month is known. */
export const dayOf = (date: CivilDate): number => date % 100;

/** The quarter of a date, 1 to 4, or 0 when only the year is known. */
export const quarterOf = (date: CivilDate): number => Math.ceil(monthOf(date) / 3);

/** Whether the day is known, not just the month. */
export const hasDay = (date: CivilDate): boolean => date % 100 !== 0;

/** Whether the month is known, not just the year. */
export const hasMonth = (date: CivilDate): boolean => date % 10000 !== 0;

/**
 * Orders two dates at the precision that both have: with a month-only date on
 * either side, only year and month are compared, with a year alone only the years.
 * @returns a negative number, 0 or a positive number
 */
export function compareDates(a: CivilDate, b: CivilDate): number {
  if (hasDay(a) && hasDay(b)) return a - b;
  if (hasMonth(a) && hasMonth(b)) return Math.floor(a / 100) - Math.floor(b / 100);
  return yearOf(a) - yearOf(b);
}

/** Whether `a` is certainly before `b`, at the precision that both have. */
export const isBefore = (a: CivilDate, b: CivilDate): boolean => compareDates(a, b) < 0;

/** Whether `a` is certainly after `b`, at the precision that both have. */
export const isAfter = (a: CivilDate, b: CivilDate): boolean => compareDates(a, b) > 0;

/**
 * The date some months later (or earlier, when negative). The day stays, or
 * becomes the last of a shorter month; a month-only date stays one. A year alone
 * moves by whole years, the nearest.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  if (!hasMonth(date)) return yearAlone(yearOf(date) + Math.round(months / 12));
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  const day = Math.min(dayOf(date), daysInMonth(year, month));
  return (year * 10000 + month * 100 + day) as CivilDate;
}

/** The date some years later; see {@link addMonths}. */
export const addYears = (date: CivilDate, years: number): CivilDate => addMonths(date, years * 12);

/**
 * Days since 1970-01-01; a month-only date counts as the first of its month, a year alone as
 * its first day.
 */
export function dayNumber(date: CivilDate): number {
  return Math.floor(
    Date.UTC(yearOf(date), (monthOf(date) || 1) - 1, dayOf(date) || 1) / 86_400_000,
  );
}

/** The inverse of {@link dayNumber}. */
export function fromDayNumber(days: number): CivilDate {
  const utc = new Date(days * 86_400_000);
  return (utc.getUTCFullYear() * 10000 +
    (utc.getUTCMonth() + 1) * 100 +
    utc.getUTCDate()) as CivilDate;
}

/** The date some days later; a month-only date counts from the first of its month. */
export const addDays = (date: CivilDate, days: number): CivilDate =>
  fromDayNumber(dayNumber(date) + days);

/** Age in completed years (周岁) on a day; a birth known to the month or year counts from its first day. */
export function completedYears(from: CivilDate, on: CivilDate): number {
  const years = yearOf(on) - yearOf(from);
  const anniversaryPassed = (on % 10000) - (from % 10000) >= 0;
  return anniversaryPassed ? years : years - 1;
}

/** `2024-05-06`, or `2024-05` or `2024` when only the month or the year is known. */
export function isoDate(date: CivilDate): string {
  const year = String(yearOf(date)).padStart(4, '0');
  if (!hasMonth(date)) return year;
  const month = String(monthOf(date)).padStart(2, '0');
  return hasDay(date)
    ? `${year}-${month}-${String(dayOf(date)).padStart(2, '0')}`
    : `${year}-${month}`;
}

/** `2024年5月6日`, or `2024年5月` or `2024年` when only the month or the year is known. */
export function chineseDate(date: CivilDate): string {
  if (!hasMonth(date)) return `${yearOf(date)}年`;
  const month = `${yearOf(date)}年${monthOf(date)}月`;
  return hasDay(date) ? `${month}${dayOf(date)}日` : month;
}

/** The first day of a year. */
export const yearStart = (year: number): CivilDate => (year * 10000 + 101) as CivilDate;

/** The last day of a year. */
export const yearEnd = (year: number): CivilDate => (year * 10000 + 1231) as CivilDate;
