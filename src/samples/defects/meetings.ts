import { addDays, type CivilDate, monthOf } from '../../core/calendar/civil-date';
import { type SampleBranch, type SampleRow, votersOn } from '../model';
import { cellDefect, type Defect, isOrdinary } from './defect';

const isKind = (row: SampleRow, kind: string): boolean =>
  (row.kinds as readonly string[]).includes(kind);

const isQuarterly = (row: SampleRow): boolean =>
  isKind(row, 'general-meeting') && row.voted === undefined;

/** A mistake in one meeting of a kind. */
const meeting = (
  rule: string,
  key: string,
  fits: (row: SampleRow) => boolean,
  change: (row: SampleRow, branch: SampleBranch) => SampleRow | null,
): Defect =>
  cellDefect(rule, 'meetings', key, (row, branch) => (fits(row) ? change(row, branch) : null));

/** A quarterly meeting at which an ordinary vote is taken, the numbers as `change` has them. */
const vote = (
  rule: string,
  key: string,
  change: (due: number, present: number) => SampleRow,
): Defect =>
  meeting(rule, key, isQuarterly, (row, branch) => {
    const voters = votersOn(branch.members, row.heldOn as CivilDate).length;
    const present = Math.min(voters, Number(row.present));
    return {
      voted: true,
      votersDue: voters,
      votersPresent: present,
      votesFor: present,
      votesAgainst: 0,
      votesAbstained: 0,
      voteResult: 'passed',
      ...change(voters, present),
    };
  });

/** Takes all meetings of a kind out, of one month or of the year. */
const without = (rule: string, kind: string, months?: readonly number[]): Defect => ({
  rule,
  plant({ rows }) {
    const gone = (row: SampleRow): boolean =>
      isKind(row, kind) && (!months || months.includes(monthOf(row.heldOn as CivilDate)));
    if (!rows.meetings.some(gone)) return null;
    // A committee or a group is asked for its meetings from the day on which it is there.
    if (Number(rows.officers[0]?.appointedOn) > Number(rows.branch[0]?.year) * 10000) return null;
    // A vote of that quarter would do in its place.
    if (kind === 'general-meeting' && rows.meetings.some((row) => row.voted)) return null;
    const numbers = new Set(rows.meetings.filter(gone).map((row) => row.number));
    rows.meetings = rows.meetings.filter((row) => !gone(row));
    rows.attendance = rows.attendance.filter((row) => !numbers.has(row.meeting));
    return [{ rule, table: 'meetings', row: null, key: 'heldOn' }];
  },
});

const isJointOrReview = (row: SampleRow): boolean =>
  Boolean(row.jointNumber) || isKind(row, 'democratic-review');

/** Mistakes in 会议记录. */
export const MEETING_DEFECTS: readonly Defect[] = [
  without('meetings/committee-meeting-monthly', 'committee-meeting', [4]),
  without('meetings/general-meeting-quarterly', 'general-meeting', [5]),
  without('meetings/group-meeting-monthly', 'group-meeting', [9]),
  without('meetings/theme-day-monthly', 'theme-day', [3]),
  {
    rule: 'meetings/organisation-life-yearly',
    plant({ rows: { meetings } }) {
      const row = meetings.find((one) => isKind(one, 'organisation-life-meeting'));
      if (!row) return null;
      row.kinds = ['democratic-review'];
      return [{ rule: this.rule, table: 'meetings', row: null, key: 'heldOn' }];
    },
  },
  {
    rule: 'meetings/democratic-review-yearly',
    plant({ rows }) {
      const row = rows.meetings.find((one) => isKind(one, 'democratic-review'));
      if (!row) return null;
      row.kinds = ['organisation-life-meeting'];
      rows.reviews = [];
      return [{ rule: this.rule, table: 'meetings', row: null, key: 'heldOn' }];
    },
  },
  meeting(
    'meetings/committee-quorum',
    'present',
    (row) => isKind(row, 'committee-meeting'),
    () => ({ present: 1 }),
  ),
  meeting(
    'meetings/democratic-life-in-branch',
    'kinds',
    (row) => isKind(row, 'study'),
    () => ({ kinds: ['democratic-life-meeting'] }),
  ),
  {
    rule: 'meetings/democratic-life-quorum',
    plant({ rows: { meetings } }) {
      const row = meetings.findIndex((one) => isKind(one, 'study'));
      const one = meetings[row];
      if (!one) return null;
      Object.assign(one, {
        kinds: ['democratic-life-meeting'],
        present: Math.floor(Number(one.due) / 2),
      });
      return [
        { rule: this.rule, table: 'meetings', row, key: 'present' },
        { rule: 'meetings/democratic-life-in-branch', table: 'meetings', row, key: 'kinds' },
      ];
    },
  },
  meeting(
    'meetings/due-against-roster',
    'due',
    (row) => isKind(row, 'theme-day') && !isJointOrReview(row),
    (row) => ({ due: Number(row.due) + 6 }),
  ),
  {
    rule: 'meetings/entered-twice',
    plant({ rows: { meetings } }) {
      const row = meetings.find((one) => isKind(one, 'study'));
      if (!row) return null;
      meetings.push({ ...row, number: `${row.number}-2` });
      return [{ rule: this.rule, table: 'meetings', row: meetings.length - 1, key: 'theme' }];
    },
  },
  meeting(
    'meetings/group-known',
    'group',
    (row) => isKind(row, 'study'),
    (_, { rows }) => (rows.members.some((one) => one.group) ? { group: '第九党小组' } : null),
  ),
  meeting(
    'meetings/held-in-future',
    'heldOn',
    (row) => isKind(row, 'study'),
    (row, { year }) => ({ heldOn: (year + 2) * 10000 + 115, enteredOn: row.enteredOn ?? null }),
  ),
  meeting('meetings/host', 'host', isQuarterly, (row, branch) => {
    const someone = branch.rows.members.find((one) => isOrdinary(branch, one));
    const elected = Number(branch.rows.branch[0]?.electedOn);
    return someone && Number(row.heldOn) > elected ? { host: someone.name ?? null } : null;
  }),
  meeting(
    'meetings/lecturer-named',
    'lecturer',
    (row) => isKind(row, 'lecture'),
    () => ({ lecturer: null }),
  ),
  meeting(
    'meetings/present-within-due',
    'present',
    (row) => isKind(row, 'study'),
    (row) => ({ present: Number(row.due) + 1 }),
  ),
  {
    rule: 'meetings/number-unique',
    plant({ rows: { meetings } }) {
      const lectures = meetings.flatMap((one, i) => (isKind(one, 'lecture') ? [i] : []));
      const [first, second] = lectures;
      const one = meetings[first ?? -1];
      const other = meetings[second ?? -1];
      if (!one || !other || second === undefined) return null;
      other.number = one.number ?? null;
      return [{ rule: this.rule, table: 'meetings', row: second, key: 'number' }];
    },
  },
  vote('meetings/quorum', 'votersPresent', (due) => {
    const few = Math.floor(due / 2) - 1;
    // The majority of those due is missed as well, so it is not said to have passed.
    return { votersPresent: few, votesFor: few, voteResult: 'rejected' };
  }),
  vote('meetings/majority', 'voteResult', (due, present) => {
    const few = Math.floor(due / 2);
    return { votesFor: few, votesAgainst: present - few };
  }),
  vote('meetings/vote-counts', 'votesFor', (_, present) => ({
    votesAgainst: 2,
    votesFor: present,
  })),
  vote('meetings/votes-recorded', 'votesFor', () => ({ votesFor: null, voteResult: null })),
  vote('meetings/voters-against-roster', 'votersDue', (due) => ({
    votersDue: Math.ceil(due / 2),
    votersPresent: Math.ceil(due / 2),
    votesFor: Math.ceil(due / 2),
  })),
];

/** An election of this year, changed in every row. */
const election = (
  rule: string,
  key: string,
  change: (row: SampleRow, branch: SampleBranch) => SampleRow | null,
): Defect => ({
  rule,
  plant(branch) {
    const rows = branch.rows.elections;
    const changes = rows.map((row) => change(row, branch));
    if (rows.length === 0 || changes.includes(null)) return null;
    rows.forEach((row, i) => {
      Object.assign(row, changes[i]);
    });
    return [{ rule, table: 'elections', row: 0, key }];
  },
});

/** Mistakes in 选举. */
export const ELECTION_DEFECTS: readonly Defect[] = [
  election('elections/ballots-returned', 'ballotsReturned', (row) => ({
    ballotsReturned: Number(row.ballotsIssued) + 1,
  })),
  election('elections/candidate-margin', 'candidates', (row) =>
    row.post === '委员' ? { candidates: row.seats ?? null } : null,
  ),
  election('elections/quorum', 'votersPresent', (row) => {
    const present = Math.floor(Number(row.votersDue) * 0.7);
    return {
      votersPresent: present,
      ballotsIssued: present,
      ballotsReturned: present,
      votes: present,
    };
  }),
  election('elections/voters-against-roster', 'votersDue', (row) => ({
    votersDue: Number(row.votersDue) + 2,
  })),
  cellDefect('elections/counts', 'elections', 'votes', (row) => ({
    votes: Number(row.ballotsReturned) + 1,
  })),
  cellDefect('elections/winning-votes', 'elections', 'votes', (row) => ({
    votes: Math.floor(Number(row.votersPresent) / 2),
  })),
  cellDefect('elections/secretary-approval', 'elections', 'approvedOn', (row) => ({
    approvedOn: addDays(row.heldOn as CivilDate, -5),
  })),
  cellDefect('elections/tellers', 'elections', 'tellers', (row) => ({
    tellers: [String(row.elected)],
  })),
  {
    rule: 'elections/eligible',
    plant({ rows: { elections, members } }) {
      const row = elections.length - 1;
      const newcomer = members.find(
        (one) =>
          one.category === 'probationary' && Number(one.joinedOn) < Number(elections[row]?.heldOn),
      );
      const last = elections[row];
      if (!newcomer || !last) return null;
      last.elected = newcomer.name ?? null;
      // That 班子成员 lacks the name follows from it.
      return [{ rule: this.rule, table: 'elections', row, key: 'elected' }];
    },
  },
  cellDefect('elections/officers-match', 'elections', 'elected', (_, branch) => {
    const someone = branch.rows.members.find((one) => isOrdinary(branch, one));
    return someone ? { elected: someone.name ?? null } : null;
  }),
  {
    rule: 'elections/meeting-recorded',
    plant({ rows: { elections, meetings } }) {
      const row = meetings.find((one) => isKind(one, 'election-meeting'));
      if (!row || elections.length === 0) return null;
      row.kinds = ['study'];
      return [{ rule: this.rule, table: 'elections', row: 0, key: 'heldOn' }];
    },
  },
  {
    rule: 'elections/branch-date',
    plant({ rows: { branch, elections } }) {
      const [row] = branch;
      if (!row || elections.length === 0) return null;
      row.electedOn = addDays(row.electedOn as CivilDate, 20);
      row.termEndsOn = addDays(row.termEndsOn as CivilDate, 20);
      return [{ rule: this.rule, table: 'branch', row: 0, key: 'electedOn' }];
    },
  },
];
