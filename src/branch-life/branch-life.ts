import { type CivilDate, yearEnd, yearOf } from '../core/calendar/civil-date';
import type { Standing } from '../core/templates/return-fields';
import type { Ledger } from '../ledger/model';
import { isLeaving } from '../ledger/movement-kinds';
import type { MembersRecord, RecruitsRecord } from '../ledger/records.generated';
import { type Change, type Changes, changesOf } from './changes';
import { categoryOn } from './membership';
import { ALONE, type Others } from './others';
import { People } from './people';
import { Recruits } from './recruits';
import { standingOn } from './standing';
import { type Membership, membershipsOf, type Stay, Stays } from './stays';

const NO_CHANGES: readonly Change[] = [];
const NO_STAYS: readonly Stay[] = [];

/** How the members of a year's beginning became those of its end. */
export interface YearBalance {
  /** Those who came in the year, and those who went, as figures count them. */
  readonly came: number;
  readonly went: number;
  /** Counted at the year's end. */
  readonly actual: number;
}

const alone = new WeakMap<Ledger, BranchLife>();

/** Who a branch had, when and as what: what rules and tables read alike, each worked out once. */
export class BranchLife {
  readonly people: People;
  readonly recruits: Recruits;
  #changes: Changes | undefined;
  #stays: Stays | undefined;
  #memberships: readonly Membership[] | undefined;
  readonly #standings = new Map<CivilDate, ReadonlyMap<MembersRecord, Standing>>();
  readonly #members = new Map<CivilDate, readonly MembersRecord[]>();

  constructor(
    readonly ledger: Ledger,
    readonly others: Others = ALONE,
  ) {
    this.people = new People(ledger.members.records);
    this.recruits = new Recruits(ledger.recruits.records);
  }

  /** The life that a workbook tells of by itself, worked out once for whoever asks. */
  static of(ledger: Ledger): BranchLife {
    let life = alone.get(ledger);
    if (!life) {
      life = new BranchLife(ledger);
      alone.set(ledger, life);
    }
    return life;
  }

  /** Who came and who went. */
  get changes(): Changes {
    this.#changes ??= changesOf(this.ledger, this.people, this.recruits, this.others);
    return this.#changes;
  }

  get #staysOfAll(): Stays {
    this.#stays ??= new Stays(this.changes, this.recruits);
    return this.#stays;
  }

  /** When a member of the roster was in the branch; a row that says once more who was, says nothing. */
  staysOf(member: MembersRecord): readonly Stay[] {
    return this.people.repeated.has(member) ? NO_STAYS : this.#staysOfAll.of(member);
  }

  /** Who is or was in the branch, and when; the roster in its order, then those who left it. */
  get memberships(): readonly Membership[] {
    this.#memberships ??= membershipsOf(
      this.ledger.members.records,
      this.changes,
      this.people,
      this.#staysOfAll,
    );
    return this.#memberships;
  }

  /** The row of 发展党员 that tells of a member's admission. */
  recruitOf(member: MembersRecord): RecruitsRecord | null {
    return this.recruits.admittedAs(member);
  }

  /** How each row of the roster counts at the end of a day. */
  standingsOn(day: CivilDate): ReadonlyMap<MembersRecord, Standing> {
    const known = this.#standings.get(day);
    if (known) return known;
    const { ofMember } = this.changes;
    const standings = new Map<MembersRecord, Standing>();
    for (const member of this.ledger.members.records) {
      if (this.people.repeated.has(member)) {
        standings.set(member, 'duplicate');
        continue;
      }
      const evidence = {
        changes: ofMember.get(member) ?? NO_CHANGES,
        recruit: this.recruitOf(member),
        elsewhere: this.others.elsewhere?.(member) ?? false,
      };
      standings.set(member, standingOn(member, evidence, day));
    }
    this.#standings.set(day, standings);
    return standings;
  }

  /** The members whom the branch counts at the end of a day, in the order of the roster. */
  membersOn(day: CivilDate): readonly MembersRecord[] {
    const known = this.#members.get(day);
    if (known) return known;
    const standings = this.standingsOn(day);
    const { records } = this.ledger.members;
    const members = records.filter((member) => standings.get(member) === 'counted');
    this.#members.set(day, members);
    return members;
  }

  /** What the figures of a day count a member as. */
  categoryOn(member: MembersRecord, day: CivilDate): MembersRecord['category'] {
    return categoryOn(member, this.recruitOf(member), day);
  }

  /**
   * All changes that figures count by their day, with those who joined in a year and stand on the
   * roster alone: no other sheet tells of them, and they do count.
   */
  changesIn(year: number): readonly Change[] {
    return [...this.changes.all, ...this.#joinedIn(year)];
  }

  #joinedIn(year: number): Change[] {
    const { ofMember } = this.changes;
    return this.ledger.members.records.flatMap((member): Change | [] => {
      const { joinedOn } = member;
      if (joinedOn === null || yearOf(joinedOn) !== year || this.people.repeated.has(member)) {
        return [];
      }
      const own = ofMember.get(member) ?? NO_CHANGES;
      if (own.some(({ kind }) => kind === null || !isLeaving(kind)) || this.recruitOf(member)) {
        return [];
      }
      const known = { record: member, from: 'members', kind: 'admitted', member } as const;
      return { ...known, on: joinedOn, given: joinedOn, ambiguous: false };
    });
  }

  /** Who came and went in a year, and how many were there when it ended. */
  balanceOf(year: number): YearBalance {
    let came = 0;
    let went = 0;
    for (const { kind, on } of this.changesIn(year)) {
      if (kind === null || on === null || yearOf(on) !== year) continue;
      if (isLeaving(kind)) went++;
      else came++;
    }
    return { came, went, actual: this.membersOn(yearEnd(year)).length };
  }
}
