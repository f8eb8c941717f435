import { type CivilDate, isAfter } from '../core/calendar/civil-date';
import type { Standing } from '../core/templates/return-fields';
import { hasColumn, type Ledger, type Placed } from '../ledger/model';
import type { MembersRecord, MovementKinds, MovementsRecord } from '../ledger/records.generated';

/** What a kind of movement makes of a member. */
const AFTER: Readonly<Record<MovementKinds, Standing>> = {
  admitted: 'counted',
  restored: 'counted',
  'transferred-in': 'counted',
  'unit-transferred-in': 'counted',
  'transferred-out': 'left',
  'unit-transferred-out': 'left',
  expelled: 'left',
  removed: 'left',
  persuaded: 'left',
  'self-withdrawn': 'left',
  'probation-cancelled': 'left',
  suspended: 'suspended',
  died: 'left',
};

const ARRIVALS: readonly MovementKinds[] = ['restored', 'transferred-in', 'unit-transferred-in'];

/** A name without the spaces that some write between its characters. */
export const personName = (name: string): string =>
  /\s/u.test(name) ? name.replace(/\s/gu, '') : name;

/** An identity number as it is compared. */
export const personId = (id: string): string => id.replace(/\s/gu, '').toUpperCase();

/** Whether another workbook of the set says that it has received who is transferred out here. */
export type Received = (movement: MovementsRecord) => boolean;

/** What the other workbooks of a set say of the people of this one. */
export interface Others {
  readonly received?: Received;
  /** Whether somebody of the roster, of 发展党员 or admitted counts in another workbook, which has them, too. */
  readonly elsewhere?: (record: Placed) => boolean;
}

/**
 * The day on which a movement takes effect, or null when that is not known. A transfer out does
 * so on 报到日期: until the member is received, the sender still answers for them (《中国共产党党员
 * 教育管理工作条例》第二十五条). A sheet without that column cannot say so and is taken at its word,
 * and so is one whose member another workbook has received.
 */
export function effectiveOn(movement: MovementsRecord, { received }: Others): CivilDate | null {
  const { kind, movedOn, arrivedOn } = movement;
  if (kind !== 'transferred-out') return movedOn;
  if (arrivedOn !== null) return movedOn === null || arrivedOn > movedOn ? arrivedOn : movedOn;
  return !hasColumn(movement, 'arrivedOn') || received?.(movement) ? movedOn : null;
}

/** The movements of a person, by identity number where both sides have one, else by name. */
export class MovementsByPerson {
  readonly #byId = new Map<string, MovementsRecord[]>();
  readonly #byName = new Map<string, MovementsRecord[]>();

  constructor(movements: readonly MovementsRecord[]) {
    for (const movement of movements) {
      const { idNumber, name } = movement;
      if (idNumber !== null) push(this.#byId, personId(idNumber), movement);
      if (name !== null) push(this.#byName, personName(name), movement);
    }
  }

  of(person: Pick<MembersRecord, 'idNumber' | 'name'>): readonly MovementsRecord[] {
    const { idNumber, name } = person;
    const byId = idNumber === null ? [] : (this.#byId.get(personId(idNumber)) ?? []);
    if (name === null || this.#byName.size === 0) return byId;
    const byName = (this.#byName.get(personName(name)) ?? []).filter(
      (movement) => idNumber === null || movement.idNumber === null,
    );
    return byName.length === 0 ? byId : [...byId, ...byName];
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function standingOf(
  member: MembersRecord,
  movements: readonly MovementsRecord[],
  end: CivilDate,
  others: Others,
): Standing {
  if (member.joinedOn !== null && isAfter(member.joinedOn, end)) return 'notYet';
  let last: MovementKinds | null = null;
  let lastOn = 0;
  let arrivesLater = false;
  for (const movement of movements) {
    const on = effectiveOn(movement, others);
    if (on === null || movement.kind === null) continue;
    if (isAfter(on, end)) {
      arrivesLater ||= ARRIVALS.includes(movement.kind);
    } else if (on >= lastOn) {
      last = movement.kind;
      lastOn = on;
    }
  }
  if (last === null && arrivesLater) return 'notYet';
  const standing = last === null ? 'counted' : AFTER[last];
  // The roster may say 停止党籍 of an earlier year, which has no movement any more.
  if (standing === 'counted' && member.status === 'suspended' && last !== 'restored') {
    return 'suspended';
  }
  return standing === 'counted' && others.elsewhere?.(member) ? 'elsewhere' : standing;
}

/**
 * How each row of the roster counts on the last day of the year. A member counts from 入党日期, or
 * the transfer in, until the transfer out, exit or death; a date that is blank or unreadable takes
 * nobody off. Two rows of one number and one name are one person.
 */
export function standingsOf(
  ledger: Ledger,
  end: CivilDate,
  others: Others,
): ReadonlyMap<MembersRecord, Standing> {
  const standings = new Map<MembersRecord, Standing>();
  const temporary = ledger.branch.records[0]?.kind === 'temporary';
  const movements = new MovementsByPerson(ledger.movements.records);
  const namesById = new Map<string, (string | null)[]>();
  for (const member of ledger.members.records) {
    let standing: Standing = temporary
      ? 'elsewhere'
      : standingOf(member, movements.of(member), end, others);
    if (member.idNumber !== null) {
      const name = member.name === null ? null : personName(member.name);
      const names = namesById.get(personId(member.idNumber)) ?? [];
      if (names.some((other) => other === null || name === null || other === name)) {
        standing = 'duplicate';
      }
      push(namesById, personId(member.idNumber), name);
    }
    standings.set(member, standing);
  }
  return standings;
}
