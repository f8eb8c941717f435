import { type CivilDate, isAfter } from '../core/calendar/civil-date';
import type { Standing } from '../core/templates/return-fields';
import { isArriving, isLeaving } from '../ledger/movement-kinds';
import type { MembersRecord, MovementKinds, RecruitsRecord } from '../ledger/records.generated';
import { awaitsApproval } from './admissions';
import type { Change } from './changes';

/** What is known of a row of the roster beside the row itself. */
export interface StandingEvidence {
  readonly changes: readonly Change[];
  /** The row of 发展党员 that tells of the admission. */
  readonly recruit: RecruitsRecord | null;
  /** Whether another workbook has the person, too, and counts them. */
  readonly elsewhere: boolean;
}

const after = (kind: MovementKinds): Standing =>
  kind === 'suspended' ? 'suspended' : isLeaving(kind) ? 'left' : 'counted';

/**
 * How a row of the roster counts at the end of a day. A member counts from 入党日期, or the
 * transfer in, until the transfer out, exit or death; a date that is blank or unreadable takes
 * nobody off. Nobody is held back before the approval of the admission but on the evidence of a
 * row that lacks it.
 */
export function standingOn(
  member: MembersRecord,
  { changes, recruit, elsewhere }: StandingEvidence,
  day: CivilDate,
): Standing {
  if (member.joinedOn !== null && isAfter(member.joinedOn, day)) return 'notYet';
  let last: MovementKinds | null = null;
  let lastOn = 0;
  let arrivesLater = false;
  let hasArrived = false;
  for (const { kind, on } of changes) {
    if (on === null || kind === null) continue;
    if (isAfter(on, day)) {
      arrivesLater ||= isArriving(kind);
      continue;
    }
    hasArrived ||= isArriving(kind);
    if (on >= lastOn) {
      last = kind;
      lastOn = on;
    }
  }
  if (last === null && arrivesLater) return 'notYet';
  const isHeld = recruit !== null && !hasArrived && member.category !== 'full';
  if (isHeld && awaitsApproval(recruit, day)) return 'notYet';
  const standing = last === null ? 'counted' : after(last);
  // The roster may say 停止党籍 of an earlier year, which has no movement any more.
  if (standing === 'counted' && member.status === 'suspended' && last !== 'restored') {
    return 'suspended';
  }
  return standing === 'counted' && elsewhere ? 'elsewhere' : standing;
}
