import { type CivilDate, hasDay } from '../../../core/calendar/civil-date';
import { dateFormatOf } from '../../../workbook/date-format';

/** The format under which a date is shown: the cell's own where it shows the date, ISO else. */
export function dateNumberFormat(date: CivilDate, own: string): string {
  const shows = dateFormatOf(own);
  if (!hasDay(date)) return shows === 'month' ? own : 'yyyy-mm';
  return shows === 'date' ? own : 'yyyy-mm-dd';
}

/** What Excel might take for a number, a date, a truth value, an error or a formula. */
const NOT_PLAINLY_TEXT = /\d|^\s*(?:[=+\-@'#]|(?:true|false)\s*$)/i;

/**
 * A text as it must be written so that the cell holds just this text: with an
 * apostrophe before it where Excel would make something else of it. An identity
 * number would lose its last three digits otherwise.
 */
export const textAsWritten = (text: string, numberFormat: string): string =>
  numberFormat !== '@' && NOT_PLAINLY_TEXT.test(text) ? `'${text}` : text;
