import { type Membership, surelyUntil } from '../../branch-life/stays';
import type { CivilDate } from '../../core/calendar/civil-date';
import { monthNumber } from '../../core/calendar/month-runs';
import { elapsedPeriods } from '../../core/calendar/periods';
import type { Ledger } from '../../ledger/model';
import type { DuesRecord, MembersRecord } from '../../ledger/records.generated';
import type { RuleContext } from '../rule';

const quarterOfMonth = (month: number): number => Math.floor(month / 3);

/**
 * The months of 统计年度, as month numbers, for which dues must have been paid by
 * now: with the branch's consent they may be paid once a quarter, so that a month
 * counts when its quarter is over. Says why when there are none.
 */
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
  const life = { from: branch?.foundedOn ?? null, to: branch?.dissolvedOn ?? null };
  const quarters = elapsedPeriods(ledger.year, 'quarter', { from: null, to: null }, context.asOf);
  const over = new Set(quarters.flatMap(({ months }) => months));
  const months = elapsedPeriods(ledger.year, 'month', life, context.asOf)
    .flatMap((period) => period.months)
    .filter((month) => over.has(month));
  if (months.length === 0) context.notChecked('period-not-over', { year: ledger.year });
  return months.map(monthNumber);
}

/** Who pays elsewhere or cannot be reached is not asked for dues here. */
export const paysHere = ({ mobile, lost, status }: MembersRecord): boolean =>
  mobile !== true && lost !== true && status !== 'suspended';

/**
 * Of some months those that a member owes this branch: the months of coming and
 * of leaving are left out, since they may be paid on either side.
 */
export function monthsOwed({ stays }: Membership, months: readonly number[]): readonly number[] {
  const owes = (month: number): boolean =>
    stays.some((stay) => {
      const { from, sure } = stay;
      const until = surelyUntil(stay);
      return (
        sure &&
        (from === null || monthNumber(from) < month) &&
        (until === null || month < monthNumber(until))
      );
    });
  return months.every(owes) ? months : months.filter(owes);
}

const anyRow = (): boolean => true;

/** Whether one of the rows, of those that count, is of a month. */
export function isEntered(
  rows: readonly DuesRecord[],
  month: number,
  counts: (row: DuesRecord) => boolean = anyRow,
): boolean {
  for (const row of rows) {
    if (row.month !== null && monthNumber(row.month) === month && counts(row)) return true;
  }
  return false;
}

/** Whether there is one row for each of the months, in their order: so it is of most members. */
export const isComplete = (rows: readonly DuesRecord[], months: readonly number[]): boolean =>
  rows.length === months.length &&
  rows.every(({ month }, i) => month !== null && monthNumber(month) === months[i]);

/** Whether somebody has exactly one entry in each full quarter: who pays by the quarter. */
export function paysByQuarter(owed: readonly number[], rows: readonly DuesRecord[]): boolean {
  const owedIn = new Map<number, number>();
  for (const month of owed) {
    const quarter = quarterOfMonth(month);
    owedIn.set(quarter, (owedIn.get(quarter) ?? 0) + 1);
  }
  const full = [...owedIn].filter(([, count]) => count === 3).map(([quarter]) => quarter);
  return (
    full.length > 0 &&
    full.every((quarter) => {
      let count = 0;
      for (let month = quarter * 3; month < quarter * 3 + 3; month++) {
        if (isEntered(rows, month)) count++;
      }
      return count === 1;
    })
  );
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
