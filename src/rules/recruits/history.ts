import type { LedgerIndex } from '../../branch-life/ledger-index';
import { STEP_RANKS, type StepKey } from '../../branch-life/steps';
import { addMonths, type CivilDate, isBefore, yearOf } from '../../core/calendar/civil-date';
import { hasColumn } from '../../ledger/model';
import { isArriving } from '../../ledger/movement-kinds';
import type { RecruitsRecord } from '../../ledger/records.generated';
import type { RuleContext } from '../rule';
import { type AdmissionDay, admissionDayOf } from './admission-day';

/** The rank of a step; none of a date that is no step. */
export const RANKS: Readonly<Partial<Record<StepKey, number>>> = STEP_RANKS;
const RANKED = Object.entries(RANKS) as [StepKey, number][];

/** Pairs of which the texts name no order, whatever their ranks. */
const EITHER: readonly (readonly [StepKey, StepKey])[] = [
  ['candidateOn', 'politicalReviewOn'],
  ['candidateOn', 'trainingTo'],
  ['politicalReviewOn', 'committeeReviewedOn'],
  ['trainingTo', 'committeeReviewedOn'],
  ['trainingTo', 'preReviewedOn'],
];

/** Two steps of which the later one has the earlier date. */
export type Conflict = readonly [earlier: StepKey, later: StepKey];

/** What a row of 发展党员 tells, taken with what the other sheets say of the person. */
export interface History {
  /** The date of each step; null where it is blank, unread, or does not fit all the others. */
  readonly dates: Readonly<Partial<Record<StepKey, CivilDate | null>>>;
  /**
   * The one date that does not fit the others. The rule on the order of its step tells of it;
   * for all other rules it is no date at all, so that one mistake is one finding.
   */
  readonly odd: StepKey | null;
  readonly conflicts: readonly Conflict[];
  /** The day of the admission meeting by all that is known of it. */
  readonly admission: AdmissionDay;
  /** Whether the way to the admission lies outside the workbook. */
  readonly elsewhere: boolean;
}

/** Steps of which at least one stands in a row that tells how somebody was admitted. */
export const FIRST_STEPS: readonly StepKey[] = [
  'interviewedOn',
  'activistOn',
  'candidateOn',
  'politicalReviewOn',
  'committeeReviewedOn',
  'preReviewedOn',
];

/** Whether a row tells nothing of the way to the admission, although it has columns for it. */
export const hasNoWay = (recruit: RecruitsRecord): boolean =>
  FIRST_STEPS.every((key) => recruit[key] === null) &&
  FIRST_STEPS.some((key) => hasColumn(recruit, key));

/** Whether somebody came as a member: admitted by another branch. */
export const cameAsMember = (recruit: RecruitsRecord, { index }: RuleContext): boolean =>
  index
    .movementsOf(recruit)
    .some(
      ({ kind, movedOn }) =>
        isArriving(kind) &&
        (movedOn === null || recruit.meetingOn === null || !isBefore(movedOn, recruit.meetingOn)),
    );

/** The person came as a member, or was admitted in an earlier year and the row has none of it. */
function beganElsewhere(recruit: RecruitsRecord, context: RuleContext): boolean {
  if (cameAsMember(recruit, context)) return true;
  const { meetingOn } = recruit;
  return meetingOn !== null && yearOf(meetingOn) < yearOf(context.asOf) && hasNoWay(recruit);
}

function conflictsOf(dates: History['dates'], months: number): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const [earlier, rank] of RANKED) {
    const from = dates[earlier] ?? null;
    if (from === null) continue;
    for (const [later, other] of RANKED) {
      const to = dates[later] ?? null;
      if (to === null || other <= rank) continue;
      if (EITHER.some(([a, b]) => a === earlier && b === later)) continue;
      const early = earlier === 'meetingOn' && later === 'conversionMeetingOn';
      if (isBefore(to, early ? addMonths(from, months) : from)) conflicts.push([earlier, later]);
    }
  }
  return conflicts;
}

/**
 * The one step without which all the others are in order; of two the one that is strange beside a
 * third date as well. Null when there is none, or a choice.
 */
function oddOf(
  conflicts: readonly Conflict[],
  isConfirmed: boolean,
  isStrange: (key: StepKey) => boolean,
): StepKey | null {
  const [first, ...more] = conflicts;
  if (!first) return null;
  const odd = first.filter(
    (key) =>
      more.every((conflict) => conflict.includes(key)) && !(key === 'meetingOn' && isConfirmed),
  );
  const [only, second] = odd.length > 1 ? odd.filter(isStrange) : odd;
  return second === undefined ? (only ?? null) : null;
}

/** Whether a date is strange beside a third one, or lies in the future. */
function isStrained(key: StepKey, dates: History['dates'], today: CivilDate): boolean {
  const date = dates[key] ?? null;
  if (date === null) return false;
  if (isBefore(today, date)) return true;
  const { appliedOn = null, candidateOn = null } = dates;
  if (key === 'interviewedOn') return appliedOn !== null && isBefore(addMonths(appliedOn, 1), date);
  if (key !== 'activistOn' || candidateOn === null) return false;
  return isBefore(candidateOn, addMonths(date, 12));
}

const HISTORIES = new WeakMap<LedgerIndex, Map<RecruitsRecord, History>>();

function makeHistory(recruit: RecruitsRecord, context: RuleContext): History {
  const admission = admissionDayOf(recruit, context);
  const dates: Partial<Record<StepKey, CivilDate | null>> = {};
  for (const [key] of RANKED) dates[key] = recruit[key];
  dates.meetingOn = admission.on;
  // A cancellation need not wait for the end of probation.
  const months = recruit.outcome === 'cancelled' ? 0 : context.limit('C-06', 'months');
  const conflicts = conflictsOf(dates, months);
  const odd = oddOf(conflicts, admission.witnesses.length > 0, (key) =>
    isStrained(key, dates, context.today),
  );
  if (odd) dates[odd] = null;
  return { dates, odd, conflicts, admission, elsewhere: beganElsewhere(recruit, context) };
}

/** What is known of a recruit, looked up once a ledger. */
export function historyOf(recruit: RecruitsRecord, context: RuleContext): History {
  const known = HISTORIES.get(context.index) ?? new Map<RecruitsRecord, History>();
  HISTORIES.set(context.index, known);
  const history = known.get(recruit) ?? makeHistory(recruit, context);
  known.set(recruit, history);
  return history;
}
