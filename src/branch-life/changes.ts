import type { CivilDate } from '../core/calendar/civil-date';
import { hasColumn, type Ledger, type Placed } from '../ledger/model';
import { isLeaving, isTransferIn } from '../ledger/movement-kinds';
import type {
  MembersRecord,
  MovementKinds,
  MovementsRecord,
  RecruitsRecord,
} from '../ledger/records.generated';
import { admissionDay } from './admissions';
import type { Others } from './others';
import type { People } from './people';
import { keyOfPerson, type Person, personName } from './person';
import type { Recruits } from './recruits';

/** Somebody's coming or going, once, whatever sheets tell of it. */
export interface Change {
  /** The row that tells of it: of 党员增减, or of another sheet where an admission stands only there. */
  readonly record: Placed & Person;
  readonly from: 'movements' | 'recruits' | 'members';
  readonly kind: MovementKinds | null;
  /** The day from which figures count it; null when it does not count, or cannot be told. */
  readonly on: CivilDate | null;
  /** The day that the row gives: of a transfer out the day of sending, whoever has been received. */
  readonly given: CivilDate | null;
  /** Null for somebody who is not on the roster. */
  readonly member: MembersRecord | null;
  /** Whether the name is that of several on the roster, so that it may be another of them. */
  readonly ambiguous: boolean;
}

/** Who came and who went, by 党员增减 and 发展党员. */
export interface Changes {
  /** Each once, those of 党员增减 first, in the order of the rows. */
  readonly all: readonly Change[];
  readonly ofMember: ReadonlyMap<MembersRecord, readonly Change[]>;
  /** Of each person who is not on the roster. */
  readonly ofOthers: readonly (readonly Change[])[];
  /** Of the person, not on the roster, whom a row names. */
  ofOther(row: Person): readonly Change[];
  /** Rows of 发展党员 whose admission 党员增减 has, too. */
  readonly recorded: ReadonlySet<RecruitsRecord>;
  /** Rows of 发展党员 whose people were transferred in since: it was another branch that admitted them. */
  readonly admittedElsewhere: ReadonlySet<RecruitsRecord>;
  /** Rows of 党员增减 that say once more what another row says. */
  readonly repeated: ReadonlySet<MovementsRecord>;
}

/** The day of a transfer: 报到日期 where it is later than 变动日期. */
export const arrivalDay = ({
  movedOn,
  arrivedOn,
}: Pick<MovementsRecord, 'movedOn' | 'arrivedOn'>): CivilDate | null =>
  arrivedOn !== null && (movedOn === null || arrivedOn > movedOn) ? arrivedOn : movedOn;

/**
 * The day on which a movement takes effect, or null when that is not known. A transfer out does
 * so on 报到日期: until the member is received, the sender still answers for them (《中国共产党党员
 * 教育管理工作条例》第二十五条). A sheet without that column cannot say so and is taken at its word,
 * and so is one whose member another workbook has received.
 */
export function effectiveOn(movement: MovementsRecord, { received }: Others): CivilDate | null {
  const { kind, movedOn, arrivedOn } = movement;
  if (kind === 'transferred-in') return arrivalDay(movement);
  if (kind !== 'transferred-out') return movedOn;
  if (arrivedOn !== null) return arrivalDay(movement);
  return !hasColumn(movement, 'arrivedOn') || received?.(movement) ? movedOn : null;
}

const byGiven = (a: Change, b: Change): number => (a.given ?? 9e7) - (b.given ?? 9e7);

/** Collects the changes of each person; a movement without a number may mean one of several. */
class Collector {
  readonly ofMember = new Map<MembersRecord, Change[]>();
  readonly #others = new Map<string, Change[]>();
  readonly #numbersByName = new Map<string, Set<string>>();

  constructor(
    private readonly people: People,
    rows: readonly Person[],
  ) {
    for (const row of rows) {
      const id = keyOfPerson(row);
      if (id === null || row.name === null) continue;
      const name = personName(row.name);
      const known = this.#numbersByName.get(name);
      if (known) known.add(id);
      else this.#numbersByName.set(name, new Set([id]));
    }
  }

  get others(): ReadonlyMap<string, Change[]> {
    return this.#others;
  }

  /** Whose list a row belongs to. */
  of(row: Person): { readonly member: MembersRecord | null; readonly own: Change[] } {
    const member = this.people.memberOf(row);
    if (member) return { member, own: listOf(this.ofMember, member) };
    const key = this.keyOf(row);
    return { member: null, own: key === null ? [] : listOf(this.#others, key) };
  }

  /**
   * One of the namesakes whom a row without a number can mean: whose changes do not say already
   * that they have gone, or come.
   */
  amongNamesakes(row: MovementsRecord): MembersRecord | null {
    if (keyOfPerson(row) !== null) return null;
    const namesakes = this.people.namesakes(row.name);
    const free = namesakes.find((one) => {
      const last = this.ofMember.get(one)?.at(-1)?.kind ?? null;
      return isLeaving(row.kind) ? !isLeaving(last) : last === null;
    });
    return free ?? namesakes[0] ?? null;
  }

  /** A row without a number is of the one number that other rows give to its name. */
  keyOf(row: Person): string | null {
    const id = keyOfPerson(row);
    if (id !== null) return id;
    if (row.name === null) return null;
    const name = personName(row.name);
    const numbers = this.#numbersByName.get(name);
    return numbers?.size === 1 ? ([...numbers][0] ?? name) : name;
  }
}

function listOf<K>(map: Map<K, Change[]>, key: K): Change[] {
  const known = map.get(key);
  if (known) return known;
  const list: Change[] = [];
  map.set(key, list);
  return list;
}

/** Whether a change says once more what an earlier one of the person says. */
function isAgain(change: Change, before: readonly Change[]): boolean {
  for (let i = before.length - 1; i >= 0; i--) {
    const { kind } = before[i] as Change;
    if (kind === null) continue;
    if (kind === change.kind) return true;
    if (isLeaving(kind) !== isLeaving(change.kind)) return false;
  }
  return false;
}

/** Takes out of a person's changes those that are entered twice. */
function withoutRepeats(own: Change[], repeated: Set<MovementsRecord>): Change[] {
  if (own.length < 2) return own;
  const kept: Change[] = [];
  for (const change of own.sort(byGiven)) {
    if (change.kind !== null && isAgain(change, kept)) {
      if (change.from === 'movements') repeated.add(change.record as MovementsRecord);
    } else kept.push(change);
  }
  return kept;
}

/** Reads who came and went. */
export function changesOf(
  ledger: Ledger,
  people: People,
  recruits: Recruits,
  others: Others,
): Changes {
  const movements = ledger.movements.records;
  const collector = new Collector(people, movements);
  const unclear: MovementsRecord[] = [];
  const take = (movement: MovementsRecord, member: MembersRecord | null, own: Change[]): void => {
    const { kind, movedOn } = movement;
    const recruit = kind === 'admitted' ? recruits.admittedAs(member ?? movement) : null;
    const on = recruit ? admissionDay(recruit) : effectiveOn(movement, others);
    const ambiguous = member !== null && people.namesakes(movement.name).length > 1;
    own.push({
      record: movement,
      from: 'movements',
      kind,
      on,
      given: movedOn,
      member,
      ambiguous: ambiguous && keyOfPerson(movement) === null,
    });
  };
  for (const movement of movements) {
    const isUnclear = keyOfPerson(movement) === null && people.namesakes(movement.name).length > 1;
    if (isUnclear) unclear.push(movement);
    else {
      const { member, own } = collector.of(movement);
      take(movement, member, own);
    }
  }
  const repeated = new Set<MovementsRecord>();
  const seen = new Set<string>();
  for (const movement of unclear) {
    const same = `${movement.name}\0${movement.kind}\0${movement.movedOn}`;
    const member = collector.amongNamesakes(movement);
    if (seen.has(same) || !member) {
      repeated.add(movement);
      continue;
    }
    seen.add(same);
    take(movement, member, listOf(collector.ofMember, member));
  }
  const admissions = addAdmissions(collector, recruits);
  const ofMember = new Map(
    [...collector.ofMember].map(([member, own]) => [member, withoutRepeats(own, repeated)]),
  );
  const byOther = new Map(
    [...collector.others].map(([key, own]) => [key, withoutRepeats(own, repeated)]),
  );
  const ofOthers = [...byOther.values()];
  const ofOther = (row: Person) => byOther.get(collector.keyOf(row) ?? '') ?? [];
  const all = [...ofMember.values(), ...ofOthers].flat();
  return { all: all.sort(inOrder), ofMember, ofOthers, ofOther, repeated, ...admissions };
}

/** Adds the admissions that stand in 发展党员 alone, and were made here. */
function addAdmissions(
  collector: Collector,
  recruits: Recruits,
): Pick<Changes, 'recorded' | 'admittedElsewhere'> {
  const recorded = new Set<RecruitsRecord>();
  const admittedElsewhere = new Set<RecruitsRecord>();
  for (const recruit of recruits.all) {
    const { meetingOn } = recruit;
    const { member, own } = collector.of(recruit);
    const arrives = ({ kind, given }: Change): boolean =>
      isTransferIn(kind) && (given === null || meetingOn === null || given >= meetingOn);
    const on = admissionDay(recruit);
    if (own.some(({ kind }) => kind === 'admitted')) recorded.add(recruit);
    else if (own.some(arrives)) admittedElsewhere.add(recruit);
    else if (on !== null) {
      const given = meetingOn ?? on;
      const known = { record: recruit, from: 'recruits', kind: 'admitted' } as const;
      own.push({ ...known, on, given, member, ambiguous: false });
    }
  }
  return { recorded, admittedElsewhere };
}

const inOrder = (a: Change, b: Change): number =>
  Number(a.from === 'recruits') - Number(b.from === 'recruits') || a.record.row - b.record.row;
