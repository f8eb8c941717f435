import { addDays, addMonths, type CivilDate } from '../../core/calendar/civil-date';
import { checkCharacter } from '../../core/text/id-number';
import type { SampleBranch, SampleRow } from '../model';
import type { Random } from '../random';
import { cellDefect, type Defect, isOrdinary, type PlantedAt, pickRow } from './defect';

const on = (branch: SampleBranch, monthDay: number): CivilDate =>
  (branch.year * 10000 + monthDay) as CivilDate;

/** A random ordinary member. */
function ordinary(branch: SampleBranch, random: Random): SampleRow | null {
  const { honours, members } = branch.rows;
  const row = pickRow(
    members,
    random,
    (one) => isOrdinary(branch, one) && !honours.some(({ recipient }) => recipient === one.name),
  );
  return row === null ? null : (members[row] ?? null);
}

/** Adds a sanction of an ordinary member, and says where `key` of it stands. */
function sanction(rule: string, key: string, make: (branch: SampleBranch) => SampleRow): Defect {
  return {
    rule,
    plant(branch, random) {
      const member = ordinary(branch, random);
      if (!member) return null;
      const row = { name: member.name ?? null, ...make(branch) };
      branch.rows.sanctions.push(row);
      return [{ rule, table: 'sanctions', row: branch.rows.sanctions.length - 1, key }];
    },
  };
}

const honour = (branch: SampleBranch, recipient: SampleRow[string], title: string): SampleRow => ({
  awardedOn: on(branch, 1120),
  recipient: recipient ?? null,
  recipientKind: 'person',
  title,
  level: 'unit',
  awardedBy: '上级党委',
});

const lastHonour = (rule: string, branch: SampleBranch, key: string): readonly PlantedAt[] => [
  { rule, table: 'honours', row: branch.rows.honours.length - 1, key },
];

/** The number of somebody’s dues with one digit exchanged. */
const otherNumber = (id: SampleRow[string]): string => {
  const text = String(id);
  const sequence = (Number(text.slice(14, 17)) + 2) % 1000;
  const first = text.slice(0, 14) + String(sequence).padStart(3, '0');
  return first + checkCharacter(first);
};

/** Mistakes in 表彰奖励 and 处分处置. */
export const RECORD_DEFECTS: readonly Defect[] = [
  cellDefect('sheet/same-person', 'dues', 'idNumber', (row, branch) =>
    row.idNumber != null && branch.rows.members.some(({ idNumber }) => idNumber === row.idNumber)
      ? { ...row, idNumber: otherNumber(row.idNumber) }
      : null,
  ),
  {
    rule: 'honours/probationer',
    plant(branch, random) {
      const { members, honours } = branch.rows;
      const row = pickRow(
        members,
        random,
        (one) => one.category === 'probationary' && Number(one.joinedOn) < on(branch, 1101),
      );
      if (row === null) return null;
      honours.push(honour(branch, members[row]?.name ?? null, 'excellent-member'));
      return lastHonour(this.rule, branch, 'title');
    },
  },
  {
    rule: 'honours/recipient-kind',
    plant(branch, random) {
      const member = ordinary(branch, random);
      if (!member) return null;
      branch.rows.honours.push({
        ...honour(branch, member.name ?? null, 'excellent-member'),
        recipientKind: 'collective',
      });
      return lastHonour(this.rule, branch, 'recipientKind');
    },
  },
  {
    rule: 'honours/sanction-period',
    plant(branch, random) {
      const member = ordinary(branch, random);
      if (!member) return null;
      const decidedOn = on(branch, 320);
      branch.rows.sanctions.push({
        name: member.name ?? null,
        kind: 'warning',
        decidedOn,
        meetingOn: decidedOn,
        approvedOn: decidedOn,
      });
      branch.rows.honours.push(honour(branch, member.name ?? null, 'excellent-member'));
      return lastHonour(this.rule, branch, 'title');
    },
  },
  {
    rule: 'honours/admonition',
    plant(branch, random) {
      const member = ordinary(branch, random);
      if (!member) return null;
      member.leader = true;
      branch.rows.attendance = branch.rows.attendance.filter(
        (row) => row.name !== member.name || row.attended === 'present',
      );
      branch.rows.sanctions.push({
        name: member.name ?? null,
        kind: 'admonition',
        decidedOn: on(branch, 320),
      });
      branch.rows.honours.push(honour(branch, member.name ?? null, 'excellent-worker'));
      return lastHonour(this.rule, branch, 'title');
    },
  },
  sanction('sanctions/approval', 'approvedOn', (branch) => {
    const decidedOn = on(branch, 410);
    const someone = branch.rows.members.find(
      (one) =>
        isOrdinary(branch, one) &&
        !branch.rows.honours.some(({ recipient }) => recipient === one.name),
    );
    branch.rows.sanctions.push({
      name: someone?.name ?? null,
      kind: 'warning',
      decidedOn,
      meetingOn: decidedOn,
      approvedOn: decidedOn,
    });
    return { kind: 'warning', decidedOn, meetingOn: decidedOn, approvedOn: null };
  }),
  sanction('sanctions/date-order', 'approvedOn', (branch) => ({
    kind: 'warning',
    decidedOn: on(branch, 410),
    meetingOn: on(branch, 410),
    approvedOn: on(branch, 401),
  })),
  sanction('sanctions/probation-length', 'until', (branch) => ({
    kind: 'probation-in-party',
    decidedOn: on(branch, 1210),
    meetingOn: on(branch, 1205),
    approvedOn: on(branch, 1210),
    until: addMonths(on(branch, 1210), 30),
  })),
  sanction('sanctions/rectify-length', 'until', (branch) => ({
    kind: 'rectify-by-deadline',
    decidedOn: on(branch, 610),
    meetingOn: on(branch, 605),
    approvedOn: on(branch, 610),
    until: addMonths(on(branch, 610), 14),
  })),
  sanction('sanctions/exit-recorded', 'kind', (branch) => ({
    kind: 'removal',
    decidedOn: on(branch, 1215),
    meetingOn: on(branch, 1210),
    approvedOn: on(branch, 1215),
  })),
  {
    rule: 'sanctions/cancelled-probation',
    plant(branch, random) {
      const member = ordinary(branch, random);
      if (!member) return null;
      branch.rows.sanctions.push({
        name: member.name ?? null,
        kind: '取消预备党员资格',
        decidedOn: on(branch, 410),
      });
      const at = {
        table: 'sanctions',
        row: branch.rows.sanctions.length - 1,
        key: 'kind',
      } as const;
      return [{ rule: this.rule, ...at }];
    },
  },
  {
    rule: 'sanctions/rejoin',
    plant(branch, random) {
      const { recruits, sanctions } = branch.rows;
      const row = pickRow(recruits, random, (one) => one.outcome === 'training');
      const recruit = row === null ? undefined : recruits[row];
      if (row === null || !recruit) return null;
      const decidedOn = addDays(recruit.appliedOn as CivilDate, -700);
      sanctions.push({
        name: recruit.name ?? null,
        kind: 'expulsion',
        decidedOn,
        meetingOn: decidedOn,
        approvedOn: decidedOn,
      });
      return [{ rule: this.rule, table: 'recruits', row, key: 'appliedOn' }];
    },
  },
];

/** Mistakes in 出席登记 and in the ledgers. */
export const LEDGER_DEFECTS: readonly Defect[] = [
  {
    rule: 'attendance/count-agrees',
    plant({ rows: { attendance, meetings } }, random) {
      const row = pickRow(attendance, random, (one) => one.attended === 'leave');
      const meeting = meetings.findIndex((one) => one.number === attendance[row ?? -1]?.meeting);
      if (row === null || meeting < 0) return null;
      const entry = attendance[row];
      if (entry) entry.attended = 'present';
      return [{ rule: this.rule, table: 'meetings', row: meeting, key: 'present' }];
    },
  },
  {
    rule: 'attendance/entered-twice',
    plant({ rows: { attendance } }, random) {
      const row = pickRow(attendance, random, (one) => one.attended === 'leave');
      if (row === null) return null;
      attendance.push({ ...attendance[row] });
      return [{ rule: this.rule, table: 'attendance', row: attendance.length - 1, key: 'name' }];
    },
  },
  cellDefect('attendance/leader-report', 'attendance', 'attended', (row, { rows }) => {
    const member = rows.members.find((one) => one.name === row.name);
    const absences = rows.attendance.filter(
      (one) => one.name === row.name && one.attended !== 'present',
    );
    if (row.attended !== 'leave' || !member || absences.length > 1) return null;
    member.leader = true;
    return { reason: null };
  }),
  cellDefect('attendance/meeting-known', 'attendance', 'meeting', (row) =>
    row.attended === 'leave' ? { meeting: '无此编号' } : null,
  ),
  {
    rule: 'attendance/six-months-absent',
    plant(branch, random) {
      const member = ordinary(branch, random);
      if (!member) return null;
      const row = branch.rows.members.indexOf(member);
      const mine = branch.rows.attendance.filter((one) => one.name === member.name);
      if (mine.length < 4) return null;
      for (const entry of mine) {
        const meeting = branch.rows.meetings.find((one) => one.number === entry.meeting);
        if (meeting && entry.attended === 'present') meeting.present = Number(meeting.present) - 1;
        entry.attended = 'absent';
        entry.reason = null;
      }
      return [{ rule: this.rule, table: 'members', row, key: 'name' }];
    },
  },
  cellDefect('ledgers/overdue', 'tasks', 'dueOn', () => ({ doneOn: null, evidence: null })),
  cellDefect('ledgers/points-total', 'points', 'total', () => ({ total: 80 })),
  cellDefect('ledgers/problem-dates', 'problems', 'doneOn', (row) => ({
    doneOn: addDays(row.foundOn as CivilDate, -3),
  })),
  cellDefect('ledgers/service-counts', 'services', 'attendances', () => ({ attendances: 1 })),
  cellDefect('ledgers/assessment-scores', 'assessments', 'score', () => ({ score: 120 })),
];

/** Mistakes that any sheet can have. */
export const SHEET_DEFECTS: readonly Defect[] = [
  cellDefect('sheet/required', 'meetings', 'theme', () => ({ theme: null })),
  cellDefect('sheet/unreadable-value', 'members', 'birthDate', () => ({ birthDate: '八十年代' })),
  cellDefect('sheet/code-list', 'members', 'education', () => ({ education: '自学成才' })),
  cellDefect('sheet/short-ethnic-group', 'members', 'ethnicity', (row) =>
    row.ethnicity === '01' ? { ethnicity: '汉' } : null,
  ),
  cellDefect('sheet/not-negative', 'services', 'amount', (row) =>
    row.amount ? { amount: -60_000 } : null,
  ),
  cellDefect('sheet/future-date', 'honours', 'awardedOn', (_, branch) => ({
    awardedOn: (branch.year + 2) * 10000 + 101,
  })),
  {
    rule: 'sheet/entered-twice',
    plant({ rows: { talks } }, random) {
      const index = pickRow(talks, random);
      if (index === null) return null;
      talks.push({ ...talks[index] });
      return [{ rule: this.rule, table: 'talks', row: talks.length - 1, key: 'heldOn' }];
    },
  },
  cellDefect('trainings/hours-possible', 'trainings', 'hours', () => ({ hours: 400 })),
  cellDefect('reviews/date-in-year', 'reviews', 'reviewedOn', (row) =>
    row.reviewedOn ? { reviewedOn: Number(row.reviewedOn) - 10_000 } : null,
  ),
  cellDefect('honours/fifty-years', 'honours', 'title', (row, { rows }) =>
    rows.members.some((one) => one.name === row.recipient && Number(one.joinedOn) > 19_900_000)
      ? { title: 'fifty-years' }
      : null,
  ),
  cellDefect('sheet/outside-year', 'talks', 'heldOn', (row, { rows }) =>
    rows.talks.length >= 8 ? { heldOn: Number(row.heldOn) - 30_000 } : null,
  ),
  cellDefect('sheet/name-known', 'commitments', 'name', () => ({ name: '查无此人' })),
];
