import { type CivilDate, isAfter, isBefore } from '../calendar/civil-date';
import type { MembersRecord, MovementsRecord } from '../ledger/records.generated';
import { isLeaving } from './movement-kinds';

/**
 * Whether the roster counts a member on a day: from 入党日期 or the transfer in,
 * until the transfer out, the exit or the death.
 * @param movements those of the member, by date
 */
export function isCountedOn(
  member: MembersRecord,
  movements: readonly MovementsRecord[],
  on: CivilDate,
): boolean {
  let last: MovementsRecord | undefined;
  let next: MovementsRecord | undefined;
  for (const movement of movements) {
    if (movement.movedOn === null || movement.kind === null) continue;
    if (!isAfter(movement.movedOn, on)) last = movement;
    else next ??= movement;
  }
  if (last) return !isLeaving(last.kind);
  if (next) return isLeaving(next.kind);
  if (member.status === 'suspended') return false;
  return member.joinedOn === null || !isAfter(member.joinedOn, on);
}

/** Whether a member certainly was a probationer on a day; a date known to the month leaves it open. */
export function isProbationerOn(member: MembersRecord, on: CivilDate): boolean {
  if (member.joinedOn !== null && isBefore(on, member.joinedOn)) return false;
  if (member.category === 'probationary') return member.confirmedOn === null;
  return member.confirmedOn !== null && isBefore(on, member.confirmedOn);
}
