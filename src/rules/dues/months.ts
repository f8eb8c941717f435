import { monthsSettled } from '../../branch-life/dues-months';
import type { CivilDate } from '../../core/calendar/civil-date';
import type { Ledger } from '../../ledger/model';
import type { RuleContext } from '../rule';

/** The months of 统计年度 for which dues must have been paid by now. Says why when there are none. */
export function settledMonths(ledger: Ledger, context: RuleContext): readonly number[] {
  const { branch } = context.index;
  if (branch?.kind === 'temporary') {
    context.notChecked('no-dues-here');
    return [];
  }
  if (ledger.year === null) {
    context.notChecked('no-year');
    return [];
  }
  const months = monthsSettled(ledger.year, branch, context.asOf);
  if (months.length === 0) context.notChecked('period-not-over', { year: ledger.year });
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
