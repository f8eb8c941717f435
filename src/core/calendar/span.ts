import {
  type CivilDate,
  daysInMonth,
  parseIsoDate,
  yearEnd,
  yearOf,
  yearStart,
} from './civil-date';

/** A stretch of days, both ends inclusive, within one year. */
export interface Span {
  readonly year: number;
  readonly first: CivilDate;
  readonly last: CivilDate;
}

const months = (year: number, first: number, last: number): Span => ({
  year,
  first: (year * 10000 + first * 100 + 1) as CivilDate,
  last: (year * 10000 + last * 100 + daysInMonth(year, last)) as CivilDate,
});

/** Several whole years, one after the other. */
export interface Years {
  readonly first: number;
  readonly last: number;
}

/** How many years go together at the most: workbooks are kept for two terms of a committee. */
const MOST_YEARS = 12;

/**
 * The years of a period over several: `2021..2026`.
 * @returns null for anything else, and for more than twelve years
 */
export function yearsOf(period: string): Years | null {
  const found = /^(\d{4})\.\.(\d{4})$/.exec(period);
  if (!found) return null;
  const [first, last] = [Number(found[1]), Number(found[2])];
  return first < last && last - first < MOST_YEARS ? { first, last } : null;
}

/**
 * The days of a period: `2026`, `2026H1`, `2026Q3`, `2026-03-01..2026-08-31`.
 * @returns null for anything else, and for what is of several years or ends before it begins
 */
export function spanOf(period: string): Span | null {
  const year = Number(period.slice(0, 4));
  if (/^\d{4}$/.test(period)) return { year, first: yearStart(year), last: yearEnd(year) };
  const half = /^\d{4}H([12])$/.exec(period);
  if (half) return months(year, half[1] === '1' ? 1 : 7, half[1] === '1' ? 6 : 12);
  const quarter = /^\d{4}Q([1-4])$/.exec(period);
  if (quarter) return months(year, Number(quarter[1]) * 3 - 2, Number(quarter[1]) * 3);
  const days = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(period);
  if (!days) return null;
  try {
    const [first, last] = [parseIsoDate(days[1] ?? ''), parseIsoDate(days[2] ?? '')];
    return yearOf(first) === yearOf(last) && first <= last ? { year, first, last } : null;
  } catch {
    return null;
  }
}
