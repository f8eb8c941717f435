import type { LedgerSheet } from '../../../../ledger/model';

/** Of talks only the day is told: not whom, and not of what. */
const DAYS_ONLY: ReadonlySet<string> = new Set(['talks']);

/**
 * The columns of a sheet whose values may be named in what leaves the branch, counted from 0: those
 * that were understood, and hold no number of a person, no words of somebody's own, nothing of
 * hardship or discipline, and nothing of a talk.
 */
export function openColumns({ template, table, columns }: LedgerSheet): number[] {
  if (template.confidential === true) return [];
  const own = (key: string): boolean => table === 'branch' || template.subject.includes(key);
  return template.columns.flatMap(({ key, type, mask }) => {
    const column = columns[key];
    if (column === undefined || mask !== undefined) return [];
    const isOpen = DAYS_ONLY.has(table) ? type === 'date' : type !== 'text' || own(key);
    return isOpen ? column : [];
  });
}
