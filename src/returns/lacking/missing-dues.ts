import { missingDues, monthsSettled } from '../../branch-life/dues/months';
import { LedgerIndex } from '../../branch-life/ledger-index';
import { monthNumber, monthOfNumber } from '../../core/calendar/month-runs';
import type { Ledger } from '../../ledger/model';
import type { DuesRecord } from '../../ledger/records.generated';
import type { AnyRecord } from '../field';
import type { Period } from '../period';

/** What the dues of one month were, where all the entries of a member agree; else null. */
function usualDue(rows: readonly DuesRecord[]): number | null {
  const dues = new Set(rows.map(({ due }) => due));
  const [only] = dues;
  return dues.size === 1 ? (only ?? null) : null;
}

/**
 * The months for which a member has no entry though the branch keeps its dues: rows that no sheet
 * has, standing at the member's, with what is `owed`, or null where nothing tells how much.
 */
export function missingDuesRows(ledger: Ledger, { year, days }: Period): AnyRecord[] {
  const branch = ledger.branch.records[0] ?? null;
  if (branch?.kind === 'temporary' || ledger.dues.records.length === 0) return [];
  // A month without any entry is not kept at all: of it nobody can be told to be behind.
  const kept = new Set(
    ledger.dues.records.flatMap(({ month }) => (month === null ? [] : monthNumber(month))),
  );
  const settled = monthsSettled(year, branch, days.asOf).filter((month) => kept.has(month));
  return missingDues(new LedgerIndex(ledger), settled).flatMap(({ member, months, rows }) =>
    months.map((month) => {
      const { on, row, name, idNumber } = member;
      const owed = usualDue(rows);
      const missing = { on, row, name, idNumber, month: monthOfNumber(month), missing: true, owed };
      return missing as unknown as AnyRecord;
    }),
  );
}
