import { type CivilDate, hasDay } from '../core/calendar/civil-date';
import type { Ledger } from '../ledger/model';
import type {
  BranchRecord,
  DuesRecord,
  MeetingsRecord,
  MembersRecord,
  MovementsRecord,
  OfficersRecord,
  RecruitsRecord,
  SanctionsRecord,
} from '../ledger/records.generated';
import { type MonthOfDues, repeatedMonths, rowsOfPayers } from './dues-payers';
import { groupBy } from '../core/group-by';
import { isCountedOn } from './membership';
import { keyOfPerson, type Person } from './person';
import { Roll } from './roll';
import { type Membership, membershipsOf, type Stay } from './stays';

/** Look-ups that several rules share, each made once a ledger and only when asked for. */
export class LedgerIndex {
  readonly #ledger: Ledger;
  #membersByName: Map<string, MembersRecord[]> | undefined;
  #membersById: Map<string, MembersRecord[]> | undefined;
  #movementsById: Map<string, MovementsRecord[]> | undefined;
  #meetingsByDay: Map<number, MeetingsRecord[]> | undefined;
  #meetingsByMonth: Map<number, MeetingsRecord[]> | undefined;
  #roll: Roll | undefined;
  #recruits: Map<string, RecruitsRecord[]> | undefined;
  #sanctionsByName: Map<string, SanctionsRecord[]> | undefined;
  #staysByMember: ReadonlyMap<MembersRecord, readonly Stay[]> | undefined;
  readonly #counted = new Map<CivilDate, readonly MembersRecord[]>();
  #knownNames: Set<string> | undefined;
  #officersByName: Map<string, OfficersRecord[]> | undefined;
  #committee: readonly OfficersRecord[] | undefined;
  #membersByGroup: Map<string, MembersRecord[]> | undefined;
  #meetingsByNumber: Map<string, MeetingsRecord[]> | undefined;
  #groupMeetings: Map<string | null, MeetingsRecord[]> | undefined;
  #duesByMember: Map<MembersRecord, readonly DuesRecord[]> | undefined;
  #duesOfPayers: readonly DuesRecord[][] | undefined;
  #repeatedDues: Map<DuesRecord, MonthOfDues> | undefined;
  #memberships: readonly Membership[] | undefined;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** The organisation that the workbook is of, as 支部信息 gives it. */
  get branch(): BranchRecord | null {
    return this.#ledger.branch.records[0] ?? null;
  }

  /** Members of the roster by 姓名. */
  get membersByName(): ReadonlyMap<string, readonly MembersRecord[]> {
    this.#membersByName ??= groupBy(this.#ledger.members.records, (member) => member.name);
    return this.#membersByName;
  }

  /** Members of the roster by 公民身份号码. */
  get membersById(): ReadonlyMap<string, readonly MembersRecord[]> {
    this.#membersById ??= groupBy(this.#ledger.members.records, keyOfPerson);
    return this.#membersById;
  }

  /**
   * The one member of the roster whom a row means: by identity number where both
   * have one, else by a name that no second member has. Null when nobody, or more
   * than one, may be meant.
   */
  memberOf(person: Person): MembersRecord | null {
    const { name } = person;
    const id = keyOfPerson(person);
    if (id !== null) {
      const same = this.membersById.get(id);
      if (same) return same.length === 1 ? (same[0] ?? null) : null;
    }
    if (name === null) return null;
    const same = this.membersByName.get(name);
    const member = same?.length === 1 ? same[0] : undefined;
    if (!member || (id !== null && member.idNumber !== null)) return null;
    return member;
  }

  /** Whether no two members of the roster have a name, so that it means one person. */
  isOnePerson(name: string): boolean {
    return (this.membersByName.get(name)?.length ?? 0) < 2;
  }

  /** Movements by 公民身份号码, each person's by date. */
  get movementsById(): ReadonlyMap<string, readonly MovementsRecord[]> {
    if (!this.#movementsById) {
      this.#movementsById = groupBy(this.#ledger.movements.records, keyOfPerson);
      for (const movements of this.#movementsById.values()) {
        movements.sort((a, b) => (a.movedOn ?? 0) - (b.movedOn ?? 0));
      }
    }
    return this.#movementsById;
  }

  /** The movements of a person, by 公民身份号码, in the order of their dates. */
  movementsOf(person: Person): readonly MovementsRecord[] {
    return this.movementsById.get(keyOfPerson(person) ?? '') ?? [];
  }

  /** Meetings that may have been on a date: the same day, or month where one side has no day. */
  meetingsOn(date: CivilDate): readonly MeetingsRecord[] {
    const meetings = this.#ledger.meetings.records;
    this.#meetingsByMonth ??= groupBy(meetings, ({ heldOn }) => heldOn && Math.floor(heldOn / 100));
    const inMonth = this.#meetingsByMonth.get(Math.floor(date / 100)) ?? [];
    if (!hasDay(date)) return inMonth;
    this.#meetingsByDay ??= groupBy(meetings, ({ heldOn }) => heldOn);
    const onDay = this.#meetingsByDay.get(date) ?? [];
    const undated = this.#meetingsByDay.get(Math.floor(date / 100) * 100) ?? [];
    return undated.length === 0 ? onDay : [...onDay, ...undated];
  }

  /** How many members and voters there were on a day. */
  get roll(): Roll {
    this.#roll ??= new Roll(this.#ledger, this.memberships);
    return this.#roll;
  }

  /** What 发展党员 has of somebody: by 公民身份号码, or by 姓名 where a number is missing. */
  recruitOf(person: Person): RecruitsRecord | null {
    this.#recruits ??= groupBy(this.#ledger.recruits.records, ({ name }) => name);
    const id = keyOfPerson(person);
    const named = this.#recruits.get(person.name ?? '') ?? [];
    return named.find((one) => !id || !one.idNumber || keyOfPerson(one) === id) ?? null;
  }

  /** What 处分处置 says of people of a name. */
  get sanctionsByName(): ReadonlyMap<string, readonly SanctionsRecord[]> {
    this.#sanctionsByName ??= groupBy(this.#ledger.sanctions.records, (sanction) => sanction.name);
    return this.#sanctionsByName;
  }

  /** Whether the branch counts a member of the roster on a day. */
  isCounted(member: MembersRecord, on: CivilDate): boolean {
    this.#staysByMember ??= new Map(
      this.memberships.flatMap(({ member: one, stays }) => (one ? [[one, stays] as const] : [])),
    );
    return isCountedOn(member, this.#staysByMember.get(member) ?? [], on);
  }

  /** The members whom the branch counts on a day: roster and movements taken together. */
  membersOn(on: CivilDate): readonly MembersRecord[] {
    const known = this.#counted.get(on);
    if (known) return known;
    const members = this.memberships.flatMap(({ member, stays }) =>
      member && isCountedOn(member, stays, on) ? member : [],
    );
    this.#counted.set(on, members);
    return members;
  }

  /** How many members there were on a day, with those who have left the roster since. */
  headcountOn(on: CivilDate): number {
    const gone = this.memberships.filter(
      ({ member, stays }) => member === null && isCountedOn({ status: null }, stays, on),
    );
    return this.membersOn(on).length + gone.length;
  }

  /** The full members whom the branch counts on a day. */
  fullMembersOn(on: CivilDate): readonly MembersRecord[] {
    return this.membersOn(on).filter(({ category }) => category === 'full');
  }

  /** Who is or was in the branch, and when; the roster in its order, then those who left it. */
  get memberships(): readonly Membership[] {
    this.#memberships ??= membershipsOf(this.#ledger, this);
    return this.#memberships;
  }

  /** Names on the roster, in 党员增减 and in 班子成员: whoever is or was in the branch. */
  get knownNames(): ReadonlySet<string> {
    if (!this.#knownNames) {
      const { members, movements, officers } = this.#ledger;
      this.#knownNames = new Set<string>();
      for (const { records } of [members, movements, officers]) {
        for (const { name } of records) if (name !== null) this.#knownNames.add(name);
      }
    }
    return this.#knownNames;
  }

  /** Posts by 姓名. */
  get officersByName(): ReadonlyMap<string, readonly OfficersRecord[]> {
    this.#officersByName ??= groupBy(this.#ledger.officers.records, (officer) => officer.name);
    return this.#officersByName;
  }

  /** The members of the branch committee: every post but that of a group leader. */
  get committee(): readonly OfficersRecord[] {
    this.#committee ??= this.#ledger.officers.records.filter(
      ({ post }) => post !== null && post !== 'group-leader',
    );
    return this.#committee;
  }

  /** Members of the roster by 党小组. */
  get membersByGroup(): ReadonlyMap<string, readonly MembersRecord[]> {
    this.#membersByGroup ??= groupBy(this.#ledger.members.records, (member) => member.group);
    return this.#membersByGroup;
  }

  /** Meetings by 编号. */
  get meetingsByNumber(): ReadonlyMap<string, readonly MeetingsRecord[]> {
    this.#meetingsByNumber ??= groupBy(this.#ledger.meetings.records, (meeting) => meeting.number);
    return this.#meetingsByNumber;
  }

  /** 党小组会, and meetings without a readable kind, by 党小组; those that name none under null. */
  get groupMeetings(): ReadonlyMap<string | null, readonly MeetingsRecord[]> {
    if (!this.#groupMeetings) {
      this.#groupMeetings = new Map();
      for (const meeting of this.#ledger.meetings.records) {
        if (meeting.kinds?.length && !meeting.kinds.includes('group-meeting')) continue;
        const others = this.#groupMeetings.get(meeting.group);
        if (others) others.push(meeting);
        else this.#groupMeetings.set(meeting.group, [meeting]);
      }
    }
    return this.#groupMeetings;
  }

  /** The rows of dues of each name and number. */
  get duesOfPayers(): readonly (readonly DuesRecord[])[] {
    this.#duesOfPayers ??= rowsOfPayers(this.#ledger.dues.records);
    return this.#duesOfPayers;
  }

  /** The dues of a member of the roster, by {@link memberOf}. */
  duesOf(member: MembersRecord): readonly DuesRecord[] {
    if (!this.#duesByMember) {
      const runs = groupBy(this.duesOfPayers, (rows) => (rows[0] ? this.memberOf(rows[0]) : null));
      this.#duesByMember = new Map();
      for (const [payer, own] of runs) {
        this.#duesByMember.set(payer, own.length === 1 ? (own[0] ?? []) : own.flat());
      }
    }
    return this.#duesByMember.get(member) ?? [];
  }

  /**
   * What all the rows of dues for the person and the month of a row come to, known on the roster
   * or not; null when there is no other row.
   */
  repeatedDues(row: DuesRecord): MonthOfDues | null {
    this.#repeatedDues ??= repeatedMonths(this.duesOfPayers);
    return this.#repeatedDues.get(row) ?? null;
  }
}
