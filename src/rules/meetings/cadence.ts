import { heldIn, isOfKind, periodsDue } from '../../branch-life/cadence';
import type { CivilDate } from '../../core/calendar/civil-date';
import type { Cadence, Period } from '../../core/calendar/periods';
import type { Ledger, LedgerSheet } from '../../ledger/model';
import type { MeetingKinds, MeetingsRecord } from '../../ledger/records.generated';
import type { FindingData, RuleContext } from '../rule';

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
  context.met(periods.length - missing.length);
  if (missing.length === 0 || unclear.length === 0) return missing;
  context.notChecked('undated-meetings', { count: unclear.length }, missing.length);
  return [];
}

/** What a message says of periods that follow one another. */
export const periodData = (run: readonly Period[]) => {
  const months = run.flatMap((period) => period.months);
  return {
    year: run[0]?.year ?? null,
    numbers: run.map(({ number }) => number),
    count: run.length,
    months,
    from: months[0] ?? null,
    to: months.at(-1) ?? null,
  };
};

/** Parts periods into runs that follow one another in the whole row of those that are due. */
function runsOf(missing: readonly Period[], due: readonly Period[]): Period[][] {
  const runs: Period[][] = [];
  let before = -2;
  for (const period of missing) {
    const at = due.indexOf(period);
    if (at === before + 1) runs.at(-1)?.push(period);
    else runs.push([period]);
    before = at;
  }
  return runs;
}

/** Which meetings are asked for how often, and how what is missing is told. */
export interface MissingMeetings {
  readonly periods: readonly Period[];
  readonly count: number;
  /** Of the kinds that count, and those without a readable kind. */
  readonly meetings: readonly MeetingsRecord[];
  readonly data?: FindingData;
  readonly provision?: string;
  /** Meetings of other kinds that may have been one of these: a period with one is left open. */
  readonly maybe?: readonly MeetingsRecord[];
}

/** The periods in which too few meetings were held, in runs; what is open is told as not checked. */
export function missingRuns(
  context: RuleContext,
  { periods, count, meetings, maybe = [] }: MissingMeetings,
): Period[][] {
  const without = periodsWithout(context, periods, count, meetings);
  const missing = without.filter((period) => heldIn(maybe, period, period.year) === 0);
  const open = without.length - missing.length;
  if (open > 0) context.notChecked('maybe-held', { n: open }, open);
  return runsOf(missing, periods);
}

/**
 * Reports, at the header of 日期, the periods in which too few meetings were held: a run of them
 * once, for whoever stops recording in June makes one mistake. The message has a variant `run`.
 */
export function reportPeriods(
  sheet: LedgerSheet,
  context: RuleContext,
  missed: MissingMeetings,
): void {
  const { data, provision } = missed;
  for (const run of missingRuns(context, missed)) {
    context.reportSheet(sheet, 'heldOn', {
      variant: run.length > 1 ? 'run' : 'default',
      data: { ...periodData(run), ...data },
      things: run.length,
      on: run.at(-1)?.last as CivilDate,
      ...(provision === undefined ? {} : { provision }),
    });
  }
}

/** {@link reportPeriods} for kinds of meetings, as often as a provision says. */
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
  reportPeriods(sheet, context, { periods, count, meetings });
}
