import type { CivilDate } from '../../core/calendar/civil-date';
import { monthNumber } from '../../core/calendar/month-runs';
import { elapsedPeriods } from '../../core/calendar/periods';
import type { BranchRecord, DuesRecord, MembersRecord } from '../../ledger/records.generated';
import type { LedgerIndex } from '../ledger-index';
import { type Membership, surelyUntil } from '../stays';

const quarterOfMonth = (month: number): number => Math.floor(month / 3);

/**
 * The months of a year, as month numbers, for which dues must have been paid by a day: with the
 * branch's consent they may be paid once a quarter, so that a month counts when its quarter is over.
 */
export function monthsSettled(
  year: number,
  branch: BranchRecord | null,
  asOf: CivilDate,
): readonly number[] {
  const life = { from: branch?.foundedOn ?? null, to: branch?.dissolvedOn ?? null };
  const quarters = elapsedPeriods(year, 'quarter', { from: null, to: null }, asOf);
  const over = new Set(quarters.flatMap(({ months }) => months));
  return elapsedPeriods(year, 'month', life, asOf)
    .flatMap((period) => period.months)
    .filter((month) => over.has(month))
    .map(monthNumber);
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

/** A member for whom the dues have no entry in months in which they owed them. */
export interface MissingDues {
  readonly member: MembersRecord;
  /** Month numbers. */
  readonly months: readonly number[];
  /** The entries that there are. */
  readonly rows: readonly DuesRecord[];
}

/** Names of the roster under which dues stand of which it cannot be told whose they are. */
export function unclearPayers(index: LedgerIndex): ReadonlySet<string> {
  const shared = new Set<string>();
  for (const [row] of index.duesOfPayers) {
    if (!row || row.name === null || index.memberOf(row)) continue;
    if (index.membersByName.has(row.name)) shared.add(row.name);
  }
  return shared;
}

/**
 * The members for whom dues lack entries; those who pay once a quarter have theirs.
 * @param settled by {@link monthsSettled}
 */
export function missingDues(index: LedgerIndex, settled: readonly number[]): MissingDues[] {
  const shared = unclearPayers(index);
  return index.memberships.flatMap((membership): MissingDues | [] => {
    const { member } = membership;
    if (!member || !paysHere(member) || member.name === null || shared.has(member.name)) return [];
    const rows = index.duesOf(member);
    if (rows.some(({ month }) => month === null)) return [];
    const owed = monthsOwed(membership, settled);
    if (isComplete(rows, owed)) return [];
    const months = owed.filter((month) => !isEntered(rows, month));
    return months.length === 0 || paysByQuarter(owed, rows) ? [] : { member, months, rows };
  });
}
