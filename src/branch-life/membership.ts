import { type CivilDate, compareDates, isAfter, isBefore } from '../core/calendar/civil-date';
import type { MembersRecord, RecruitsRecord } from '../ledger/records.generated';
import { awaitsConversion } from './admissions';
import type { Stay } from './stays';

/**
 * Whether the branch counts a member on a day: from 入党日期 or the transfer in,
 * until the transfer out has arrived, the exit or the death. The day of coming counts,
 * that of going does not.
 */
export const isCountedOn = (
  { status }: Pick<MembersRecord, 'status'>,
  stays: readonly Stay[],
  on: CivilDate,
): boolean =>
  stays.some(({ from, to }) =>
    from !== null && compareDates(on, from) < 0
      ? false
      : to === null
        ? status !== 'suspended'
        : compareDates(on, to) < 0,
  );

/** Whether a member certainly was a probationer on a day; a date known to the month leaves it open. */
export function isProbationerOn(member: MembersRecord, on: CivilDate): boolean {
  if (member.joinedOn !== null && isBefore(on, member.joinedOn)) return false;
  if (member.category === 'probationary') return member.confirmedOn === null;
  return member.confirmedOn !== null && isBefore(on, member.confirmedOn);
}

/**
 * What the figures of a day count a member as. Whose conversion had not been approved by then is
 * a probationer still, whatever the roster says since.
 * @param recruit the row of 发展党员 that tells of the conversion
 */
export function categoryOn(
  { category, confirmedOn }: MembersRecord,
  recruit: RecruitsRecord | null,
  on: CivilDate,
): MembersRecord['category'] {
  if (category !== 'full') return category;
  if (recruit !== null && awaitsConversion(recruit, on)) return 'probationary';
  return confirmedOn !== null && isAfter(confirmedOn, on) ? 'probationary' : category;
}
