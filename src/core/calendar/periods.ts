import { type CivilDate, dayOf, daysInMonth } from './civil-date';

/** How often something comes round. */
export type Cadence = 'month' | 'quarter' | 'year';

/** A month, a quarter or a year. */
export interface Period {
  readonly year: number;
  /** Counted from 1 within the year. */
  readonly number: number;
  readonly first: CivilDate;
  readonly last: CivilDate;
  /** Its months, each known to the month only. */
  readonly months: readonly CivilDate[];
}

const MONTHS_IN: Readonly<Record<Cadence, number>> = { month: 1, quarter: 3, year: 12 };

/** The periods of a year, in order. */
export function periodsOf(year: number, cadence: Cadence): Period[] {
  const length = MONTHS_IN[cadence];
  const periods: Period[] = [];
  for (let start = 1; start <= 12; start += length) {
    const end = start + length - 1;
    const months: CivilDate[] = [];
    for (let month = start; month <= end; month++) {
      months.push((year * 10000 + month * 100) as CivilDate);
    }
    periods.push({
      year,
      number: (start - 1) / length + 1,
      first: (year * 10000 + start * 100 + 1) as CivilDate,
      last: (year * 10000 + end * 100 + daysInMonth(year, end)) as CivilDate,
      months,
    });
  }
  return periods;
}

/** The first day that a date can mean: a month-only date its first. */
export const earliestDay = (date: CivilDate): CivilDate =>
  (dayOf(date) === 0 ? date + 1 : date) as CivilDate;

/** The last day that a date can mean: a month-only date its last. */
export const latestDay = (date: CivilDate): CivilDate =>
  (dayOf(date) === 0
    ? date + daysInMonth(Math.floor(date / 10000), Math.floor(date / 100) % 100)
    : date) as CivilDate;

/** Whether a date can lie within a period. */
export const mayFallIn = (date: CivilDate, period: Period): boolean =>
  latestDay(date) >= period.first && earliestDay(date) <= period.last;

/**
 * The periods of a year that lie wholly within a life and are over: nothing can
 * be missing from the others.
 * @param from the day the life begins, or null when it began long ago
 * @param to the day it ends, or null when it goes on
 * @param asOf the day of judgement; a period that ends on it is over
 */
export function elapsedPeriods(
  year: number,
  cadence: Cadence,
  life: { readonly from: CivilDate | null; readonly to: CivilDate | null },
  asOf: CivilDate,
): Period[] {
  const end = earliestDay(asOf);
  return periodsOf(year, cadence).filter(
    ({ first, last }) =>
      last <= end &&
      (life.from === null || latestDay(life.from) <= first) &&
      (life.to === null || earliestDay(life.to) > last),
  );
}
