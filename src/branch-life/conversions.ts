import { addYears, type CivilDate, isAfter, isBefore } from '../core/calendar/civil-date';
import { hasColumn, isUnreadable } from '../ledger/model';
import type { MembersRecord, RecruitsRecord } from '../ledger/records.generated';
import { admissionDay, conversionDay } from './admissions';

/** What became of a probation in a year. */
export const CONVERSIONS = ['onTime', 'extended', 'cancelled', 'pending'] as const;
export type Conversion = (typeof CONVERSIONS)[number];

/** A stretch of days, both ends inclusive. */
interface Span {
  readonly first: CivilDate;
  readonly last: CivilDate;
}

const isIn = (day: CivilDate | null, { first, last }: Span): day is CivilDate =>
  day !== null && !isBefore(day, first) && !isAfter(day, last);

/** The years of a probation (《中国共产党章程》第七条). */
const YEARS = 1;

/** The last day of a probation that began on a day. */
export const probationFrom = (joinedOn: CivilDate): CivilDate => addYears(joinedOn, YEARS);

/** 预备期满日期, or where it is left blank what the day of an admission that counts comes to. */
function probationEnd(recruit: RecruitsRecord): CivilDate | null {
  const { probationEndsOn, meetingOn } = recruit;
  if (probationEndsOn !== null || meetingOn === null) return probationEndsOn;
  if (admissionDay(recruit) === null || isUnreadable(recruit, 'probationEndsOn')) return null;
  return probationFrom(meetingOn);
}

/** A row of 发展党员 that tells of no conversion, with the one that the roster has. */
export function withConversion(
  recruit: RecruitsRecord,
  member: Pick<MembersRecord, 'category' | 'confirmedOn'> | null,
): RecruitsRecord {
  const { outcome, conversionMeetingOn, conversionApprovedOn } = recruit;
  const on = member?.category === 'full' ? member.confirmedOn : null;
  const isOpen = outcome === null || outcome === 'probationary';
  if (on === null || !isOpen || conversionMeetingOn !== null || conversionApprovedOn !== null) {
    return recruit;
  }
  return { ...recruit, outcome: 'confirmed', conversionMeetingOn: on, conversionApprovedOn: on };
}

/**
 * The day of the decision; where no column can hold it, or a cancellation leaves it blank, the end
 * of the probation stands for it.
 */
function decidedOn(recruit: RecruitsRecord, end: CivilDate | null): CivilDate | null {
  const { outcome } = recruit;
  if (outcome !== 'confirmed' && outcome !== 'cancelled') return null;
  const isDated =
    hasColumn(recruit, 'conversionApprovedOn') || hasColumn(recruit, 'conversionMeetingOn');
  const day = conversionDay(recruit);
  return day ?? (isDated && outcome === 'confirmed' ? null : end);
}

/**
 * How a probation that was decided in a period, or had ended by its last day and was undecided,
 * counts in it; null for any other. An extension is one decision, and what follows it is another
 * unless it falls into the same period. A probation that is cancelled before it ends is none of
 * those that were due.
 */
export function conversionIn(recruit: RecruitsRecord, span: Span): Conversion | null {
  const { outcome, extendedTo } = recruit;
  const endsOn = probationEnd(recruit);
  const end = extendedTo ?? endsOn;
  const decided = decidedOn(recruit, end);
  const isExtended = extendedTo !== null || outcome === 'extended';
  const extendedOn = (outcome === 'extended' ? conversionDay(recruit) : null) ?? endsOn;
  if (isExtended && isIn(extendedOn, span)) {
    return outcome === 'cancelled' && isIn(decided, span) ? 'cancelled' : 'extended';
  }
  // Extended by a later decision: on the last day it had ended, and nothing was decided.
  if (isExtended && endsOn !== null && extendedOn !== null && isAfter(extendedOn, span.last)) {
    return isAfter(endsOn, span.last) ? null : 'pending';
  }
  if (isIn(decided, span)) {
    if (outcome === 'confirmed') return 'onTime';
    return end !== null && isBefore(decided, end) ? null : 'cancelled';
  }
  if (decided !== null && isBefore(decided, span.first)) return null;
  return outcome !== 'ended' && end !== null && !isAfter(end, span.last) ? 'pending' : null;
}
