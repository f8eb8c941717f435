import type { LedgerIndex } from '../../branch-life/ledger-index';
import { type CivilDate, compareDates } from '../../core/calendar/civil-date';
import { groupBy } from '../../core/group-by';
import type { Ledger } from '../../ledger/model';
import type { ElectionsRecord } from '../../ledger/records.generated';
import { isSecretary } from './elections';

/** The election of a whole new committee (换届), not of somebody for a vacant seat. */
export interface TermElection {
  readonly date: CivilDate;
  readonly rows: readonly ElectionsRecord[];
}

const WHOLE = 3;

/**
 * The last election that looks like that of a whole committee: at least three
 * people, or as many as the committee has, were elected on one day; where there
 * is no committee, a secretary was. Null when there is none.
 */
export function lastTermElection(ledger: Ledger, index: LedgerIndex): TermElection | null {
  const size = new Set(index.committee.map(({ name }) => name)).size;
  const least = Math.min(WHOLE, size > 0 ? size : WHOLE);
  let last: TermElection | null = null;
  for (const [date, rows] of groupBy(ledger.elections.records, ({ heldOn }) => heldOn)) {
    const people = new Set(rows.flatMap(({ elected }) => elected ?? []));
    if (people.size < least || (least < WHOLE && !rows.some(isSecretary))) continue;
    if (last === null || compareDates(date, last.date) > 0) last = { date, rows };
  }
  return last;
}
