import { addYears, type CivilDate } from '../../core/calendar/civil-date';
import { checkCharacter } from '../../core/text/id-number';
import type { SampleBranch, SampleRow } from '../model';
import { type Defect, isOrdinary, newcomer, type PlantedAt } from './defect';

const isSecretary = (row: SampleRow): boolean => row.post === 'secretary';

/** Adds members who lived through the year just as an ordinary member did. */
function enrol(branch: SampleBranch, upTo: number): boolean {
  const { rows } = branch;
  const model = rows.members.find((one) => isOrdinary(branch, one));
  const [info] = rows.branch;
  const count = branch.members.filter((one) => one.until === null).length;
  if (!model || !info || rows.meetings.some((one) => one.group)) return false;
  const added = Math.max(0, upTo - count);
  const mine = (list: readonly SampleRow[]): SampleRow[] =>
    list.filter((row) => row.name === model.name);
  const [dues, reviews, trainings] = [rows.dues, rows.reviews, rows.trainings].map(mine);
  const talks = rows.talks.filter((row) => row.person === model.name);
  for (let i = 0; i < added; i++) {
    const first17 =
      String(model.idNumber).slice(0, 14) + String(500 + i * 2 + (model.sex === 'male' ? 1 : 0));
    const idNumber = first17 + checkCharacter(first17);
    const name = `增补${'甲乙丙丁戊己庚辛壬癸'[i % 10]}${'一二三四五六七八九十'[Math.floor(i / 10)]}`;
    rows.members.push({ ...model, name, idNumber });
    rows.dues.push(...(dues ?? []).map((row) => ({ ...row, name, idNumber })));
    rows.reviews.push(...(reviews ?? []).map((row) => ({ ...row, name })));
    rows.trainings.push(...(trainings ?? []).map((row) => ({ ...row, name })));
    rows.talks.push(...talks.map((row) => ({ ...row, person: name })));
  }
  const grow = (row: SampleRow, ...keys: readonly string[]): void => {
    for (const key of keys) if (typeof row[key] === 'number') row[key] = Number(row[key]) + added;
  };
  for (const row of rows.meetings) {
    if ((row.kinds as readonly string[]).includes('committee-meeting')) continue;
    grow(row, 'due', 'present', 'votersDue', 'votersPresent', 'votesFor');
  }
  // Who was there is not known of those added.
  rows.attendance = [];
  for (const row of rows.recruits) {
    grow(
      row,
      'meetingDue',
      'meetingPresent',
      'meetingFor',
      'conversionDue',
      'conversionPresent',
      'conversionFor',
    );
  }
  for (const row of rows.elections) {
    grow(row, 'votersDue', 'votersPresent', 'ballotsIssued', 'ballotsReturned', 'votes');
  }
  grow(info, 'membersLastYear');
  return true;
}

/** Leaves of a branch nobody but two full members. */
function shrink(branch: SampleBranch): boolean {
  const { rows } = branch;
  const secretary = rows.officers.find(isSecretary);
  const other = rows.members.find((one) => isOrdinary(branch, one));
  if (!secretary || !other) return false;
  const names = new Set([secretary.name, other.name]);
  const stay = (row: SampleRow): boolean => names.has(row.name ?? null);
  for (const table of [
    'members',
    'dues',
    'reviews',
    'trainings',
    'commitments',
    'points',
  ] as const) {
    rows[table] = rows[table].filter(stay);
  }
  for (const member of rows.members) member.group = null;
  rows.officers = [secretary];
  rows.talks = rows.talks.filter(
    (row) => names.has(row.talker ?? null) && names.has(row.person ?? null),
  );
  for (const table of [
    'movements',
    'recruits',
    'attendance',
    'elections',
    'honours',
    'sanctions',
  ] as const) {
    rows[table] = [];
  }
  rows.meetings = rows.meetings.filter(
    (row) =>
      !row.voted &&
      !(row.kinds as readonly string[]).some((kind) =>
        ['committee-meeting', 'group-meeting'].includes(kind),
      ),
  );
  for (const row of rows.meetings) {
    Object.assign(row, { due: 2, present: 2, absentees: null, recorder: secretary.name ?? null });
  }
  Object.assign(rows.branch[0] ?? {}, { membersLastYear: 2 });
  return true;
}

const onBranch = (rule: string, key: string): readonly PlantedAt[] => [
  { rule, table: 'branch', row: 0, key },
];

/** Mistakes that show only in a branch of another shape. */
export const RESHAPING_DEFECTS: readonly Defect[] = [
  {
    rule: 'branch/full-members',
    plant(branch) {
      return shrink(branch) ? onBranch(this.rule, 'kind') : null;
    },
  },
  {
    rule: 'branch/size',
    plant(branch) {
      return enrol(branch, 56) ? onBranch(this.rule, 'kind') : null;
    },
  },
  {
    rule: 'branch/organ-kind',
    plant(branch) {
      const [info] = branch.rows.branch;
      if (!info || branch.unitKind !== 'government' || !enrol(branch, 104)) return null;
      info.kind = 'general';
      return onBranch(this.rule, 'kind');
    },
  },
  {
    rule: 'branch/temporary-work',
    plant({ rows }) {
      const [info] = rows.branch;
      if (!info) return null;
      info.kind = 'temporary';
      const admitted = rows.recruits.some((one) => one.meetingOn);
      if (admitted || rows.elections.length > 0 || rows.sanctions.length > 0) {
        return onBranch(this.rule, 'kind');
      }
      return [{ rule: this.rule, table: 'dues', row: 0, key: 'name' }];
    },
  },
  {
    rule: 'branch/year',
    plant(branch) {
      const [info] = branch.rows.branch;
      // Nothing that would come due between the two years.
      const { movements, recruits } = branch.rows;
      if (!info || movements.length > 0) return null;
      if (recruits.some((one) => one.outcome !== 'training')) return null;
      branch.rows.recruits = [];
      info.year = branch.year + 8;
      info.membersLastYear = branch.members.filter((one) => one.until === null).length;
      for (const member of branch.rows.members) member.partyYears = null;
      return onBranch(this.rule, 'year');
    },
  },
  {
    rule: 'elections/term',
    plant({ rows: { branch, elections } }) {
      const [info] = branch;
      if (!info || elections.length === 0) return null;
      const termEndsOn = addYears(info.electedOn as CivilDate, -2);
      Object.assign(info, { termEndsOn, electedOn: addYears(termEndsOn, -Number(info.termYears)) });
      return [
        { rule: this.rule, table: 'elections', row: 0, key: 'heldOn' },
        ...onBranch('elections/branch-date', 'electedOn'),
      ];
    },
  },
  {
    rule: 'meetings/secretary-lecture',
    plant({ rows, unitKind, year }) {
      const [info] = rows.branch;
      const row = rows.officers.findIndex(isSecretary);
      const other = rows.officers.find((one) => one.post === 'publicity');
      if (!info || !other || unitKind !== 'village' || Number(other.appointedOn) > year * 10000)
        return null;
      info.kind = 'committee';
      for (const meeting of rows.meetings)
        if (meeting.lecturer) meeting.lecturer = other.name ?? null;
      return [{ rule: this.rule, table: 'officers', row, key: 'name' }];
    },
  },
  {
    rule: 'members/suspended-removal',
    plant(branch) {
      const { members, movements } = branch.rows;
      const person = newcomer(branch);
      const movedOn = ((branch.year - 3) * 10000 + 601) as CivilDate;
      members.push({
        ...members[0],
        ...person,
        joinedOn: 20050601,
        confirmedOn: 20060601,
        partyYears: null,
        status: 'suspended',
        lost: true,
        lostSince: movedOn - 10000,
      });
      movements.push({ ...person, kind: 'suspended', movedOn });
      return [{ rule: this.rule, table: 'members', row: members.length - 1, key: 'lost' }];
    },
  },
];
