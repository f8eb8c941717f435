import {
  addDays,
  addMonths,
  addYears,
  type CivilDate,
  completedYears,
  yearEnd,
  yearOf,
} from '../../core/calendar/civil-date';
import { birthDateOfId } from '../../core/text/id-number';
import type { Figures } from '../expected-figures';
import { membersOn, type SampleBranch, type SampleRow } from '../model';
import { isCollege } from '../person';
import type { Superior } from '../superiors';
import {
  ADMITTED_AGES,
  AGES,
  band,
  EDUCATION,
  EXIT_AGES,
  EXIT_JOINED,
  EXIT_TWO,
  JOINED,
  LOST_AGES,
  LOST_YEARS,
  MOVEMENTS,
  SENIORITY,
} from './expected-bands';
import { honourCells } from './expected-honours';
import {
  admittedRows,
  frontColumn,
  levelRows,
  lostColumn,
  rankRows,
  reasonRows,
  stratumBlanks,
  stratumCells,
  titleBlanks,
  withRoster,
} from './expected-optional';
import {
  ORGANISATION_UNITS,
  placeOfUnit,
  REVIEW_UNITS,
  stubRows,
  studentRows,
} from './official-rows';

/**
 * Counts what the ministry's tables of the form of 2017 must be, from the rows that were made and
 * not by `templates/returns/2017`. What a branch is not asked for is not in here.
 */
export class ExpectedOfficial {
  readonly #end: CivilDate;

  constructor(
    private readonly year: number,
    private readonly figures: Figures,
  ) {
    this.#end = yearEnd(year);
  }

  count(branch: SampleBranch): void {
    const unit = String(branch.rows.branch[0]?.unitKind);
    this.#members(branch, unit);
    this.#movements(branch);
    this.#recruits(branch.rows, unit);
    this.#reviews(branch.rows, unit);
    for (const [row, column] of honourCells(branch.rows, unit, this.year)) {
      this.#add(14, row, column);
    }
    this.#organisation(branch, 'D', unit);
  }

  countSuperior(superior: SampleBranch, kind: Superior['kind']): void {
    const unit = String(superior.rows.branch[0]?.unitKind ?? superior.unitKind);
    this.#organisation(superior, kind === 'general' ? 'C' : 'B', unit);
  }

  #add(table: number, row: number | string, column: string, n = 1): void {
    const id = typeof row === 'number' ? `r${row}` : row;
    if (column !== '') this.figures.add(`2017/T${table}`, id, column, n);
  }

  #isIn(day: unknown): day is CivilDate {
    return typeof day === 'number' && yearOf(day as CivilDate) === this.year;
  }

  #isBy(day: unknown): day is CivilDate {
    return typeof day === 'number' && day <= this.#end;
  }

  #members({ rows, members }: SampleBranch, unit: string): void {
    const rowOf = new Map(rows.members.map((row) => [row.idNumber, row]));
    for (const one of membersOn(members, addDays(this.#end, 1))) {
      const row = rowOf.get(one.idNumber) ?? {};
      const occupation = String(row.occupation);
      const own = [
        'A',
        ...(one.confirmedOn === null ? ['B'] : []),
        ...(one.sex === 'female' ? ['C'] : []),
        ...(one.ethnicity !== '01' ? ['D'] : []),
      ];
      const ofTaiwan = row.taiwan === true ? ['E'] : [];
      const age = completedYears(one.birthDate, this.#end);
      const stub = stubRows(occupation, unit, row.migrant === true);
      const female = one.sex === 'female';
      for (const blank of titleBlanks(row, stub, female, age)) this.#add(2, blank, 'A');
      for (const blank of stratumBlanks(row)) this.#add(3, blank, 'A');
      for (const at of stub) {
        for (const column of [...own, ...ofTaiwan, band(age, AGES)]) this.#add(2, at, column);
        for (const column of ['A', band(one.joinedOn, JOINED)]) this.#add(3, at, column);
        for (const column of ['A', 'BCDEFG'[EDUCATION[one.education] ?? 9] ?? '']) {
          this.#add(4, at, column);
        }
      }
      for (const at of studentRows(occupation)) {
        this.#add(7, at, 'A');
        if (one.sex === 'female') this.#add(7, at, 'B');
        if (one.ethnicity !== '01') this.#add(7, at, 'C');
      }
      this.#add(1, 16, 'A');
      this.#lost(row, own, unit);
    }
  }

  #lost(row: SampleRow, own: readonly string[], unit: string): void {
    const since = row.lostSince as CivilDate;
    if (row.lost !== true || since > addMonths(this.#end, -6)) return;
    const education = String(row.education);
    const place = REVIEW_UNITS.findIndex(([kinds]) => kinds.includes(unit));
    const standing = row.confirmedOn ? completedYears(row.confirmedOn as CivilDate, this.#end) : 0;
    for (const at of place < 0 ? [1] : [1, 2 + place]) {
      for (const column of own) this.#add(43, at, column);
      this.#add(43, at, band(completedYears(row.birthDate as CivilDate, this.#end), LOST_AGES));
      this.#add(43, at, band(standing, SENIORITY));
      this.#add(
        43,
        at,
        isCollege(education as never) ? 'N' : (EDUCATION[education] ?? 0) < 5 ? 'O' : 'P',
      );
      this.#add(43, at, band(completedYears(since, this.#end), LOST_YEARS));
      this.#add(43, at, lostColumn(row));
    }
    if (row.lostCase === 'graduated') this.#add(43, 'S1', 'A');
    if (row.occupation === 'talent-centre') this.#add(43, 'S2', 'A');
  }

  #movements({ rows }: SampleBranch): void {
    const roster = new Map(rows.members.map((row) => [row.idNumber, row]));
    const last = Number(rows.branch[0]?.membersLastYear);
    this.#add(1, 1, 'A', last);
    let rest = last;
    for (const row of rows.movements) {
      const { kind, movedOn, idNumber } = row;
      const [own = [], exit] = MOVEMENTS[String(kind)] ?? [];
      const member = roster.get(idNumber ?? null);
      for (const at of own) this.#add(1, at, 'A');
      if (kind === 'admitted' && member?.entryKind === 'readmitted') this.#add(1, 4, 'A');
      rest += own.includes(2) ? 1 : -1;
      if (exit === undefined) continue;
      const born = birthDateOfId(String(idNumber)) as CivilDate;
      const by = member?.joinedOn as CivilDate | undefined;
      const places = [
        'r1',
        ...rankRows(member),
        band(completedYears(born, movedOn as CivilDate), EXIT_AGES),
        ...(by === undefined ? [] : [band(by, EXIT_JOINED)]),
      ];
      for (const at of places) for (const column of ['A', ...exit]) this.#add(10, at, column);
      for (const at of reasonRows(row)) {
        for (const column of ['A', ...exit]) this.#add(11, at, EXIT_TWO[column] ?? column);
      }
      const at = { D: 9, E: 10, F: 11, FG: 11 }[exit];
      if (at) this.#disposed(at, rows);
    }
    this.#add(1, 15, 'A', rest);
  }

  #disposed(at: number, rows: SampleBranch['rows']): void {
    const column = placeOfUnit(REVIEW_UNITS, String(rows.branch[0]?.unitKind)) ?? '';
    for (const row of [at, 7]) for (const one of ['A', column]) this.#add(8, row, one);
  }

  #recruits({ recruits, members }: SampleBranch['rows'], unit: string): void {
    const roster = new Map(members.map((row) => [row.idNumber, row]));
    for (const recruit of recruits) {
      const row = withRoster(recruit, roster.get(recruit.idNumber ?? null));
      const occupation = String(row.occupation);
      const stub = stubRows(occupation, unit, row.migrant === true);
      const groups = [
        'A',
        ...(row.sex === 'female' ? ['B'] : []),
        ...(row.ethnicity !== '01' ? ['C'] : []),
      ];
      if (row.meetingOn && this.#isIn(row.approvedOn)) {
        const age = completedYears(row.birthDate as CivilDate, row.meetingOn as CivilDate);
        const education = 'JKLMNO'[EDUCATION[String(row.education)] ?? 9] ?? '';
        const columns = [...groups, band(age, ADMITTED_AGES), education];
        for (const at of stub) for (const column of columns) this.#add(16, at, column);
        const own = ['A', ...(row.sex === 'female' ? ['B'] : []), ...(age <= 35 ? ['C'] : [])];
        for (const at of admittedRows(row, roster.get(row.idNumber ?? null), stub, unit)) {
          for (const column of own) this.#add(17, at, column);
        }
        this.#stratum(row, 0, groups, age);
        if (row.dispatched === true) {
          const also = [row.sex === 'female', age <= 35, isCollege(String(row.education) as never)];
          this.#add(16, 'S1', 'A');
          also.forEach((is, i) => {
            if (is) this.#add(16, `S${i + 2}`, 'A');
          });
        }
        for (const at of studentRows(occupation)) {
          for (const column of groups) this.#add(7, at, { A: 'D', B: 'E', C: 'F' }[column] ?? '');
        }
      }
      if (this.#isBy(row.appliedOn) && !this.#isBy(row.approvedOn)) {
        this.#stage(row, groups, stub);
      }
      this.#conversion(row);
    }
  }

  #stratum(row: SampleRow, block: number, groups: readonly string[], age: number): void {
    const { rows, columns } = stratumCells(row, block, groups, age);
    for (const at of rows) for (const column of columns) this.#add(21, at, column);
  }

  #stage(row: SampleRow, groups: readonly string[], rows: readonly number[]): void {
    const table = this.#isBy(row.candidateOn) ? 18 : this.#isBy(row.activistOn) ? 19 : 20;
    const education = String(row.education);
    const group = EDUCATION[education] ?? 9;
    const young = this.#end < addYears(row.birthDate as CivilDate, 36);
    const columns = [
      ...groups,
      ...(young ? ['D'] : []),
      isCollege(education as never) ? 'E' : group < 5 ? 'F' : '',
      // Students and the retired are at no front line.
      row.frontline === true && !rows.includes(21) && !rows.includes(22) ? 'G' : '',
    ];
    for (const at of rows) {
      for (const column of [...columns, frontColumn(row, at)]) this.#add(table, at, column);
    }
    if (table < 20) {
      const age = completedYears(row.birthDate as CivilDate, this.#end);
      this.#stratum(row, table - 17, groups, age);
    } else if (row.stratum && row.stratum !== 'none') this.#add(21, 'S1', 'A');
  }

  #conversion(row: SampleRow): void {
    const { conversionApprovedOn: decided, probationEndsOn, extendedTo } = row;
    const inTime = row.conversionCase === 'late' ? 'E' : 'C';
    const isOpen = this.#isBy(probationEndsOn) && !this.#isBy(decided);
    if (isOpen) for (const column of ['A', 'H']) this.#add(15, 1, column);
    else if (this.#isIn(decided)) {
      for (const column of ['A', 'B', extendedTo ? 'D' : inTime]) this.#add(15, 1, column);
    }
  }

  #reviews({ reviews, sanctions }: SampleBranch['rows'], unit: string): void {
    const own = reviews.filter((row) => row.year === this.year);
    const names = (rows: readonly SampleRow[]): number =>
      new Set(rows.map(({ name }) => name)).size;
    const graded = own.filter(({ branchGrade }) => branchGrade);
    const bad = graded.filter(({ branchGrade }) => branchGrade === 'unqualified');
    const rectified = sanctions.filter(
      ({ kind, decidedOn }) => kind === 'rectify-by-deadline' && this.#isIn(decidedOn),
    ).length;
    for (const column of ['A', placeOfUnit(REVIEW_UNITS, unit) ?? '']) {
      if (own.length > 0) this.#add(8, 1, column);
      if (graded.length > 0) this.#add(8, 2, column);
      this.#add(8, 3, column, names(own));
      this.#add(8, 4, column, names(graded));
      this.#add(8, 6, column, names(bad));
      for (const row of [7, 8]) this.#add(8, row, column, rectified);
    }
  }

  #organisation({ rows }: SampleBranch, kind: 'B' | 'C' | 'D', unit: string): void {
    const { electedOn, termYears } = rows.branch[0] ?? {};
    const done = this.#isIn(electedOn);
    const over = !done && this.#isBy(addYears(electedOn as CivilDate, Number(termYears)));
    const own = ['r1', placeOfUnit(ORGANISATION_UNITS, unit) ?? ''].filter((row) => row !== '');
    own.push(...levelRows(rows.branch[0] ?? {}, unit));
    if (done || over) own.push('r2');
    if (done) own.push('r3');
    for (const row of own) for (const column of ['A', kind]) this.#add(24, row, column);
  }
}
