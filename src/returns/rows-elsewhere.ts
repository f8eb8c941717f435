import type { BranchLife } from '../branch-life/branch-life';
import type { Change } from '../branch-life/changes';
import { probationFrom } from '../branch-life/conversions';
import { type CivilDate, isAfter, isBefore } from '../core/calendar/civil-date';
import type { Placed } from '../ledger/model';
import { isTransferIn, isTransferOut } from '../ledger/movement-kinds';
import type { MembersRecord, RecruitsRecord } from '../ledger/records.generated';
import type { AnyRecord } from './field';
import { isIn, type Period } from './period';

/** A change as a row of 党员增减, standing where it was read. */
export function movementOf({ record, from, kind, given }: Change): AnyRecord {
  if (from === 'movements') return record as Placed as AnyRecord;
  const { on, row, name, idNumber = null } = record;
  return { on, row, name, idNumber, kind, movedOn: given } as unknown as AnyRecord;
}

/** What no other sheet tells of somebody's way into the party. */
const UNTOLD = {
  dispatched: null,
  frontlineKind: null,
  appliedOn: null,
  activistOn: null,
  candidateOn: null,
  meetingOn: null,
  approvedOn: null,
  probationEndsOn: null,
  extendedTo: null,
  conversionMeetingOn: null,
  conversionApprovedOn: null,
  outcome: null,
} as const satisfies Partial<RecruitsRecord>;

const NO_CHANGES: readonly Change[] = [];

/** A row of 发展党员 for somebody of the roster, or whom 党员增减 alone has; it stands where that does. */
const rowOf = (
  person: MembersRecord | Change['record'],
  told: Partial<Record<keyof typeof UNTOLD, unknown>>,
): AnyRecord => ({ ...person, ...UNTOLD, ...told }) as unknown as AnyRecord;

/** Whether somebody was a member of the branch already, or still, on a day. */
const isHere = (changes: readonly Change[], day: CivilDate): boolean =>
  changes.every(({ kind, on }) => {
    if (on === null || kind === null) return true;
    if (isTransferIn(kind)) return !isAfter(on, day);
    if (isTransferOut(kind)) return !isBefore(on, day);
    return true;
  });

/** What became of the probation of a member whom 发展党员 does not have; null when nothing did. */
function conversionOf(
  member: MembersRecord,
  changes: readonly Change[],
  life: BranchLife,
  period: Period,
): AnyRecord | null {
  const { joinedOn, confirmedOn } = member;
  if (joinedOn === null) return null;
  const probationEndsOn = probationFrom(joinedOn);
  const cancelled = changes.find(({ kind }) => kind === 'probation-cancelled')?.on ?? null;
  if (cancelled !== null) {
    const decided = { conversionMeetingOn: cancelled, outcome: 'cancelled' } as const;
    return isIn(cancelled, period) ? rowOf(member, { probationEndsOn, ...decided }) : null;
  }
  const { yearEnd } = period.days;
  const standing = life.standingsOn(yearEnd).get(member);
  if (standing === 'duplicate') return null;
  if (isIn(confirmedOn, period) && isAfter(confirmedOn, joinedOn)) {
    const decided = { conversionMeetingOn: confirmedOn, outcome: 'confirmed' } as const;
    return isHere(changes, confirmedOn) ? rowOf(member, { probationEndsOn, ...decided }) : null;
  }
  const isPending =
    standing === 'counted' &&
    life.categoryOn(member, yearEnd) === 'probationary' &&
    !isAfter(probationEndsOn, yearEnd);
  return isPending ? rowOf(member, { probationEndsOn }) : null;
}

/**
 * The admissions and conversions of a period that 发展党员 does not have and that the roster or
 * 党员增减 tells of: entered in one register they count.
 */
export function recruitsElsewhere(life: BranchLife, period: Period): readonly AnyRecord[] {
  const rows: AnyRecord[] = [];
  for (const { kind, from, on, record, member } of life.changesIn(period.year)) {
    if (kind !== 'admitted' || from === 'recruits' || on === null) continue;
    if (life.recruits.admittedAs(member ?? record) === null) {
      rows.push(rowOf(member ?? record, { meetingOn: on }));
    }
  }
  for (const member of life.ledger.members.records) {
    if (life.recruits.of(member) !== null) continue;
    const changes = life.changes.ofMember.get(member) ?? NO_CHANGES;
    const row = conversionOf(member, changes, life, period);
    if (row) rows.push(row);
  }
  return rows;
}
