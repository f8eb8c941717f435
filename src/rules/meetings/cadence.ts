import { heldIn, isOfKind, periodsDue } from '../../branch-life/cadence';
import type { Cadence, Period } from '../../core/calendar/periods';
import type { Ledger } from '../../ledger/model';
import type { MeetingKinds, MeetingsRecord } from '../../ledger/records.generated';
import type { RuleContext } from '../rule';

/**
 * The periods of 统计年度 in which the branch could have met and which are over.
 * Says why, and returns none, when there is nothing to check.
 * @param provision leaves out periods that ended before it was in force
 */
export function periodsToCheck(
  ledger: Ledger,
  context: RuleContext,
  cadence: Cadence,
  provision: string | null,
): Period[] {
  const { branch } = context.index;
  if (branch?.kind === 'temporary') {
    context.notChecked('temporary-branch');
    return [];
  }
  if (branch?.kind === 'committee' || branch?.kind === 'general') {
    context.notChecked('not-a-branch');
    return [];
  }
  const { year } = ledger;
  if (year === null) {
    context.notChecked('no-year');
    return [];
  }
  const periods = periodsDue(year, cadence, branch, context.asOf).filter(
    (period) => provision === null || context.applies(provision, period.last),
  );
  if (periods.length === 0) context.notChecked('period-not-over', { year });
  return periods;
}

/** The meetings of some kinds, and those without a readable kind. */
export const meetingsOfKind = (ledger: Ledger, ...kinds: readonly MeetingKinds[]) =>
  ledger.meetings.records.filter((meeting) => isOfKind(meeting, ...kinds) || isUnclear(meeting));

/** Whether it cannot be told what a meeting was. */
const isUnclear = (meeting: MeetingsRecord): boolean => !meeting.kinds?.length;

/**
 * The periods in which fewer than `count` of some meetings were held. A meeting
 * without a readable date or kind may be the one that is missing: then none is
 * returned, and it is said why.
 * @param meetings of the kinds that count, and those without a readable kind
 */
export function periodsWithout(
  context: RuleContext,
  periods: readonly Period[],
  count: number,
  meetings: readonly MeetingsRecord[],
): Period[] {
  const unclear = meetings.filter((meeting) => meeting.heldOn === null || isUnclear(meeting));
  const clear = meetings.filter((meeting) => !isUnclear(meeting));
  const missing = periods.filter((period) => heldIn(clear, period, period.year) < count);
  if (missing.length === 0 || unclear.length === 0) return missing;
  context.notChecked('undated-meetings', { count: unclear.length });
  return [];
}

/** What a message says of a period. */
export const periodData = ({ year, number, months }: Period) => ({
  year,
  number,
  months: [...months],
  from: months[0] ?? null,
  to: months.at(-1) ?? null,
});

/** Reports, at the header of 日期, each period in which too few meetings of some kinds were held. */
export function reportMissing(
  ledger: Ledger,
  context: RuleContext,
  provision: string,
  cadence: Cadence,
  kinds: readonly MeetingKinds[],
): void {
  const sheet = ledger.meetings.sheets[0];
  if (!sheet) return;
  const periods = periodsToCheck(ledger, context, cadence, provision);
  const count = context.limit(provision, 'count');
  const meetings = meetingsOfKind(ledger, ...kinds);
  for (const period of periodsWithout(context, periods, count, meetings)) {
    context.reportSheet(sheet, 'heldOn', { data: periodData(period), on: period.last });
  }
}
