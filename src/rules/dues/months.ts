import { monthsSettled } from '../../branch-life/dues/months';
import { type CivilDate, yearOf } from '../../core/calendar/civil-date';
import type { Ledger } from '../../ledger/model';
import type { RuleContext } from '../rule';

/** The year of a register of dues that says none elsewhere: all its months are of it. */
function yearOfDues({ dues }: Ledger): number | null {
  const years = new Set<number>();
  for (const { month } of dues.records) if (month !== null) years.add(yearOf(month));
  const [only = null] = years;
  return years.size === 1 ? only : null;
}

/** The months of 统计年度 for which dues must have been paid by now. Says why when there are none. */
export function settledMonths(ledger: Ledger, context: RuleContext): readonly number[] {
  const { branch } = context.index;
  if (branch?.kind === 'temporary') {
    context.notChecked('no-dues-here');
    return [];
  }
  const year = ledger.year ?? yearOfDues(ledger);
  if (year === null) {
    context.notChecked('no-year');
    return [];
  }
  const months = monthsSettled(year, branch, context.asOf);
  if (months.length === 0) context.notChecked('period-not-over', { year });
  return months;
}

/** Asks `of` once for each month. */
export function onceAMonth<T>(of: (month: CivilDate) => T): (month: CivilDate) => T {
  const known = new Map<CivilDate, T>();
  return (month) => {
    let value = known.get(month);
    if (value === undefined) {
      value = of(month);
      known.set(month, value);
    }
    return value;
  };
}
