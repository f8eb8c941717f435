import { type CivilDate, compareDates, isBefore } from '../core/calendar/civil-date';
import type { MembersRecord } from '../ledger/records.generated';
import type { Stay } from './stays';

/**
 * Whether the branch counts a member on a day: from 入党日期 or the transfer in,
 * until the transfer out, the exit or the death. The day of coming counts, that
 * of going does not.
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
