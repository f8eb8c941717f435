import {
  addMonths,
  type CivilDate,
  civilDate,
  isAfter,
  yearEnd,
} from '../core/calendar/civil-date';
import { spanOf, type Years, yearsOf } from '../core/calendar/span';
import type { NamedDay } from '../core/templates/return-condition';

/**
 * The period of a return, a year or a part of one, and the day on which it is judged. What happens
 * is counted from `yearStart` to `yearEnd`, what is there on `yearEnd`: of a half-year these are its
 * first and its last day.
 */
export interface Period {
  readonly year: number;
  /** `2026`, `2026H1`, `2021..2026`. */
  readonly id: string;
  /** The years of which this is one; null where it goes with no other. */
  readonly years: Years | null;
  readonly days: Readonly<Record<NamedDay, CivilDate>>;
}

/** Whether something that happened on a day happened in a period. */
export const isIn = (day: CivilDate | null, { days }: Period): day is CivilDate =>
  day !== null && !isAfter(days.yearStart, day) && !isAfter(day, days.yearEnd);

/**
 * The period of a return.
 * @param asOf nothing after this day is missing yet; a day after the end means the end
 * @param id of a part of the year, or of several with it; the whole year unless told
 * @throws RangeError when there is no such year, or the period is of others
 */
export function periodOf(year: number, asOf?: CivilDate, id = String(year)): Period {
  const nextYearStart = civilDate(year + 1, 1, 1);
  const years = yearsOf(id);
  const isAmong = years !== null && years.first <= year && year <= years.last;
  const span = spanOf(isAmong ? String(year) : id);
  if (!civilDate(year, 1, 1) || !nextYearStart || span?.year !== year) {
    throw new RangeError(`not a period of ${year}: ${id}`);
  }
  const { first, last } = span;
  return {
    year,
    id,
    years,
    days: {
      lastYearEnd: yearEnd(year - 1),
      yearStart: first,
      yearEnd: last,
      nextYearStart,
      nextYearEnd: yearEnd(year + 1),
      halfYearBefore: addMonths(last, -6),
      asOf: asOf === undefined || asOf > last ? last : asOf,
    },
  };
}
