import type { LedgerIndex } from '../../branch-life/ledger-index';
import { compareDates } from '../../core/calendar/civil-date';
import { hasColumn } from '../../ledger/model';
import { isLeaving } from '../../ledger/movement-kinds';
import type {
  MembersRecord,
  RecruitOutcomes,
  RecruitsRecord,
} from '../../ledger/records.generated';
import type { RuleContext } from '../rule';

const MEMBERS: ReadonlySet<RecruitOutcomes> = new Set<RecruitOutcomes>([
  'probationary',
  'confirmed',
  'extended',
]);

/**
 * Whether a recruit has become a member by a day: outcome, meeting and approval say so. A blank
 * outcome says nothing against an approval that stands.
 */
export function isMember(recruit: RecruitsRecord, { asOf }: RuleContext<unknown>): boolean {
  const { outcome, meetingOn, approvedOn } = recruit;
  if (meetingOn === null) return false;
  if (outcome === null ? approvedOn === null : !MEMBERS.has(outcome)) return false;
  const approval = approvedOn ?? (hasColumn(recruit, 'approvedOn') ? null : meetingOn);
  return approval !== null && compareDates(approval, asOf) <= 0;
}

/** Whether 党员增减 takes the recruit out of the branch. */
export const hasLeft = (recruit: RecruitsRecord, index: LedgerIndex): boolean =>
  index.movementsOf(recruit).some(({ kind }) => isLeaving(kind));

/**
 * A member of the same name whose identity number differs but whose 入党日期 or
 * 出生日期 is the recruit's: very likely the same person, with a mistyped number.
 */
export function likelyMember(recruit: RecruitsRecord, index: LedgerIndex): MembersRecord | null {
  const [member, second] = index.membersByName.get(recruit.name ?? '') ?? [];
  if (!member || second || !recruit.idNumber || !member.idNumber) return null;
  if (recruit.idNumber === member.idNumber) return null;
  if (index.membersById.has(recruit.idNumber)) return null;
  const same = (a: typeof recruit.birthDate, b: typeof recruit.birthDate): boolean =>
    a !== null && b !== null && compareDates(a, b) === 0;
  const alike =
    same(recruit.birthDate, member.birthDate) || same(recruit.meetingOn, member.joinedOn);
  return alike ? member : null;
}
