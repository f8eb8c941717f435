import { isAfter, yearEnd } from '../../core/calendar/civil-date';
import type { LedgerFacts } from '../ledger-facts';

const COMING: ReadonlySet<string> = new Set([
  'admitted',
  'restored',
  'transferred-in',
  'unit-transferred-in',
]);

/**
 * How many left after a period that ends within the year and stand on the roster of the year's end
 * no more: they were there on its last day, and no figure of members has them.
 */
export function leftSince({ period: { year, days }, life }: LedgerFacts): number {
  if (days.yearEnd >= yearEnd(year)) return 0;
  return life
    .changesIn(year)
    .filter(
      ({ on, kind, record }) =>
        on !== null &&
        isAfter(on, days.yearEnd) &&
        !COMING.has(String(kind)) &&
        !life.people.memberOf(record),
    ).length;
}
