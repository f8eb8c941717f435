import {
  addDays,
  addYears,
  type CivilDate,
  completedYears,
  yearEnd,
  yearOf,
} from '../core/calendar/civil-date';
import type { UnitKinds } from '../ledger/records.generated';
import { communiqueOf } from './expected-communique';
import { Figures, type FigureTable } from './expected-figures';
import { countLedgers } from './expected-ledgers';
import { countLife } from './expected-life';
import { membersOn, type SampleBranch, type SampleRow } from './model';
import { ExpectedOfficial } from './official/expected-official';
import { isCollege } from './person';
import type { Superior } from './superiors';

const AGE_COLUMNS = [
  [30, 'age30'],
  [35, 'age35'],
  [40, 'age40'],
  [45, 'age45'],
  [50, 'age50'],
  [55, 'age55'],
  [60, 'age60'],
  [999, 'age61'],
] as const;
const JOINED_COLUMNS = [
  [19490930, 'before1949'],
  [19781231, 'to1978'],
  [20121031, 'to2012'],
  [99999999, 'since2012'],
] as const;
const EDUCATION_COLUMNS: Readonly<Record<string, string>> = {
  doctorate: 'postgraduate',
  master: 'postgraduate',
  postgraduate: 'postgraduate',
  bachelor: 'bachelor',
  associate: 'associate',
  secondary: 'secondary',
  highschool: 'highschool',
  technical: 'highschool',
  junior: 'junior',
  primary: 'junior',
};
const EXIT_COLUMNS: Readonly<Record<string, string>> = {
  expelled: 'expelled',
  removed: 'removed',
  persuaded: 'persuaded',
  'self-withdrawn': 'selfWithdrawn',
  'probation-cancelled': 'cancelled',
  suspended: 'suspended',
  died: 'died',
};

const band = (value: number, bands: readonly (readonly [number, string])[]): string =>
  bands.find(([upTo]) => value <= upTo)?.[1] ?? '';

/**
 * Counts what the return of the samples must be, from the people who were made
 * and not by the tables of `templates/returns/`: so each can be held against the other.
 */
export class ExpectedReturn {
  readonly #figures = new Figures();
  readonly #joint = new Set<string>();
  readonly #official: ExpectedOfficial;

  constructor(private readonly year: number) {
    this.#official = new ExpectedOfficial(year, this.#figures);
  }

  /** What was counted; a cell that is not there is 0. */
  get figures(): FigureTable {
    const { table } = this.#figures;
    return { ...table, communique: communiqueOf(table) };
  }

  /** One of the figures that were counted. */
  figure = (table: string, row: string, column: string): number =>
    this.#figures.table[table]?.[row]?.[column] ?? 0;

  #add(table: string, row: string, column: string, n = 1): void {
    this.#figures.add(table, row, column, n);
  }

  /** Counts one branch in. */
  count(branch: SampleBranch): void {
    this.#people(branch);
    this.#change(branch);
    this.#admitted(branch.rows.recruits);
    this.#recruits(branch.rows.recruits);
    countLife(branch, this.year, this.#figures, this.#joint);
    countLedgers(branch.rows, this.#add.bind(this));
    this.#organisation(branch);
    this.#official.count(branch);
  }

  /** Counts an organisation above branches in: it has no people of its own. */
  countSuperior(superior: SampleBranch, kind: Superior['kind']): void {
    this.#kindOf(kind, superior.unitKind);
    this.#election(superior);
    this.#official.countSuperior(superior, kind);
  }

  #kindOf(kind: 'branch' | Superior['kind'], unit: UnitKinds): void {
    for (const row of [kind, 'all']) {
      this.#add('organisations', row, 'total');
      this.#add('organisations', row, unit === 'university' ? 'institution' : unit);
    }
  }

  #organisation(branch: SampleBranch): void {
    this.#kindOf('branch', branch.unitKind);
    this.#election(branch);
    const here = membersOn(branch.members, addDays(yearEnd(this.year), 1));
    const full = here.filter(({ confirmedOn }) => confirmedOn !== null).length;
    for (const row of ['branch', 'all']) {
      if (full < 3) this.#add('organisations', row, 'below3');
      if (here.length > 50) this.#add('organisations', row, 'over50');
      if (here.length > 100) this.#add('organisations', row, 'over100');
    }
  }

  /** Branches of the samples were set up long ago; their terms begin with an election. */
  #election({ rows }: SampleBranch): void {
    const { electedOn, termYears } = rows.branch[0] ?? {};
    const ends = addYears(electedOn as CivilDate, Number(termYears));
    const add = (column: string): void => this.#add('elections', 'all', column);
    if (yearOf(electedOn as CivilDate) === this.year) {
      add('due');
      add('done');
    } else if (ends <= yearEnd(this.year)) {
      add('due');
      add('overdue');
    }
    if (yearOf(ends) === this.year + 1) add('dueNextYear');
  }

  #people(branch: SampleBranch): void {
    const end = yearEnd(this.year);
    for (const one of membersOn(branch.members, addDays(end, 1))) {
      if (one.confirmedOn === null) this.#add('pipeline', 'all', 'probationers');
      const age = band(completedYears(one.birthDate, end), AGE_COLUMNS);
      for (const column of ['total', age]) this.#add('ages', one.sex, column);
      for (const row of ['all', one.occupation]) {
        for (const table of ['members', 'education', 'joined']) this.#add(table, row, 'total');
        if (one.sex === 'female') this.#add('members', row, 'female');
        if (one.ethnicity !== '01') this.#add('members', row, 'minority');
        if (isCollege(one.education)) this.#add('members', row, 'college');
        if (one.confirmedOn === null) this.#add('members', row, 'probationary');
        this.#add('members', row, age);
        this.#add('education', row, EDUCATION_COLUMNS[one.education] ?? '');
        this.#add('joined', row, band(one.joinedOn, JOINED_COLUMNS));
      }
    }
  }

  #change(branch: SampleBranch): void {
    const add = (row: string, n = 1): void => this.#add('change', row, 'total', n);
    const last = Number(branch.rows.branch[0]?.membersLastYear);
    const here = membersOn(branch.members, addDays(yearEnd(this.year), 1)).length;
    add('r1', last);
    add('r13', here);
    add('r14', here);
    for (const { kind } of branch.rows.movements) {
      if (kind === 'admitted') for (const row of ['r2', 'r3']) add(row);
      else if (kind === 'transferred-in') for (const row of ['r2', 'r5']) add(row);
      else if (kind === 'transferred-out') for (const row of ['r7', 'r11']) add(row);
      else {
        add('r7');
        if (kind === 'suspended') this.#add('status', 'all', 'suspended');
        add(kind === 'died' ? 'r10' : kind === 'suspended' ? 'r9' : 'r8');
        this.#add('exits', 'all', EXIT_COLUMNS[String(kind)] ?? '');
      }
    }
  }

  #admitted(recruits: readonly SampleRow[]): void {
    for (const row of recruits) {
      const [meetingOn, approvedOn] = [row.meetingOn, row.approvedOn] as CivilDate[];
      if (!meetingOn || !approvedOn || yearOf(approvedOn) !== this.year) continue;
      for (const key of ['all', String(row.occupation)]) {
        this.#add('admitted', key, 'total');
        if (row.sex === 'female') this.#add('admitted', key, 'female');
        if (row.ethnicity !== '01') this.#add('admitted', key, 'minority');
        // 35 and under on the day of the meeting: not yet 36.
        if (meetingOn < addYears(row.birthDate as CivilDate, 36))
          this.#add('admitted', key, 'age35');
        if (isCollege(String(row.education) as never)) this.#add('admitted', key, 'college');
        if (row.frontline === true) this.#add('admitted', key, 'frontline');
      }
    }
  }

  #recruits(recruits: readonly SampleRow[]): void {
    const end = yearEnd(this.year);
    const isBy = (day: unknown): boolean => typeof day === 'number' && day <= end;
    for (const row of recruits) {
      if (isBy(row.appliedOn) && !isBy(row.approvedOn)) {
        this.#add('pipeline', 'all', 'applicants');
        if (isBy(row.activistOn)) this.#add('pipeline', 'all', 'activists');
        if (isBy(row.candidateOn)) this.#add('pipeline', 'all', 'candidates');
      }
      const decided = row.conversionApprovedOn as CivilDate | undefined;
      const isOpen = isBy(row.probationEndsOn) && !isBy(decided);
      if (!isOpen && (!decided || yearOf(decided) !== this.year)) continue;
      this.#add('conversion', 'all', 'due');
      this.#add('conversion', 'all', isOpen ? 'pending' : 'onTime');
    }
  }
}
