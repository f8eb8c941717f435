import { awaitsApproval } from '../../branch-life/admissions';
import { BranchLife } from '../../branch-life/branch-life';
import { isOfKind, meantYear } from '../../branch-life/cadence';
import { isOfGroup } from '../../branch-life/names';
import { isBranch } from '../../branch-life/organisation';
import { isOnCommittee } from '../../branch-life/posts';
import { termEnd } from '../../branch-life/term';
import { Regulations } from '../../check/regulations';
import {
  addMonths,
  type CivilDate,
  compareDates,
  dayNumber,
  daysInMonth,
  hasMonth,
  isAfter,
  isBefore,
  monthOf,
  yearOf,
} from '../../core/calendar/civil-date';
import { mayFallIn, type Period, periodsOf } from '../../core/calendar/periods';
import type { Templates } from '../../core/templates/load';
import { hasColumn, isUnreadable, type Ledger } from '../../ledger/model';
import type {
  MeetingKinds,
  MembersRecord,
  RecruitsRecord,
  TableId,
} from '../../ledger/records.generated';
import type { DueDay, Lacking, MonthList, OpenLetter, PoliticalBirthday } from './month-list';

/** The sheets from which a list is made. */
const NEEDED: ReadonlySet<string> = new Set([
  'branch',
  'members',
  'movements',
  'recruits',
  'meetings',
  'dues',
]);

const byDay = (a: DueDay, b: DueDay): number => compareDates(a.dueOn, b.dueOn);

/** Makes the list of one month. */
class Month {
  readonly #first: CivilDate;
  readonly #last: CivilDate;
  readonly #life: BranchLife;
  readonly #members: readonly MembersRecord[];
  readonly #regulations: Regulations;

  constructor(
    private readonly ledger: Ledger,
    private readonly templates: Templates,
    readonly year: number,
    readonly month: number,
  ) {
    this.#first = ((year * 100 + month) * 100 + 1) as CivilDate;
    this.#last = ((year * 100 + month) * 100 + daysInMonth(year, month)) as CivilDate;
    this.#life = BranchLife.of(ledger);
    this.#members = this.#life.membersOn(this.#last);
    this.#regulations = new Regulations(templates.regulations);
  }

  birthdays(): PoliticalBirthday[] {
    return this.#members
      .flatMap(({ name, joinedOn }): PoliticalBirthday | [] => {
        if (name === null || joinedOn === null || !hasMonth(joinedOn)) return [];
        const years = this.year - yearOf(joinedOn);
        return monthOf(joinedOn) === this.month && years > 0 ? { name, joinedOn, years } : [];
      })
      .sort((a, b) => (a.joinedOn % 10000) - (b.joinedOn % 10000));
  }

  /** Probations that end by the end of the month and of which nothing is decided. */
  conversions(): DueDay[] {
    const months = this.#limit('C-06', 'months');
    const found: DueDay[] = [];
    const add = (name: string | null, end: CivilDate | null): void => {
      if (name !== null && end !== null && !isAfter(end, this.#last))
        found.push(this.#due(name, end));
    };
    for (const recruit of this.ledger.recruits.records) {
      const { name, outcome, meetingOn, conversionMeetingOn } = recruit;
      const isOpen = outcome === 'probationary' || outcome === 'extended' || outcome === null;
      if (!isOpen || meetingOn === null || awaitsApproval(recruit, this.#last)) continue;
      if (conversionMeetingOn !== null && outcome !== 'extended') continue;
      if (!this.#isHere(recruit)) continue;
      const { extendedTo, probationEndsOn } = recruit;
      add(name, extendedTo ?? probationEndsOn ?? addMonths(meetingOn, months));
    }
    for (const member of this.#members) {
      const { name, category, confirmedOn, joinedOn } = member;
      if (category !== 'probationary' || confirmedOn !== null || joinedOn === null) continue;
      if (this.#life.recruits.all.length > 0 && this.#life.recruitOf(member) !== null) continue;
      add(name, addMonths(joinedOn, months));
    }
    return found.sort(byDay);
  }

  /** The term of the committee, where it ends within the time of the reminder or has ended. */
  terms(): DueDay[] {
    const reminder = this.#limit('B-25', 'months');
    return this.ledger.branch.records.flatMap((branch): DueDay | [] => {
      const end = termEnd(branch);
      if (end === null || branch.kind === 'temporary' || branch.dissolvedOn !== null) return [];
      if (isAfter(end, addMonths(this.#last, reminder))) return [];
      return this.#due(branch.name ?? '', end);
    });
  }

  /** Activists whose next half-yearly review falls into the month, or is late. */
  reviews(): DueDay[] {
    const months = this.#limit('D-06', 'months');
    return this.ledger.recruits.records
      .flatMap((recruit): DueDay | [] => {
        const { name, activistOn, candidateOn, meetingOn, outcome, reviewedOn } = recruit;
        const isOver = candidateOn !== null || meetingOn !== null || outcome === 'ended';
        if (name === null || activistOn === null || isOver || !this.#isHere(recruit)) return [];
        if (isUnreadable(recruit, 'reviewedOn')) return [];
        const last = [activistOn, ...(reviewedOn ?? [])].sort(compareDates).at(-1) ?? activistOn;
        const dueOn = addMonths(last, months);
        return isAfter(dueOn, this.#last) ? [] : this.#due(name, dueOn);
      })
      .sort(byDay);
  }

  letters(): OpenLetter[] {
    return this.ledger.movements.records.flatMap((movement): OpenLetter | [] => {
      const { name, kind, letterOn, movedOn, arrivedOn } = movement;
      const sentOn = letterOn ?? (kind === 'transferred-out' ? movedOn : null);
      const isOpen = hasColumn(movement, 'arrivedOn') && !isUnreadable(movement, 'arrivedOn');
      if (name === null || sentOn === null || !isOpen || arrivedOn !== null) return [];
      const days = dayNumber(this.#last) - dayNumber(sentOn);
      return days < 0 ? [] : { name, sentOn, days };
    });
  }

  /** Meetings of the month and of its quarter that are not recorded, and who has paid no dues for it. */
  lacking(): Lacking[] {
    const { branch, meetings, dues, officers } = this.ledger;
    if (this.otherYear() !== null) return [];
    if (branch.records.some((one) => one.kind !== null && !isBranch(one))) return [];
    const found: Lacking[] = [];
    const spans = { month: this.#period('month'), quarter: this.#period('quarter') };
    const isHeld = (kinds: readonly MeetingKinds[], period: Period, group: string | null) =>
      meetings.records.some(
        (one) =>
          one.heldOn !== null &&
          isOfKind(one, ...kinds) &&
          mayFallIn(one.heldOn, period) &&
          meantYear(one, this.ledger.year) === this.year &&
          (group === null || isOfGroup(one.group, group)),
      );
    const ask = (what: MeetingKinds, per: 'month' | 'quarter', group: string | null = null) => {
      if (!isHeld([what], spans[per], group)) {
        found.push({ what, per, group, people: null });
      }
    };
    if (meetings.sheets.length > 0) {
      ask('theme-day', 'month');
      const committee = officers.records.filter((officer) => isOnCommittee(officer));
      if (committee.length >= this.#limit('B-21', 'minimumSize')) ask('committee-meeting', 'month');
      for (const group of this.#groups()) ask('group-meeting', 'month', group);
      ask('general-meeting', 'quarter');
      ask('lecture', 'quarter');
    }
    if (dues.sheets.length > 0) {
      const people = this.#unpaid();
      if (people > 0) found.push({ what: 'dues', per: 'month', group: null, people });
    }
    return found;
  }

  otherYear(): number | null {
    const { year } = this.ledger;
    return year === this.year ? null : year;
  }

  unknown(): string[] {
    return this.templates.sheets.flatMap(({ id, name }) =>
      NEEDED.has(id) && this.ledger[id as TableId].sheets.length === 0 ? name : [],
    );
  }

  #groups(): string[] {
    return [...new Set(this.#members.flatMap(({ group }) => group ?? []))].sort();
  }

  /** Members of the whole month who have no payment for it. */
  #unpaid(): number {
    const paid = this.ledger.dues.records.filter(
      ({ month, paid: amount, waiver }) =>
        month !== null &&
        yearOf(month) === this.year &&
        monthOf(month) === this.month &&
        ((amount ?? 0) > 0 || waiver !== null),
    );
    const payers = new Set(paid.flatMap((row) => this.#life.people.memberOf(row) ?? []));
    return this.#members.filter(
      (member) =>
        !payers.has(member) &&
        member.mobile !== true &&
        member.lost !== true &&
        (member.joinedOn === null || isBefore(member.joinedOn, this.#first)),
    ).length;
  }

  #isHere(recruit: RecruitsRecord): boolean {
    const member = this.#life.people.memberOf(recruit);
    return member === null || this.#members.includes(member);
  }

  #due(name: string, dueOn: CivilDate): DueDay {
    return { name, dueOn, overdue: isBefore(dueOn, this.#first) };
  }

  #limit(provision: string, name: string): number {
    const value = this.#regulations.at(provision, this.#last).provision.values?.[name];
    if (value === undefined) throw new Error(`${provision} has no ${name}`);
    return value;
  }

  #period(cadence: 'month' | 'quarter'): Period {
    const found = periodsOf(this.year, cadence).find(({ last }) => last >= this.#last);
    if (!found) throw new RangeError(`no month ${this.month}`);
    return found;
  }
}

/**
 * What a month brings for a branch.
 * @param month 1 to 12
 */
export function monthList(
  ledger: Ledger,
  templates: Templates,
  year: number,
  month: number,
): MonthList {
  const made = new Month(ledger, templates, year, month);
  return {
    file: ledger.file,
    branch: ledger.branch.records[0]?.name ?? null,
    year,
    month,
    birthdays: made.birthdays(),
    conversions: made.conversions(),
    terms: made.terms(),
    reviews: made.reviews(),
    letters: made.letters(),
    lacking: made.lacking(),
    unknown: made.unknown(),
    otherYear: made.otherYear(),
  };
}
