import * as z from 'zod';
import { type CivilDate, compareDates, hasDay, parseIsoDate } from '../core/calendar/civil-date';

/** A date in a pack, written `1977-08-18`. */
export const isoDateParameter = z.iso.date().transform(parseIsoDate);

/**
 * Whether `due` has certainly come by `on`: with a month-only date on either side
 * the month must be over, so that an unknown day never makes anything late.
 */
export const hasCome = (due: CivilDate, on: CivilDate): boolean =>
  hasDay(due) && hasDay(on) ? compareDates(due, on) <= 0 : compareDates(due, on) < 0;
