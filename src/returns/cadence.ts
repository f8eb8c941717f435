import {
  type CivilDate,
  civilDate,
  daysInMonth,
  isAfter,
  monthOf,
  yearOf,
} from '../core/calendar/civil-date';
import type { Cadence } from '../core/templates/return-schema';
import type { AnyRecord } from './field';
import type { LedgerFacts } from './ledger-facts';
import { personName } from '../branch-life/standing';

const MONTHS: Readonly<Record<Cadence['per'], number>> = { month: 1, quarter: 3, year: 12 };

/**
 * The periods in which something was due: those that are over, that began after the branch was
 * set up, and that ended before it was dissolved. Each by its first month, 1 to 12.
 */
function periodsDue(cadence: Cadence, facts: LedgerFacts): number[] {
  const { year, days } = facts.period;
  const { foundedOn = null, dissolvedOn = null } = facts.ledger.branch.records[0] ?? {};
  const length = MONTHS[cadence.per];
  const due: number[] = [];
  for (let month = 1; month <= 12; month += length) {
    const first = civilDate(year, month, 1);
    const lastMonth = month + length - 1;
    const last = civilDate(year, lastMonth, daysInMonth(year, lastMonth));
    if (!first || !last || isAfter(last, days.asOf)) continue;
    if (foundedOn !== null && isAfter(foundedOn, first)) continue;
    if (dissolvedOn !== null && isAfter(last, dissolvedOn)) continue;
    due.push(month);
  }
  return due;
}

/**
 * Whether a branch held something as often as it is due. A period that is not over yet is never
 * missing.
 * @param records what was held, each with its `heldOn` and, for groups, its `group`
 */
export function meetsCadence(
  records: readonly AnyRecord[],
  cadence: Cadence,
  facts: LedgerFacts,
): boolean {
  const groups = cadence.each === 'group' && facts.groups.size > 0 ? [...facts.groups] : [null];
  const length = MONTHS[cadence.per];
  return periodsDue(cadence, facts).every((month) =>
    groups.every((group) => {
      const held = records.filter((record) => {
        const on = record.heldOn;
        if (typeof on !== 'number' || yearOf(on as CivilDate) !== facts.period.year) return false;
        const at = monthOf(on as CivilDate);
        return at >= month && at < month + length && (group === null || isOf(record, group));
      });
      return held.length >= cadence.times;
    }),
  );
}

/** A meeting that names no group is one of all of them. */
function isOf(record: AnyRecord, group: string): boolean {
  const { group: named } = record;
  return (
    typeof named !== 'string' ||
    named
      .split(/[、，,；;/]/u)
      .map(personName)
      .includes(group)
  );
}
