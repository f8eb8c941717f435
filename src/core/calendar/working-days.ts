import { type CivilDate, dayNumber, parseIsoDate, yearOf } from './civil-date';

/** The officially announced holidays of one year, with the weekend days worked instead. */
export interface HolidayYear {
  readonly year: number;
  /** First and last day of each holiday, as `2026-05-01`. */
  readonly off: readonly (readonly [string, string])[];
  /** Saturdays and Sundays that are working days. */
  readonly working: readonly string[];
}

const isWeekend = (day: number): boolean => {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
};

/** Mondays to Fridays from one day to another, both counted, holidays or not. */
export function weekdaysBetween(from: CivilDate, to: CivilDate): number {
  let days = 0;
  for (let day = dayNumber(from); day <= dayNumber(to); day++) if (!isWeekend(day)) days++;
  return days;
}

/** Counts working days by the official holiday calendar, for the years that it knows. */
export class WorkingDays {
  readonly #years = new Set<number>();
  readonly #off = new Set<number>();
  readonly #working = new Set<number>();

  constructor(years: Iterable<HolidayYear>) {
    for (const { year, off, working } of years) {
      this.#years.add(year);
      for (const [from, to] of off) {
        const last = dayNumber(parseIsoDate(to));
        for (let day = dayNumber(parseIsoDate(from)); day <= last; day++) this.#off.add(day);
      }
      for (const day of working) this.#working.add(dayNumber(parseIsoDate(day)));
    }
  }

  /** Whether the holidays of every year from one day to another are known. */
  knows(from: CivilDate, to: CivilDate): boolean {
    for (let year = yearOf(from); year <= yearOf(to); year++) {
      if (!this.#years.has(year)) return false;
    }
    return true;
  }

  /**
   * Working days from one day to another, both counted.
   * @throws RangeError when the holidays of a year between are not known
   */
  count(from: CivilDate, to: CivilDate): number {
    if (!this.knows(from, to)) throw new RangeError('a year without its holidays');
    let days = 0;
    for (let day = dayNumber(from); day <= dayNumber(to); day++) {
      if (isWeekend(day) ? this.#working.has(day) : !this.#off.has(day)) days++;
    }
    return days;
  }
}
