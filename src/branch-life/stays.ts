import type { CivilDate } from '../core/calendar/civil-date';
import type { Ledger } from '../ledger/model';
import type { MembersRecord, MovementsRecord } from '../ledger/records.generated';
import { groupBy } from '../core/group-by';
import { isArriving, isLeaving } from './movement-kinds';

/** A stretch of time in the branch. */
export interface Stay {
  /** Null: since before anything the workbook tells of. */
  readonly from: CivilDate | null;
  /** The day of leaving; null: still there. */
  readonly to: CivilDate | null;
  /** False when a date that bounds it is missing, so that nothing can rest on it. */
  readonly sure: boolean;
}

/** Somebody who is or was in the branch, and when. */
export interface Membership {
  /** Null for somebody who left and is no longer on the roster. */
  readonly member: MembersRecord | null;
  readonly name: string | null;
  /** Whether the person is, or was to the end, a probationer. */
  readonly probationary: boolean;
  readonly stays: readonly Stay[];
}

/** The members of the roster by number and by name. */
interface RosterIndex {
  readonly membersById: ReadonlyMap<string, readonly MembersRecord[]>;
  readonly membersByName: ReadonlyMap<string, readonly MembersRecord[]>;
}

const NO_MOVES: readonly MovementsRecord[] = [];

function staysOf(joinedOn: CivilDate | null, moves: readonly MovementsRecord[]): Stay[] {
  if (moves.length === 0) return [{ from: joinedOn, to: null, sure: true }];
  const known = moves.filter((move) => move.kind !== null && move.movedOn !== null);
  const sure = known.length === moves.length;
  const stays: Stay[] = [];
  let from = joinedOn;
  let open = true;
  for (const { kind, movedOn } of known.sort((a, b) => (a.movedOn ?? 0) - (b.movedOn ?? 0))) {
    if (isArriving(kind)) {
      from = movedOn;
      open = true;
    } else if (isLeaving(kind) && open) {
      stays.push({ from, to: movedOn, sure });
      open = false;
    }
  }
  if (open) stays.push({ from, to: null, sure });
  return stays;
}

/**
 * When each person was in the branch, from 入党日期 and 党员增减: those of the
 * roster in its order, then those who left it. Somebody who leaves may stay on
 * the roster until the year ends.
 */
export function membershipsOf(
  ledger: Ledger,
  { membersById, membersByName }: RosterIndex,
): Membership[] {
  const roster = ledger.members.records;
  const moves = new Map<MembersRecord, MovementsRecord[]>();
  const gone: MovementsRecord[] = [];
  for (const move of ledger.movements.records) {
    const same = membersById.get(move.idNumber ?? '') ?? membersByName.get(move.name ?? '') ?? [];
    const member = same[0];
    if (!member) gone.push(move);
    else if (moves.has(member)) moves.get(member)?.push(move);
    else moves.set(member, [move]);
  }
  const memberships: Membership[] = roster.map((member) => ({
    member,
    name: member.name,
    probationary: member.category === 'probationary' && member.confirmedOn === null,
    stays: staysOf(member.joinedOn, moves.get(member) ?? NO_MOVES),
  }));
  const persons = groupBy(gone, (move) => move.idNumber ?? move.name);
  for (const group of persons.values()) {
    // Who came and never left would be on the roster: its gap is another rule's business.
    const stays = staysOf(null, group).filter((stay) => stay.to !== null);
    memberships.push({
      member: null,
      name: group[0]?.name ?? null,
      probationary: group.some((move) => move.kind === 'probation-cancelled'),
      stays,
    });
  }
  return memberships;
}
