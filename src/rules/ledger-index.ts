import { type CivilDate, hasDay } from '../calendar/civil-date';
import type { Ledger } from '../ledger/model';
import type { MeetingsRecord, MembersRecord, MovementsRecord } from '../ledger/records.generated';
import { Roll } from './roll';

/** Groups records by a key, in their order; records without one are left out. */
export function groupBy<R, K>(records: readonly R[], keyOf: (record: R) => K | null): Map<K, R[]> {
  const groups = new Map<K, R[]>();
  for (const record of records) {
    const key = keyOf(record);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return groups;
}

/** A row that names a person. */
interface Person {
  readonly idNumber: string | null;
  readonly name: string | null;
}

const keyOfPerson = ({ idNumber }: Person): string | null => idNumber?.toUpperCase() ?? null;

/** Look-ups that several rules share, each made once a ledger and only when asked for. */
export class LedgerIndex {
  readonly #ledger: Ledger;
  #membersByName: Map<string, MembersRecord[]> | undefined;
  #membersById: Map<string, MembersRecord[]> | undefined;
  #movementsById: Map<string, MovementsRecord[]> | undefined;
  #meetingsByDay: Map<number, MeetingsRecord[]> | undefined;
  #meetingsByMonth: Map<number, MeetingsRecord[]> | undefined;
  #roll: Roll | undefined;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** Members of the roster by 姓名. */
  get membersByName(): ReadonlyMap<string, readonly MembersRecord[]> {
    this.#membersByName ??= groupBy(this.#ledger.members.records, (member) => member.name);
    return this.#membersByName;
  }

  /** Members of the roster by 公民身份号码, in capitals. */
  get membersById(): ReadonlyMap<string, readonly MembersRecord[]> {
    this.#membersById ??= groupBy(this.#ledger.members.records, keyOfPerson);
    return this.#membersById;
  }

  /**
   * The member that a row of another sheet means: by 公民身份号码, or without one
   * by 姓名. Null when there is none, or several.
   */
  memberOf(person: Person): MembersRecord | null {
    const id = keyOfPerson(person);
    const found =
      id === null ? this.membersByName.get(person.name ?? '') : this.membersById.get(id);
    return found?.length === 1 ? (found[0] ?? null) : null;
  }

  /** Movements by 公民身份号码, in capitals. */
  get movementsById(): ReadonlyMap<string, readonly MovementsRecord[]> {
    this.#movementsById ??= groupBy(this.#ledger.movements.records, keyOfPerson);
    return this.#movementsById;
  }

  /** The movements of a person, by 公民身份号码. */
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
    this.#roll ??= new Roll(this.#ledger);
    return this.#roll;
  }
}
