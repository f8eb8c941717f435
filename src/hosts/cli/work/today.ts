import { type CivilDate, civilDate } from '../../../core/calendar/civil-date';

/** Today by this computer's clock and time zone. */
export function localToday(now = new Date()): CivilDate {
  return civilDate(now.getFullYear(), now.getMonth() + 1, now.getDate()) as CivilDate;
}
