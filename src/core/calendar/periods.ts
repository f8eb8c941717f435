import {
  type CivilDate,
  dayOf,
  daysInMonth,
  hasMonth,
  monthOf,
  yearEnd,
  yearOf,
  yearStart,
} from './civil-date';

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

/** The first day that a date can mean: of a month or a year alone its first. */
export function earliestDay(date: CivilDate): CivilDate {
  if (dayOf(date) !== 0) return date;
  return hasMonth(date) ? ((date + 1) as CivilDate) : yearStart(yearOf(date));
}

/** The last day that a date can mean: of a month or a year alone its last. */
export function latestDay(date: CivilDate): CivilDate {
  if (dayOf(date) !== 0) return date;
  if (!hasMonth(date)) return yearEnd(yearOf(date));
  return (date + daysInMonth(yearOf(date), monthOf(date))) as CivilDate;
}

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
