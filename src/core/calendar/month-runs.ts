import { type CivilDate, monthOf, yearOf } from './civil-date';

/** Months counted through the years, so that they can be added and compared; a year alone is its last. */
export const monthNumber = (date: CivilDate): number =>
  yearOf(date) * 12 + (monthOf(date) || 12) - 1;

/** The month of a number, known to the month only. */
export const monthOfNumber = (number: number): CivilDate =>
  (Math.floor(number / 12) * 10000 + ((number % 12) + 1) * 100) as CivilDate;

/** A run of months, both ends inclusive. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/**
 * The longest run of months, one after the other in the list, that all match;
 * months that the list leaves out do not break a run. The first of equal ones.
 * @param months in ascending order
 */
export function longestRun(
  months: readonly number[],
  matches: (month: number) => boolean,
): Run | null {
  let longest: Run | null = null;
  let first: number | null = null;
  for (const month of months) {
    if (!matches(month)) {
      first = null;
      continue;
    }
    first ??= month;
    if (!longest || month - first > longest.last - longest.first) longest = { first, last: month };
  }
  return longest;
}
