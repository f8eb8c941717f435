import { admissionDay, awaitsApproval } from '../branch-life/admissions';
import { BranchLife } from '../branch-life/branch-life';
import { type Duty, isSecretarysLecture, periodsDue } from '../branch-life/cadence';
import type { Change } from '../branch-life/changes';
import { committeeFormedOn } from '../branch-life/committee';
import { type Conversion, conversionIn, withConversion } from '../branch-life/conversions';
import { namesIn, tellsHowMany } from '../branch-life/names';
import { ALONE, type Others } from '../branch-life/others';
import { personId, personName } from '../branch-life/person';
import { holds, isOnCommittee } from '../branch-life/posts';
import { type CivilDate, compareDates, isAfter } from '../core/calendar/civil-date';
import type { Period as Stretch } from '../core/calendar/periods';
import type { Standing } from '../core/templates/return-fields';
import type { Ledger, Placed } from '../ledger/model';
import { isTransferOut } from '../ledger/movement-kinds';
import type {
  DuesRecord,
  MeetingsRecord,
  MembersRecord,
  OfficersRecord,
  RecruitsRecord,
  TableId,
} from '../ledger/records.generated';
import type { AnyRecord } from './field';
import type { FieldValue } from './field-value';
import { missingDuesRows } from './lacking/missing-dues';
import type { Period } from './period';
import { movementOf, recruitsElsewhere } from './rows-elsewhere';
import { type Stock, stockOf } from './sizes/stock';
import { branchesOfRoster } from './tree/branches-of-roster';

/** Somebody, and how many people of the roster that can be. */
export interface Person {
  readonly key: string;
  readonly times: number;
}

/** What a return asks of a workbook beyond the fields of a record, each worked out once. */
export class LedgerFacts {
  readonly life: BranchLife;
  #standings: ReadonlyMap<MembersRecord, Standing> | undefined;
  #changes: readonly AnyRecord[] | undefined;
  #dues: readonly AnyRecord[] | undefined;
  #recruits: readonly AnyRecord[] | undefined;
  #branches: readonly AnyRecord[] | undefined;
  readonly #effective = new Map<object, CivilDate | null>();
  #officers: Set<string> | undefined;
  #secretaries: Set<string> | undefined;
  /** By number, then by name: a number that the roster does not have is whose name it is. */
  readonly #numbers = new Map<string, Map<string, Person>>();
  readonly #names = new Map<string, readonly string[]>();
  #stock: Stock | null | undefined;
  #groups: ReadonlySet<string> | undefined;
  #supposed: boolean | undefined;

  constructor(
    readonly ledger: Ledger,
    readonly period: Period,
    private readonly others: Others = ALONE,
  ) {
    this.life = others === ALONE ? BranchLife.of(ledger) : new BranchLife(ledger, others);
  }

  /** Whether the organisation is a 临时支部: its members' formal relation stays elsewhere. */
  get temporary(): boolean {
    return this.ledger.branch.records[0]?.kind === 'temporary';
  }

  /** 单位类别 of the branch, as exactly as it was written; null where nobody says. */
  get unit(): string | null {
    const [record] = this.ledger.branch.records;
    return record?.exact?.unitKind?.[0] ?? record?.unitKind ?? null;
  }

  /** Whether a row counts in another workbook, which has that person, too. */
  isElsewhere(record: Placed): boolean {
    return this.others.elsewhere?.(record) ?? false;
  }

  /**
   * Whether 党员增减 has the admission of somebody in 发展党员, or else that they were admitted
   * elsewhere: a member was transferred in since.
   */
  admissionOf(recruit: RecruitsRecord): {
    readonly recorded: boolean;
    readonly elsewhere: boolean;
  } {
    const { recorded, admittedElsewhere } = this.life.changes;
    return { recorded: recorded.has(recruit), elsewhere: admittedElsewhere.has(recruit) };
  }

  /** Whether somebody in 发展党员 has been admitted by the end of the period, here or elsewhere. */
  isAdmitted(recruit: RecruitsRecord): boolean {
    const { yearEnd } = this.period.days;
    if (this.admissionOf(recruit).elsewhere) return true;
    const { meetingOn } = recruit;
    const day = admissionDay(recruit) ?? meetingOn;
    return day !== null && !isAfter(day, yearEnd) && !awaitsApproval(recruit, yearEnd);
  }

  /** What became in the period of a probation; nothing is pending of whom the branch has no more. */
  conversionOf(recruit: RecruitsRecord): Conversion | null {
    const { yearStart, yearEnd } = this.period.days;
    const member = this.life.people.memberOf(recruit);
    const told = withConversion(recruit, member);
    const found = conversionIn(told, { first: yearStart, last: yearEnd });
    if (found !== 'pending') return found;
    return member && this.standings.get(member) === 'left' ? null : found;
  }

  /**
   * The records that figures of a kind of sheet count. Of 党员增减 each change once, those
   * admissions, too, that stand in another sheet alone; of 发展党员 the admissions and conversions
   * that other sheets alone tell of, too; of 党费收缴 the missing months, too.
   */
  recordsOf(sheet: TableId): readonly AnyRecord[] {
    const records = this.ledger[sheet].records as readonly unknown[] as readonly AnyRecord[];
    if (sheet === 'dues') {
      this.#dues ??= [...records, ...missingDuesRows(this.ledger, this.period)];
      return this.#dues;
    }
    if (sheet === 'recruits') {
      this.#recruits ??= [...records, ...recruitsElsewhere(this.life, this.period)];
      return this.#recruits;
    }
    if (sheet === 'branch' && records.length === 0) {
      this.#branches ??= branchesOfRoster(
        this.ledger,
      ) as readonly unknown[] as readonly AnyRecord[];
      return this.#branches;
    }
    if (sheet !== 'movements') return records;
    this.#changes ??= this.life.changesIn(this.period.year).map((change) => {
      const record = movementOf(change);
      this.#effective.set(record, change.on);
      return record;
    });
    return this.#changes;
  }

  /** The day from which figures count a change of {@link recordsOf} 党员增减. */
  effectiveOn(movement: object): CivilDate | null {
    return this.#effective.get(movement) ?? null;
  }

  get standings(): ReadonlyMap<MembersRecord, Standing> {
    if (!this.#standings) {
      const standings = this.life.standingsOn(this.period.days.yearEnd);
      this.#standings = this.temporary
        ? new Map([...standings.keys()].map((member) => [member, 'elsewhere']))
        : standings;
    }
    return this.#standings;
  }

  /**
   * Whether somebody's dues count for them here: each person's in the branch that holds or last
   * held them, so not where they have been transferred out and received.
   */
  isPayerHere(row: DuesRecord): boolean {
    const { changes, people } = this.life;
    const member = people.memberOf(row);
    const own = member ? (changes.ofMember.get(member) ?? []) : changes.ofOther(row);
    let last: Change | null = null;
    for (const change of own) {
      const { on } = change;
      if (on === null || isAfter(on, this.period.days.yearEnd)) continue;
      if (!last || on >= (last.on ?? 0)) last = change;
    }
    return !isTransferOut(last?.kind ?? null);
  }

  /** What a member counts as at the end of the period. */
  categoryOf(member: MembersRecord): MembersRecord['category'] {
    return this.life.categoryOn(member, this.period.days.yearEnd);
  }

  /**
   * Who a record is about: the identity number that it has or, by the roster, its name stands
   * for; else the name, which can be as many people as the roster has of it.
   */
  person(name: string, idNumber: unknown): Person {
    if (typeof idNumber === 'string') {
      let byName = this.#numbers.get(idNumber);
      if (!byName) {
        byName = new Map();
        this.#numbers.set(idNumber, byName);
      }
      let person = byName.get(name);
      if (!person) {
        const own = this.life.people.memberOf({ name, idNumber })?.idNumber ?? idNumber;
        person = { key: personId(own), times: 1 };
        byName.set(name, person);
      }
      return person;
    }
    const namesakes = this.life.people.namesakes(name);
    const own = namesakes.length === 1 ? namesakes[0]?.idNumber : null;
    return own
      ? { key: personId(own), times: 1 }
      : { key: personName(name), times: Math.max(1, namesakes.length) };
  }

  /** The people whom a field names; a text may name several, or tell how many: then nobody is known. */
  names(value: FieldValue): readonly string[] {
    if (typeof value === 'string') {
      let names = this.#names.get(value);
      if (!names) {
        names = tellsHowMany(value) ? [] : namesIn(value).map(personName);
        this.#names.set(value, names);
      }
      return names;
    }
    if (!Array.isArray(value)) return [];
    return value.flatMap((name) => (typeof name === 'string' ? personName(name) : '') || []);
  }

  isOnRoster(name: string | null): boolean {
    return this.life.people.namesakes(name).length > 0;
  }

  /** Whether somebody of that name is in the 班子; the head of a 党小组 is not. */
  isOfficer(name: string | null): boolean {
    this.#officers ??= this.officersWith(isOnCommittee);
    return name !== null && this.#officers.has(personName(name));
  }

  /** Whether a lecture is given by the secretary: by the lecturer's post, or called so where none is named. */
  isSecretarys(meeting: MeetingsRecord): boolean {
    if (this.#supposed !== undefined) return this.#supposed;
    const { lecturer } = meeting;
    return lecturer === null ? isSecretarysLecture(meeting) : this.isSecretary(lecturer);
  }

  /** Asks something as if every lecturer were a secretary, or none. */
  supposing<T>(secretary: boolean, ask: () => T): T {
    const before = this.#supposed;
    this.#supposed = secretary;
    const answer = ask();
    this.#supposed = before;
    return answer;
  }

  /** What is supposed of every lecturer just now. */
  get supposed(): boolean | undefined {
    return this.#supposed;
  }

  isSecretary(name: string | null): boolean {
    this.#secretaries ??= this.officersWith((officer) => holds(officer, 'secretary'));
    return name !== null && this.#secretaries.has(personName(name));
  }

  /** The 党小组 of the roster. */
  get groups(): ReadonlySet<string> {
    if (!this.#groups) {
      const groups = new Set<string>();
      for (const member of this.ledger.members.records) {
        if (member.group !== null && this.standings.get(member) === 'counted') {
          groups.add(personName(member.group));
        }
      }
      this.#groups = groups;
    }
    return this.#groups;
  }

  /** The periods of the year in which something was due and that are over. */
  periodsDue({ per, sinceOfficers }: Duty): readonly Stretch[] {
    const { year, days } = this.period;
    const all = periodsDue(year, per, this.ledger.branch.records[0] ?? null, days.asOf);
    if (sinceOfficers === undefined) return all;
    const committee = this.ledger.officers.records.filter(isOnCommittee);
    const from = committeeFormedOn(committee, sinceOfficers);
    return from === null ? all : all.filter(({ first }) => compareDates(from, first) <= 0);
  }

  /** Members at the year's end, and those who are not 预备党员; null without a roster. */
  get stock(): Stock | null {
    if (this.#stock === undefined) this.#stock = stockOf(this);
    return this.#stock;
  }

  /** Asks something as if so many members were there. */
  withStock<T>(stock: Stock, ask: () => T): T {
    const before = this.stock;
    this.#stock = stock;
    const answer = ask();
    this.#stock = before;
    return answer;
  }

  private officersWith(test: (officer: OfficersRecord) => boolean): Set<string> {
    const names = new Set<string>();
    for (const officer of this.ledger.officers.records) {
      if (officer.name !== null && test(officer)) names.add(personName(officer.name));
    }
    return names;
  }
}
