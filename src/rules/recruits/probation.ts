import { addMonths, type CivilDate } from '../../core/calendar/civil-date';
import type { RecruitsRecord } from '../../ledger/records.generated';
import type { RuleContext } from '../rule';
import { historyOf } from './history';
import { versionDay } from './steps';

/**
 * The day on which the year of probation is over: a year after the admission
 * meeting; without that date, as 预备期满日期 says. Null when neither is known.
 */
export function endOfProbation(recruit: RecruitsRecord, context: RuleContext): CivilDate | null {
  const meetingOn = historyOf(recruit, context).dates.meetingOn ?? null;
  if (meetingOn === null) return recruit.probationEndsOn;
  return addMonths(meetingOn, context.limit('D-22', 'months', versionDay(meetingOn)));
}
