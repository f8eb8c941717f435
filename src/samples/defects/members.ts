import {
  addDays,
  addMonths,
  addYears,
  type CivilDate,
  completedYears,
  yearEnd,
} from '../../core/calendar/civil-date';
import type { SampleBranch, SampleRow } from '../model';
import { cellDefect, type Defect, isOrdinary, pickRow } from './defect';

/** A mistake in the row of an ordinary member. */
const ordinary = (
  rule: string,
  key: string,
  change: (row: SampleRow, branch: SampleBranch) => SampleRow | null,
): Defect =>
  cellDefect(rule, 'members', key, (row, branch) =>
    isOrdinary(branch, row) ? change(row, branch) : null,
  );

const years = (confirmedOn: CivilDate, branch: SampleBranch): SampleRow => ({
  confirmedOn,
  partyYears: completedYears(confirmedOn, yearEnd(branch.year)),
});

/** Mistakes in 党员名册. */
export const MEMBER_DEFECTS: readonly Defect[] = [
  ordinary('members/id-check-digit', 'idNumber', (row) => {
    const id = String(row.idNumber);
    const wrong = '0123456789X'.charAt(('0123456789X'.indexOf(id.slice(-1)) + 3) % 11);
    return { idNumber: id.slice(0, -1) + wrong };
  }),
  ordinary('members/id-format', 'idNumber', (row) => ({
    idNumber: String(row.idNumber).slice(0, 17),
  })),
  ordinary('members/id-birth-date', 'birthDate', (row) => ({
    birthDate: addDays(row.birthDate as CivilDate, -9),
  })),
  ordinary('members/id-sex', 'sex', (row) => ({ sex: row.sex === 'male' ? 'female' : 'male' })),
  {
    rule: 'members/id-unique',
    plant(branch, random) {
      const { members, dues } = branch.rows;
      const row = pickRow(members, random, (one) => isOrdinary(branch, one));
      const first = members[row ?? -1];
      const at = members.findIndex((one, i) => i > (row ?? 0) && isOrdinary(branch, one));
      const second = members[at];
      if (!first || !second) return null;
      const { idNumber = null, birthDate = null, sex = null } = first;
      Object.assign(second, { idNumber, birthDate, sex });
      for (const one of dues) {
        if (one.name === first.name || one.name === second.name) one.idNumber = null;
      }
      return [{ rule: this.rule, table: 'members', row: at, key: 'idNumber' }];
    },
  },
  ordinary('members/joined-at-18', 'joinedOn', (row, branch) => {
    const joinedOn = addYears(row.birthDate as CivilDate, 17);
    if (joinedOn < 19800101) return null;
    return { joinedOn, ...years(addYears(joinedOn, 1), branch) };
  }),
  ordinary('members/party-years', 'partyYears', (row) => ({
    partyYears: Number(row.partyYears) + 5,
  })),
  ordinary('members/probation-length', 'confirmedOn', (row, branch) =>
    Number(row.joinedOn) < 19790101 ? null : years(addMonths(row.joinedOn as CivilDate, 6), branch),
  ),
  ordinary('members/category-dates', 'confirmedOn', (row) =>
    Number(row.joinedOn) < 19790101 ? null : { confirmedOn: null, partyYears: null },
  ),
  ordinary('sheet/exchanged', 'sex', () => ({ sex: '汉族', ethnicity: '男' })),
  cellDefect('members/group-missing', 'members', 'group', (row, branch) =>
    row.group && isOrdinary(branch, row) ? { group: null } : null,
  ),
  ordinary('members/lost-fields', 'lost', (_, branch) => ({
    lostSince: branch.year * 10000 + 1101,
  })),
  ordinary('members/lost-suspension', 'status', (_, branch) => ({
    lost: true,
    lostSince: branch.year * 10000 + 301,
  })),
  ordinary('members/abroad-long', 'status', (_, branch) => ({
    mobile: true,
    leftOn: (branch.year - 6) * 10000 + 301,
    destination: '赴国外留学',
  })),
  ordinary('members/mobile-status', 'mobile', (_, branch) => ({
    leftOn: branch.year * 10000 + 301,
  })),
  {
    rule: 'members/mobile-fields',
    plant(branch) {
      const { members } = branch.rows;
      const fit = members.flatMap((one, i) => (isOrdinary(branch, one) ? [i] : []));
      const [good, bad] = fit;
      if (good === undefined || bad === undefined) return null;
      const away = { mobile: true, leftOn: (branch.year - 1) * 10000 + 301 };
      Object.assign(members[good] ?? {}, away, { destination: '邻省务工' });
      Object.assign(members[bad] ?? {}, away, { destination: null });
      return [{ rule: this.rule, table: 'members', row: bad, key: 'destination' }];
    },
  },
  ordinary('members/status-movement', 'status', (row, branch) => {
    const { name = null, idNumber = null } = row;
    const movedOn = branch.year * 10000 + 1230;
    branch.rows.movements.push({ name, idNumber, kind: 'suspended', movedOn });
    return { status: 'normal' };
  }),
  ordinary('members/probation-overdue', 'category', (row, branch) =>
    Number(row.joinedOn) < 19790101 ||
    branch.rows.meetings.some((one) => one.voted) ||
    branch.rows.reviews.some((one) => one.name === row.name && one.branchGrade === 'excellent') ||
    branch.rows.recruits.some((one) => String(one.mentors).includes(String(row.name)))
      ? null
      : { category: 'probationary', confirmedOn: null, partyYears: null },
  ),
];
