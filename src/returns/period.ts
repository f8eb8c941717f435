import { addMonths, type CivilDate, civilDate, yearEnd } from '../core/calendar/civil-date';
import type { NamedDay } from '../core/templates/return-schema';

/** The year of a return, 1 January to 31 December, and the day on which it is judged. */
export interface Period {
  readonly year: number;
  readonly days: Readonly<Record<NamedDay, CivilDate>>;
}

/**
 * The period of a return.
 * @param asOf nothing after this day is missing yet; a day after the year's end means the year's end
 * @throws RangeError when there is no such year
 */
export function periodOf(year: number, asOf?: CivilDate): Period {
  const yearStart = civilDate(year, 1, 1);
  const nextYearStart = civilDate(year + 1, 1, 1);
  if (!yearStart || !nextYearStart) throw new RangeError(`not a year: ${year}`);
  const end = yearEnd(year);
  return {
    year,
    days: {
      lastYearEnd: yearEnd(year - 1),
      yearStart,
      yearEnd: end,
      nextYearStart,
      nextYearEnd: yearEnd(year + 1),
      halfYearBefore: addMonths(end, -6),
      asOf: asOf === undefined || asOf > end ? end : asOf,
    },
  };
}
