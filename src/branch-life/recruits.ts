import { type CivilDate, isAfter } from '../core/calendar/civil-date';
import { identityOf } from '../core/text/id-number';
import type { MembersRecord, RecruitsRecord } from '../ledger/records.generated';
import { isSameNumber, keyOfPerson, type Person, personName } from './person';

/** What 发展党员 need not say of somebody whom the roster has. */
const TOLD_BY_ROSTER: ReadonlySet<string> = new Set([
  'sex',
  'ethnicity',
  'birthDate',
  'education',
  'occupation',
  'frontline',
] as const satisfies readonly (keyof RecruitsRecord & keyof MembersRecord)[]);

/** Whether the roster tells a field of 发展党员 as well. */
export const isToldByRoster = (key: string): boolean => TOLD_BY_ROSTER.has(key);

/** Finds what 发展党员 has of somebody. */
export class Recruits {
  readonly #byId = new Map<string, RecruitsRecord[]>();
  readonly #byName = new Map<string, RecruitsRecord[]>();

  constructor(readonly all: readonly RecruitsRecord[]) {
    for (const recruit of all) {
      const id = keyOfPerson(recruit);
      if (id !== null) add(this.#byId, id, recruit);
      if (recruit.name !== null) add(this.#byName, personName(recruit.name), recruit);
    }
  }

  /** By 公民身份号码, or by 姓名 where a number is missing or the two are alike. */
  of(person: Person): RecruitsRecord | null {
    return this.#rowsOf(person)[0] ?? null;
  }

  /** The row that tells of somebody's admission: that of the last meeting, for one may apply twice. */
  admittedAs(person: Person): RecruitsRecord | null {
    let last: RecruitsRecord | null = null;
    for (const row of this.#rowsOf(person)) {
      if (row.meetingOn === null && row.approvedOn === null) continue;
      const [on, before] = [dayOf(row), last && dayOf(last)];
      if (!last || (on !== null && before !== null && isAfter(on, before))) last = row;
    }
    return last;
  }

  #rowsOf(person: Person): readonly RecruitsRecord[] {
    if (this.all.length === 0) return [];
    const id = keyOfPerson(person);
    const named = person.name === null ? [] : (this.#byName.get(personName(person.name)) ?? []);
    const exact = named.filter((one) => id !== null && keyOfPerson(one) === id);
    if (exact.length > 0) return exact;
    const numbers = new Set(named.flatMap((one) => keyOfPerson(one) ?? []));
    const alike = named.filter((one) => {
      const other = keyOfPerson(one);
      if (id === null || other === null) return true;
      return numbers.size === 1 && isSameNumber(id, other);
    });
    if (alike.length > 0 || identityOf(id) === null) return alike;
    return this.#byId.get(id ?? '') ?? [];
  }
}

const dayOf = ({ meetingOn, approvedOn }: RecruitsRecord): CivilDate | null =>
  meetingOn ?? approvedOn;

function add(map: Map<string, RecruitsRecord[]>, key: string, row: RecruitsRecord): void {
  const known = map.get(key);
  if (known) known.push(row);
  else map.set(key, [row]);
}
