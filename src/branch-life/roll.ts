import { addDays, addMonths, type CivilDate } from '../core/calendar/civil-date';
import { groupBy } from '../core/group-by';
import { OLD_AGE, saysLeftOut } from '../core/text/left-out';
import type { Ledger } from '../ledger/model';
import type { MembersRecord, SanctionsRecord } from '../ledger/records.generated';
import { Census, type HeadCount } from './census';
import type { Membership, Stay } from './stays';

/** Within this time a conversion has been resolved on and approved, or there is a reason. */
const RESOLUTION_MONTHS = 12;

/** The part of a stay that lies after a day, or before one. */
const cut = (stay: Stay, from: CivilDate | null, to: CivilDate | null, sure: boolean): Stay => ({
  ...stay,
  from: from !== null && (stay.from === null || from > stay.from) ? from : stay.from,
  to: to !== null && (stay.to === null || to < stay.to) ? to : stay.to,
  sure: stay.sure && sure,
});

/** Whose attendance is not taken for granted: away, ill, out of touch, or membership suspended. */
const mayBeLeftOut = ({ mobile, lost, status, note }: MembersRecord): boolean =>
  mobile === true || lost === true || status === 'suspended' || saysLeftOut(note);

/** A stay, of which the part in old age is open. */
function* inOldAge(stay: Stay, { birthDate }: MembersRecord): Iterable<Stay> {
  const old = birthDate === null ? null : addMonths(birthDate, OLD_AGE * 12);
  if (old === null || (stay.to !== null && stay.to < old)) yield stay;
  else {
    yield cut(stay, null, addDays(old, -1), true);
    yield cut(stay, old, null, false);
  }
}

function* countedStays(memberships: readonly Membership[]): Iterable<Stay> {
  for (const { member, stays } of memberships) {
    for (const stay of stays) {
      if (!member) yield stay;
      else if (mayBeLeftOut(member)) yield { ...stay, sure: false };
      else yield* inOldAge(stay, member);
    }
  }
}

function* votingStays(
  memberships: readonly Membership[],
  sanctions: ReadonlyMap<string, readonly SanctionsRecord[]>,
): Iterable<Stay> {
  for (const { member, name, stays, probationary } of memberships) {
    if (probationary) continue;
    const barred = sanctions.get(name ?? '') ?? [];
    const { confirmedOn = null } = member ?? {};
    const parts = member ? stays.flatMap((stay) => [...inOldAge(stay, member)]) : stays;
    for (const stay of parts) {
      const vote = cut(stay, confirmedOn, null, true);
      if (!member || confirmedOn === null || barred.length > 0 || mayBeLeftOut(member)) {
        const bar = barred.find(({ decidedOn, until }) => decidedOn && until && until > decidedOn);
        yield cut(vote, null, bar?.decidedOn ?? null, false);
        if (bar) yield cut(vote, bar.until, null, false);
        continue;
      }
      // 转正日期 is the end of the probation; the meeting and the approval may come later.
      const resolved = addMonths(confirmedOn, RESOLUTION_MONTHS);
      yield cut(vote, null, addDays(resolved, -1), false);
      yield cut(vote, resolved, null, true);
    }
  }
}

/** Stays that end before they begin are no stays. */
function* real(stays: Iterable<Stay>): Iterable<Stay> {
  for (const stay of stays) {
    if (stay.from === null || stay.to === null || stay.from <= stay.to) yield stay;
  }
}

/**
 * How many members, and how many with a vote, the branch had on a day: the
 * fewest and the most that there can have been, since the workbook leaves some
 * of it open. A number outside the two is certainly wrong.
 */
export class Roll {
  readonly #members: Census;
  readonly #voters: Census;

  constructor(ledger: Ledger, memberships: readonly Membership[]) {
    const barred = groupBy(
      ledger.sanctions.records.filter(({ kind }) => kind === 'probation-in-party'),
      ({ name }) => name,
    );
    this.#members = new Census(real(countedStays(memberships)));
    this.#voters = new Census(real(votingStays(memberships, barred)));
  }

  /** Members, probationers included, on a day. */
  membersOn(date: CivilDate): HeadCount {
    return this.#members.on(date);
  }

  /** Full members with a vote on a day. */
  votersOn(date: CivilDate): HeadCount {
    return this.#voters.on(date);
  }

  /** The most members, probationers included, that there can have been on a day. */
  mostMembersOn(date: CivilDate): number {
    return this.membersOn(date).most;
  }

  /** The most full members with a vote that there can have been on a day. */
  mostVotersOn(date: CivilDate): number {
    return this.votersOn(date).most;
  }
}
