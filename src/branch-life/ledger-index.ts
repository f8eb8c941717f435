import { type CivilDate, hasDay } from '../core/calendar/civil-date';
import { groupBy } from '../core/group-by';
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
import { BranchLife } from './branch-life';
import type { Change } from './changes';
import { type MonthOfDues, repeatedMonths, rowsOfPayers } from './dues/payers';
import { isCountedOn } from './membership';
import { keyOfPerson, type Person } from './person';
import { isOnCommittee } from './posts';
import { Roll } from './roll';
import type { Membership } from './stays';

/** A row of 党员增减 that speaks of this person and no namesake. */
const isSureMovement = (change: Change): change is Change & { readonly record: MovementsRecord } =>
  change.from === 'movements' && !change.ambiguous;

/** Look-ups that several rules share, each made once a ledger and only when asked for. */
export class LedgerIndex {
  readonly #ledger: Ledger;
  #life: BranchLife | undefined;
  #membersByName: Map<string, MembersRecord[]> | undefined;
  #movementsById: Map<string, MovementsRecord[]> | undefined;
  #movementsByName: Map<string, MovementsRecord[]> | undefined;
  #meetingsByDay: Map<number, MeetingsRecord[]> | undefined;
  #meetingsByMonth: Map<number, MeetingsRecord[]> | undefined;
  #roll: Roll | undefined;
  #sanctionsByName: Map<string, SanctionsRecord[]> | undefined;
  #knownNames: Set<string> | undefined;
  #officersByName: Map<string, OfficersRecord[]> | undefined;
  #committee: readonly OfficersRecord[] | undefined;
  #membersByGroup: Map<string, MembersRecord[]> | undefined;
  #meetingsByNumber: Map<string, MeetingsRecord[]> | undefined;
  #groupMeetings: Map<string | null, MeetingsRecord[]> | undefined;
  #duesByMember: Map<MembersRecord, readonly DuesRecord[]> | undefined;
  #duesOfPayers: readonly DuesRecord[][] | undefined;
  #repeatedDues: Map<DuesRecord, MonthOfDues> | undefined;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** Who the branch had, when and as what: what the tables of the return read, too. */
  get life(): BranchLife {
    this.#life ??= BranchLife.of(this.#ledger);
    return this.#life;
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
    return this.life.people.byId;
  }

  /** The one member of the roster whom a row means; null when nobody, or more than one, may be. */
  memberOf(person: Person): MembersRecord | null {
    return this.life.people.memberOf(person);
  }

  /** Whether no two members of the roster have a name, so that it means one person. */
  isOnePerson(name: string): boolean {
    return this.life.people.namesakes(name).length < 2;
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

  /** Movements by 姓名 as it is written, in their order. */
  get movementsByName(): ReadonlyMap<string, readonly MovementsRecord[]> {
    this.#movementsByName ??= groupBy(this.#ledger.movements.records, ({ name }) => name);
    return this.#movementsByName;
  }

  /**
   * The movements of a person in the order of their dates: by 公民身份号码, else those of the member
   * of the roster who is meant.
   */
  movementsOf(person: Person): readonly MovementsRecord[] {
    const known = this.movementsById.get(keyOfPerson(person) ?? '');
    if (known) return known;
    const member = this.memberOf(person);
    const own = member ? (this.life.changes.ofMember.get(member) ?? []) : [];
    return own.flatMap((change) => (isSureMovement(change) ? change.record : []));
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
    return this.life.recruits.of(person);
  }

  /** What 处分处置 says of people of a name. */
  get sanctionsByName(): ReadonlyMap<string, readonly SanctionsRecord[]> {
    this.#sanctionsByName ??= groupBy(this.#ledger.sanctions.records, (sanction) => sanction.name);
    return this.#sanctionsByName;
  }

  /** Whether the branch counts a member of the roster on a day. */
  isCounted(member: MembersRecord, on: CivilDate): boolean {
    return isCountedOn(member, this.life.staysOf(member), on);
  }

  /** The members whom the branch counts on a day: roster and movements taken together. */
  membersOn(on: CivilDate): readonly MembersRecord[] {
    return this.life.membersOn(on);
  }

  /** The full members whom the branch counts on a day. */
  fullMembersOn(on: CivilDate): readonly MembersRecord[] {
    return this.membersOn(on).filter((member) => this.life.categoryOn(member, on) === 'full');
  }

  /** Who is or was in the branch, and when; the roster in its order, then those who left it. */
  get memberships(): readonly Membership[] {
    return this.life.memberships;
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
    this.#committee ??= this.#ledger.officers.records.filter(isOnCommittee);
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
