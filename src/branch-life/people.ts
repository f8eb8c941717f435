import { groupBy } from '../core/group-by';
import type { MembersRecord } from '../ledger/records.generated';
import { isSameNumber, keyOfPerson, type Person, personName } from './person';

const NOBODY: readonly MembersRecord[] = [];

/** The people of the roster: finds whom a row of another sheet speaks of. */
export class People {
  /** Rows by 公民身份号码. */
  readonly byId: ReadonlyMap<string, readonly MembersRecord[]>;
  /** Rows whose number and name stand in a row above: the same person once more. */
  readonly repeated: ReadonlySet<MembersRecord>;
  #byName: ReadonlyMap<string, readonly MembersRecord[]> | undefined;

  constructor(private readonly roster: readonly MembersRecord[]) {
    const byId = new Map<string, MembersRecord[]>();
    const repeated = new Set<MembersRecord>();
    for (const member of roster) {
      const id = keyOfPerson(member);
      if (id === null) continue;
      const same = byId.get(id);
      if (!same) {
        byId.set(id, [member]);
        continue;
      }
      const name = member.name === null ? null : personName(member.name);
      if (same.some((other) => isOneName(other.name, name))) repeated.add(member);
      same.push(member);
    }
    this.byId = byId;
    this.repeated = repeated;
  }

  /** Those who bear a name, each once. */
  namesakes(name: string | null): readonly MembersRecord[] {
    // A workbook without other sheets asks for nobody by name.
    this.#byName ??= groupBy(this.roster, (member) =>
      member.name === null || this.repeated.has(member) ? null : personName(member.name),
    );
    return (name === null ? undefined : this.#byName.get(personName(name))) ?? NOBODY;
  }

  /**
   * The one member of the roster whom a row means: by identity number, else by a name that no
   * second member has, unless the numbers are those of two people ({@link isSameNumber}). Null when
   * nobody, or more than one, may be meant.
   */
  memberOf(person: Person): MembersRecord | null {
    const id = keyOfPerson(person);
    if (id !== null) {
      const same = this.byId.get(id);
      if (same?.length === 1) return same[0] ?? null;
      if (same) return this.#amongTwins(same, person.name);
    }
    const [member, second] = this.namesakes(person.name);
    if (!member || second) return null;
    const own = keyOfPerson(member);
    return id === null || own === null || isSameNumber(id, own) ? member : null;
  }

  /** Of several rows with one number, that of the name. */
  #amongTwins(same: readonly MembersRecord[], name: string | null): MembersRecord | null {
    const people = same.filter((one) => !this.repeated.has(one));
    if (people.length === 1) return people[0] ?? null;
    const named = people.filter((one) => name !== null && isOneName(one.name, personName(name)));
    return named.length === 1 ? (named[0] ?? null) : null;
  }
}

/** A row without a name does not tell its number apart. */
const isOneName = (written: string | null, name: string | null): boolean =>
  written === null || name === null || personName(written) === name;
