import type { StepKey } from '../../branch-life/steps';
import { addDays, type CivilDate, compareDates, hasDay } from '../../core/calendar/civil-date';
import { isBlank, type Ledger } from '../../ledger/model';
import type { RecruitOutcomes, RecruitsRecord } from '../../ledger/records.generated';
import { type Place, placeOf, type RuleContext } from '../rule';
import { type History, historyOf, RANKS } from './history';

/** A step that was taken, and the day whose version of the text judges it. */
export interface Step {
  readonly recruit: RecruitsRecord;
  readonly date: CivilDate;
  readonly on: CivilDate;
  readonly dates: History['dates'];
}

/**
 * The day that chooses the version of a text. A date known to the month counts as
 * the first of it, so that in the month of a change the older text judges.
 */
export const versionDay = (date: CivilDate): CivilDate => addDays(date, 0);

/** The last step that each outcome tells to have been taken. */
const REACHED: Readonly<Record<RecruitOutcomes, StepKey | null>> = {
  training: null,
  probationary: 'approvedOn',
  confirmed: 'conversionApprovedOn',
  extended: 'conversionMeetingOn',
  cancelled: 'conversionMeetingOn',
  ended: null,
};

const RANKED = Object.entries(RANKS) as readonly (readonly [StepKey, number])[];

const rankOf = (key: StepKey | null | undefined): number => (key && RANKS[key]) || 0;

/** Whether a later step, or the outcome, shows that a step has been taken. */
export function isDue(recruit: RecruitsRecord, key: StepKey): boolean {
  const rank = rankOf(key);
  if (rank === 0) return false;
  if (recruit.outcome !== null && rankOf(REACHED[recruit.outcome]) >= rank) return true;
  return RANKED.some(([later, other]) => other > rank && recruit[later] !== null);
}

const isOfConversion = (key: string): boolean =>
  key.startsWith('conversion') || key === 'selfPresent' || key === 'extendedTo';

/**
 * Counts a field that is not known: nothing to check where another rule tells of the
 * date, or where the admission lies outside the workbook, else undecided.
 */
export function leaveOpen(
  recruit: RecruitsRecord,
  key: keyof RecruitsRecord & string,
  context: RuleContext<unknown>,
): void {
  const { odd, elsewhere } = historyOf(recruit, context);
  const outside = elsewhere && !isOfConversion(key) && isBlank(recruit, key);
  if (odd === key || outside) context.notApplicable();
  else context.undecided(recruit, key);
}

/** As {@link leaveOpen}, of a step that may not have been taken yet. */
export function leaveStep(
  recruit: RecruitsRecord,
  key: StepKey,
  context: RuleContext<unknown>,
): void {
  if (isBlank(recruit, key) && !isDue(recruit, key)) context.notApplicable();
  else leaveOpen(recruit, key, context);
}

/**
 * The recruits who took a step under a known version of a provision; those who
 * took it before the oldest one are reported as not checked. All others get their verdict.
 */
export function stepsUnder(
  provision: string,
  key: StepKey,
  ledger: Ledger,
  context: RuleContext<unknown>,
): readonly Step[] {
  const steps: Step[] = [];
  let older = 0;
  for (const recruit of ledger.recruits.records) {
    const { dates } = historyOf(recruit, context);
    const date = dates[key] === undefined ? recruit[key] : dates[key];
    if (date === null) {
      leaveStep(recruit, key, context);
      continue;
    }
    const on = versionDay(date);
    if (context.applies(provision, on)) steps.push({ recruit, date, on, dates });
    else older++;
  }
  if (older > 0) context.notChecked('older-text', { table: 'recruits', column: key }, older);
  return steps;
}

/** Steps as related places; those whose column the sheet lacks are left out. */
export const placesOf = (
  recruit: RecruitsRecord,
  ...keys: readonly (keyof RecruitsRecord & string)[]
): Place[] => keys.map((key) => placeOf(recruit, key)).filter(({ address }) => address !== null);

/**
 * Whether it is open which of two days came first, one of them being known to the
 * month only.
 */
export const isOpen = (a: CivilDate, b: CivilDate): boolean =>
  compareDates(a, b) === 0 && !(hasDay(a) && hasDay(b));

/** Counts a date that is in order, or undecided where it is too vague to tell from a bound. */
export function hold(
  date: CivilDate,
  bound: CivilDate,
  key: StepKey,
  context: RuleContext<unknown>,
): void {
  if (isOpen(date, bound)) context.notChecked('vague', { table: 'recruits', column: key }, 1);
  else context.met();
}
