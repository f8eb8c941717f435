import { type CivilDate, isAfter } from '../core/calendar/civil-date';
import { hasColumn, isUnreadable } from '../ledger/model';
import type { RecruitsRecord } from '../ledger/records.generated';

/*
 * An admission has two clocks. The approval of 党委 decides whether it counts and in which year's
 * figures; once approved, everything that lasts (预备期, dues, 应到) runs from the meeting of the
 * branch. A register without a column for the approval counts by the meeting. A conversion likewise.
 */

/** The day by which an admission counts; null when it does not, or cannot be told. */
export const admissionDay = (recruit: RecruitsRecord): CivilDate | null =>
  hasColumn(recruit, 'approvedOn') ? recruit.approvedOn : recruit.meetingOn;

/** The day by which a conversion, or an extension or a cancellation in its place, counts. */
export const conversionDay = (recruit: RecruitsRecord): CivilDate | null =>
  hasColumn(recruit, 'conversionApprovedOn')
    ? recruit.conversionApprovedOn
    : recruit.conversionMeetingOn;

/**
 * Whether a row shows that an admission was resolved on and not approved by a day. A row that
 * tells of a conversion shows the contrary, whatever it leaves blank.
 */
export function awaitsApproval(recruit: RecruitsRecord, day: CivilDate): boolean {
  const { meetingOn, approvedOn, outcome, conversionMeetingOn } = recruit;
  if (meetingOn === null || !hasColumn(recruit, 'approvedOn')) return false;
  if (approvedOn !== null) return isAfter(approvedOn, day);
  const later = conversionMeetingOn ?? conversionDay(recruit);
  if (outcome === 'confirmed' || (later !== null && !isAfter(later, day))) return false;
  return !isUnreadable(recruit, 'approvedOn');
}

/** Whether a row shows that a conversion was resolved on and not approved by a day. */
export function awaitsConversion(recruit: RecruitsRecord, day: CivilDate): boolean {
  const { conversionMeetingOn } = recruit;
  if (conversionMeetingOn === null) return false;
  const counts = conversionDay(recruit);
  if (counts !== null) return isAfter(counts, day);
  return !isUnreadable(recruit, 'conversionApprovedOn');
}
