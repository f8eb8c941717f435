import { addYears, type CivilDate } from '../core/calendar/civil-date';
import type { Standing } from '../core/templates/return-fields';
import type { Ledger, Placed } from '../ledger/model';
import type {
  BranchRecord,
  MembersRecord,
  MovementsRecord,
  RecruitsRecord,
} from '../ledger/records.generated';
import type { FieldValue } from './field-value';
import type { Period } from './period';
import {
  effectiveOn,
  MovementsByPerson,
  type Others,
  personId,
  personName,
  standingsOf,
} from '../branch-life/standing';

/** The people on the roster of one name, and the identity number when there is just one. */
interface Namesakes {
  readonly times: number;
  readonly id: string | null;
}

/** Somebody, and how many people of the roster that can be. */
interface Person {
  readonly key: string;
  readonly times: number;
}

/** What a return asks of a workbook beyond the fields of a record, each worked out once. */
export class LedgerFacts {
  #movements: MovementsByPerson | undefined;
  #standings: ReadonlyMap<MembersRecord, Standing> | undefined;
  #roster: Map<string, Namesakes> | undefined;
  #officers: Set<string> | undefined;
  #secretaries: Set<string> | undefined;
  readonly #numbers = new Map<string, Person>();
  readonly #names = new Map<string, readonly string[]>();
  #stock: { members: number; full: number } | undefined;

  constructor(
    readonly ledger: Ledger,
    readonly period: Period,
    private readonly others: Others = {},
  ) {}

  /** Whether the organisation is a 临时支部: its members' formal relation stays elsewhere. */
  get temporary(): boolean {
    return this.ledger.branch.records[0]?.kind === 'temporary';
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
    this.#movements ??= new MovementsByPerson(this.ledger.movements.records);
    const movements = this.#movements.of(recruit);
    const recorded = movements.some(({ kind }) => kind === 'admitted');
    const { meetingOn } = recruit;
    const arrived = movements.some(
      ({ kind, movedOn }) =>
        (kind === 'transferred-in' || kind === 'unit-transferred-in') &&
        (movedOn === null || meetingOn === null || movedOn >= meetingOn),
    );
    return { recorded, elsewhere: arrived && !recorded };
  }

  effectiveOn(movement: MovementsRecord): CivilDate | null {
    return effectiveOn(movement, this.others);
  }

  get standings(): ReadonlyMap<MembersRecord, Standing> {
    this.#standings ??= standingsOf(this.ledger, this.period.days.yearEnd, this.others);
    return this.#standings;
  }

  /** Who is on the roster, whatever their standing, by name. */
  get roster(): ReadonlyMap<string, Namesakes> {
    if (!this.#roster) {
      this.#roster = new Map();
      for (const member of this.ledger.members.records) {
        if (member.name === null || this.standings.get(member) === 'duplicate') continue;
        const name = personName(member.name);
        const times = (this.#roster.get(name)?.times ?? 0) + 1;
        const id = times === 1 && member.idNumber !== null ? personId(member.idNumber) : null;
        this.#roster.set(name, { times, id });
      }
    }
    return this.#roster;
  }

  /**
   * Who a record is about: the identity number that it has or, by the roster, its name stands
   * for; else the name, which can be as many people as the roster has of it.
   */
  person(name: string, idNumber: unknown): Person {
    if (typeof idNumber === 'string') {
      let person = this.#numbers.get(idNumber);
      if (!person) {
        person = { key: personId(idNumber), times: 1 };
        this.#numbers.set(idNumber, person);
      }
      return person;
    }
    const namesakes = this.roster.get(name);
    return namesakes?.id
      ? { key: namesakes.id, times: 1 }
      : { key: name, times: namesakes?.times ?? 1 };
  }

  /** The people whom a field names; a text may name several. */
  names(value: FieldValue): readonly string[] {
    if (typeof value === 'string') {
      let names = this.#names.get(value);
      if (!names) {
        names = value.split(/[、，,；;/]/u).flatMap((name) => personName(name) || []);
        this.#names.set(value, names);
      }
      return names;
    }
    if (!Array.isArray(value)) return [];
    return value.flatMap((name) => (typeof name === 'string' ? personName(name) : '') || []);
  }

  isOnRoster(name: string | null): boolean {
    return name !== null && this.roster.has(personName(name));
  }

  /** Whether somebody of that name is in the 班子; the head of a 党小组 is not. */
  isOfficer(name: string | null): boolean {
    this.#officers ??= this.officersWith((post) => post !== null && post !== 'group-leader');
    return name !== null && this.#officers.has(personName(name));
  }

  isSecretary(name: string | null): boolean {
    this.#secretaries ??= this.officersWith((post) => post === 'secretary');
    return name !== null && this.#secretaries.has(personName(name));
  }

  /** The 党小组 of the roster. */
  get groups(): ReadonlySet<string> {
    const groups = new Set<string>();
    for (const member of this.ledger.members.records) {
      if (member.group !== null && this.standings.get(member) === 'counted') {
        groups.add(personName(member.group));
      }
    }
    return groups;
  }

  /** Members at the year's end, and those who are not 预备党员; null without a roster. */
  get stock(): { readonly members: number; readonly full: number } | null {
    if (this.ledger.members.sheets.length === 0) return null;
    if (!this.#stock) {
      this.#stock = { members: 0, full: 0 };
      for (const [member, standing] of this.standings) {
        if (standing !== 'counted') continue;
        this.#stock.members++;
        if (member.category !== 'probationary') this.#stock.full++;
      }
    }
    return this.#stock;
  }

  private officersWith(test: (post: string | null) => boolean): Set<string> {
    const names = new Set<string>();
    for (const officer of this.ledger.officers.records) {
      if (officer.name !== null && test(officer.post)) names.add(personName(officer.name));
    }
    return names;
  }
}

/** 届满日期, or the day that the election and the length of the term give. */
export function termEnd(branch: BranchRecord): CivilDate | null {
  if (branch.termEndsOn !== null) return branch.termEndsOn;
  if (branch.electedOn === null || branch.termYears === null) return null;
  return addYears(branch.electedOn, branch.termYears);
}
