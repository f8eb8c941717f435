import type { CivilDate } from '../core/calendar/civil-date';
import { isArriving, isLeaving } from '../ledger/movement-kinds';
import type { MembersRecord } from '../ledger/records.generated';
import { awaitsApproval } from './admissions';
import type { Change, Changes } from './changes';
import type { People } from './people';
import { type Person, personName } from './person';
import type { Recruits } from './recruits';

/** A stretch of time in the branch. */
export interface Stay {
  /** Null: since before anything the workbook tells of. */
  readonly from: CivilDate | null;
  /** The day of leaving, of a transfer the day of arrival elsewhere; null: still there. */
  readonly to: CivilDate | null;
  /** The day on which a transfer was sent out, from which the other branch may already have them. */
  readonly letGo?: CivilDate;
  /** False when a date that bounds it is missing, so that nothing can rest on it. */
  readonly sure: boolean;
}

/** The day until which somebody was here for sure: null when they still are. */
export const surelyUntil = ({ to, letGo }: Stay): CivilDate | null =>
  letGo !== undefined && (to === null || letGo < to) ? letGo : to;

/** Somebody who is or was in the branch, and when. */
export interface Membership {
  /** Null for somebody who left and is no longer on the roster. */
  readonly member: MembersRecord | null;
  readonly name: string | null;
  /** Whether the person is, or was to the end, a probationer. */
  readonly probationary: boolean;
  readonly stays: readonly Stay[];
}

const EVER = 99_991_231 as CivilDate;
const NO_CHANGES: readonly Change[] = [];

function staysOf(joinedOn: CivilDate | null, own: readonly Change[], held: boolean): Stay[] {
  if (own.length === 0) return [{ from: joinedOn, to: null, sure: !held }];
  const known = own.filter(({ kind, given }) => kind !== null && given !== null);
  const sure = !held && known.length === own.length && !own.some(({ ambiguous }) => ambiguous);
  const stays: Stay[] = [];
  let from = joinedOn;
  let open = true;
  let letGo: CivilDate | null = null;
  const close = (to: CivilDate | null): void => {
    stays.push(letGo === null || letGo === to ? { from, to, sure } : { from, to, letGo, sure });
    letGo = null;
    open = false;
  };
  for (const { kind, given, on } of known) {
    if (isArriving(kind)) {
      if (letGo !== null) close(given);
      from = given;
      open = true;
    } else if (isLeaving(kind) && open && letGo === null) {
      if (kind === 'transferred-out') letGo = given;
      if (on !== null) close(on);
    }
  }
  if (open) close(null);
  return stays;
}

const nameOf = ({ name }: Person): string => (name === null ? '' : personName(name));

/** Whether a member's admission has been resolved on and not approved: they may be no member yet. */
function isUnapproved(member: MembersRecord, own: readonly Change[], recruits: Recruits): boolean {
  if (recruits.all.length === 0 || member.category === 'full') return false;
  const recruit = recruits.admittedAs(member);
  return (
    recruit !== null && awaitsApproval(recruit, EVER) && !own.some(({ kind }) => isArriving(kind))
  );
}

/** When each member of the roster was in the branch. */
export class Stays {
  readonly #unclear: ReadonlySet<string>;

  constructor(
    private readonly changes: Changes,
    private readonly recruits: Recruits,
  ) {
    this.#unclear = new Set(
      changes.all.flatMap((one) => (one.ambiguous ? nameOf(one.record) : [])),
    );
  }

  /** From 入党日期, 党员增减 and 发展党员. */
  of(member: MembersRecord): readonly Stay[] {
    const own = this.changes.ofMember.get(member) ?? NO_CHANGES;
    const isUnclear = this.#unclear.size > 0 && this.#unclear.has(nameOf(member));
    const isOpen = isUnclear || isUnapproved(member, own, this.recruits);
    return staysOf(member.joinedOn, own, isOpen);
  }
}

/**
 * Who is or was in the branch, and when: those of the roster in its order, then those who left it.
 * Somebody who leaves may stay on the roster until the year ends.
 */
export function membershipsOf(
  roster: readonly MembersRecord[],
  { ofOthers }: Changes,
  { repeated }: People,
  stays: Stays,
): Membership[] {
  const memberships: Membership[] = [];
  for (const member of roster) {
    if (repeated.has(member)) continue;
    memberships.push({
      member,
      name: member.name,
      probationary: member.category === 'probationary' && member.confirmedOn === null,
      stays: stays.of(member),
    });
  }
  for (const own of ofOthers) {
    if (!own.some(({ from }) => from === 'movements')) continue;
    // Who came and never left would be on the roster: its gap is another rule's business.
    memberships.push({
      member: null,
      name: own[0]?.record.name ?? null,
      probationary: own.some(({ kind }) => kind === 'probation-cancelled'),
      stays: staysOf(null, own, false).filter((stay) => surelyUntil(stay) !== null),
    });
  }
  return memberships;
}
