import { groupBy } from '../../core/group-by';
import type { DuesRecord } from '../../ledger/records.generated';
import { keyOfPerson } from '../person';

/** What the rows of one person and month come to. */
export interface MonthOfDues {
  readonly first: DuesRecord;
  /** In 分. */
  readonly paid: number;
}

const payerOf = (row: DuesRecord): string | null => keyOfPerson(row) ?? row.name;

/** The rows of each name and number, in their order; those with neither are left out. */
export function rowsOfPayers(records: readonly DuesRecord[]): DuesRecord[][] {
  const runs: DuesRecord[][] = [];
  for (const rows of groupBy(records, payerOf).values()) {
    const name = rows[0]?.name;
    if (rows.every((row) => row.name === name)) runs.push(rows);
    else runs.push(...groupBy(rows, (row) => row.name ?? '').values());
  }
  return runs;
}

/** Whether each row is of a later month than the one before: no month comes twice. */
function isByMonth(rows: readonly DuesRecord[]): boolean {
  let last = 0;
  for (const { month } of rows) {
    if (month === null || month <= last) return false;
    last = month;
  }
  return true;
}

/** The months of those persons who may have several rows for one, by row. */
export function repeatedMonths(
  runs: readonly (readonly DuesRecord[])[],
): Map<DuesRecord, MonthOfDues> {
  const found = new Map<DuesRecord, MonthOfDues>();
  const persons = groupBy(runs, (rows) => (rows[0] ? payerOf(rows[0]) : null));
  for (const own of persons.values()) {
    const rows = own.length === 1 ? (own[0] ?? []) : own.flat();
    if (isByMonth(rows)) continue;
    for (const same of groupBy(rows, ({ month }) => month).values()) {
      const [first] = same;
      if (!first || same.length === 1) continue;
      const paid = same.reduce((sum, row) => sum + (row.paid ?? 0), 0);
      for (const row of same) found.set(row, { first, paid });
    }
  }
  return found;
}
