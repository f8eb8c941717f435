import { addDays, addMonths, type CivilDate, hasDay } from '../../core/calendar/civil-date';
import type { RecruitsRecord } from '../../ledger/records.generated';
import type { RuleContext } from '../rule';
import { versionDay } from './steps';

/**
 * The day on which the year of probation is over: a year after the admission
 * meeting; without that date, as 预备期满日期 says. Null when neither is known.
 */
export function endOfProbation(
  { meetingOn, probationEndsOn }: RecruitsRecord,
  context: RuleContext<unknown>,
): CivilDate | null {
  if (meetingOn === null) return probationEndsOn;
  return addMonths(meetingOn, context.limit('D-22', 'months', versionDay(meetingOn)));
}

/** The day before; a date known to the month stays as it is. */
export const dayBefore = (date: CivilDate): CivilDate => (hasDay(date) ? addDays(date, -1) : date);
