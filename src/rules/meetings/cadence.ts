import type { CivilDate } from '../../core/calendar/civil-date';
import { type Cadence, elapsedPeriods, mayFallIn, type Period } from '../../core/calendar/periods';
import type { Ledger } from '../../ledger/model';
import type { MeetingKinds, MeetingsRecord } from '../../ledger/records.generated';
import type { RuleContext } from '../rule';

/** Whether a meeting is of one of some kinds; one event may be of several. */
export const isOfKind = (meeting: MeetingsRecord, ...kinds: readonly MeetingKinds[]): boolean =>
  meeting.kinds?.some((kind) => kinds.includes(kind)) ?? false;

/** Whether a meeting is called 书记讲党课: a lecture by the secretary, where no lecturer is named. */
export const isSecretarysLecture = ({ exact }: MeetingsRecord): boolean =>
  exact?.kinds?.includes('secretary-lecture') ?? false;

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
  const life = { from: branch?.foundedOn ?? null, to: branch?.dissolvedOn ?? null };
  const periods = elapsedPeriods(year, cadence, life, context.asOf).filter(
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
  const missing = periods.filter((period) => {
    let held = 0;
    for (const meeting of meetings) {
      if (isUnclear(meeting)) continue;
      if (meeting.heldOn && mayFallIn(meeting.heldOn, period)) held++;
    }
    return held < count;
  });
  if (missing.length === 0 || unclear.length === 0) return missing;
  context.notChecked('undated-meetings', { count: unclear.length });
  return [];
}

/**
 * A year, with the first quarter of the next one: 组织生活会 and 民主评议党员 of a year may
 * by central arrangement be held then, and stand in the workbook of the year.
 */
export const withNextQuarter = (period: Period): Period => ({
  ...period,
  last: (period.last - (period.last % 10000) + 10331) as CivilDate,
});

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
