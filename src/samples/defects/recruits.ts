import {
  addDays,
  addYears,
  type CivilDate,
  completedYears,
  yearEnd,
} from '../../calendar/civil-date';
import type { SampleBranch, SampleRow } from '../model';
import { cellDefect, type Defect, isOrdinary, newcomer } from './defect';

type Change = (row: SampleRow, branch: SampleBranch) => SampleRow | null;

const date = (row: SampleRow, key: string, days: number): CivilDate =>
  addDays(row[key] as CivilDate, days);

/** A mistake in the row of somebody at one stage. */
const at =
  (fits: (row: SampleRow) => boolean) =>
  (name: string, key: string, change: Change): Defect =>
    cellDefect(`recruits/${name}`, 'recruits', key, (row, branch) =>
      fits(row) ? change(row, branch) : null,
    );

const isActivist = (row: SampleRow): boolean =>
  row.outcome === 'training' && row.activistOn !== undefined;
const applicant = at((row) => row.outcome === 'training');
const activist = at(isActivist);
const admitted = at((row) => row.outcome === 'probationary');
/** Admitted last year and confirmed this year. */
const confirmed = at((row) => row.outcome === 'confirmed');

type Value = SampleRow[string] | undefined;

const emptied =
  (key: string): Change =>
  () => ({ [key]: null });

const half = (value: Value): number => Math.floor(Number(value) / 2);

/** As `defect`, with the same cell pointed out by other rules, too. */
const alsoBy = (defect: Defect, ...names: readonly string[]): Defect => ({
  rule: defect.rule,
  plant(branch, random) {
    const planted = defect.plant(branch, random);
    return (
      planted?.flatMap((one) => [
        one,
        ...names.map((name) => ({ ...one, rule: `recruits/${name}` })),
      ]) ?? null
    );
  },
});

const meetingOf = (branch: SampleBranch, heldOn: Value): SampleRow | undefined =>
  branch.rows.meetings.find((one) => one.voted && one.heldOn === heldOn);

function dropMeeting(branch: SampleBranch, heldOn: Value): void {
  const { meetings } = branch.rows;
  const meeting = meetingOf(branch, heldOn);
  if (meeting) meetings.splice(meetings.indexOf(meeting), 1);
}

const memberRow = (branch: SampleBranch, row: SampleRow): number =>
  branch.rows.members.findIndex((one) => one.name === row.name);

/** A mistake in the roster's row of somebody whom 发展党员 knows. */
const onRoster = (
  name: string,
  key: string,
  outcome: string,
  change: (member: SampleRow, row: SampleRow, branch: SampleBranch) => SampleRow | null,
): Defect => ({
  rule: `recruits/${name}`,
  plant(branch) {
    for (const row of branch.rows.recruits) {
      const index = memberRow(branch, row);
      const member = branch.rows.members[index];
      const changed = row.outcome === outcome && member && change(member, row, branch);
      if (!member || !changed) continue;
      Object.assign(member, changed);
      return [{ rule: this.rule, table: 'members', row: index, key }];
    }
    return null;
  },
});

/** Puts a confirmed member back on probation, where no later vote counted them as a voter. */
function onProbation(member: SampleRow, row: SampleRow, branch: SampleBranch): SampleRow | null {
  const { honours, meetings, reviews } = branch.rows;
  if (honours.some(({ recipient }) => recipient === row.name)) return null;
  const later = meetings.some(
    (one) =>
      one.voted &&
      one.heldOn !== row.conversionMeetingOn &&
      Number(one.heldOn) > Number(member.confirmedOn),
  );
  if (later) return null;
  for (const review of reviews) {
    if (review.name === row.name) {
      Object.assign(review, { pollGrade: 'qualified', branchGrade: 'qualified' });
    }
  }
  return { category: 'probationary', confirmedOn: null, partyYears: null };
}

/** Takes back a conversion. */
function unconvert(row: SampleRow, branch: SampleBranch): boolean {
  const member = branch.rows.members[memberRow(branch, row)];
  const changed = member && onProbation(member, row, branch);
  if (!member || !changed) return false;
  dropMeeting(branch, row.conversionMeetingOn);
  Object.assign(member, changed);
  for (const key of [
    'conversionAppliedOn',
    'conversionMeetingOn',
    'conversionDue',
    'conversionPresent',
    'conversionFor',
    'selfPresent',
    'conversionApprovedOn',
  ]) {
    row[key] = null;
  }
  return true;
}

/** Steps before admission. */
const BEFORE: readonly Defect[] = [
  applicant('accepting-branch', 'acceptingBranch', emptied('acceptingBranch')),
  applicant('applicant-age', 'appliedOn', (row) => {
    const appliedOn = addYears(row.birthDate as CivilDate, 17);
    // The rules of 2014 are the oldest that are known.
    return appliedOn < 20140601 ? null : { appliedOn, interviewedOn: addDays(appliedOn, 15) };
  }),
  applicant('application-order', 'interviewedOn', (row) => ({
    interviewedOn: date(row, 'appliedOn', -5),
  })),
  activist('interview-in-time', 'interviewedOn', (row) => ({
    interviewedOn: date(row, 'appliedOn', 45),
  })),
  activist('activist-filed', 'activistFiledOn', (row, branch) =>
    Number(row.activistOn) < branch.year * 10000 + 901 ? { activistFiledOn: null } : null,
  ),
  activist('half-year-reviews', 'reviewedOn', (row, branch) =>
    Number(row.activistOn) < branch.year * 10000 + 401 ? { reviewedOn: null } : null,
  ),
  activist('mentors', 'mentors', (_, { rows }) => {
    const names = rows.members
      .filter((one) => one.category === 'full')
      .slice(0, 3)
      .map((one) => String(one.name));
    return names.length === 3 ? { mentors: names } : null;
  }),
  {
    rule: 'recruits/entered-twice',
    plant({ rows: { recruits } }) {
      const row = recruits.find((one) => one.outcome === 'training');
      if (!row) return null;
      recruits.push({ ...row });
      return [{ rule: this.rule, table: 'recruits', row: recruits.length - 1, key: 'idNumber' }];
    },
  },
  confirmed('cultivation-year', 'candidateOn', (row) => ({
    activistOn: date(row, 'candidateOn', -300),
    activistFiledOn: date(row, 'candidateOn', -290),
  })),
  confirmed('candidate-order', 'superiorAgreedOn', (row) => ({
    committeeDiscussedOn: date(row, 'superiorAgreedOn', 3),
  })),
  confirmed('notice-before-listing', 'candidateOn', (row) => ({
    noticeTo: row.candidateOn ?? null,
  })),
  confirmed('notice-period', 'noticeTo', (row) => ({ noticeTo: date(row, 'noticeFrom', 2) })),
  confirmed('political-review-passed', 'politicalReviewResult', () => ({
    politicalReviewResult: 'failed',
  })),
  confirmed('training-length', 'trainingTo', (row) => ({
    trainingTo: date(row, 'trainingFrom', 1),
    trainingHours: 10,
  })),
  confirmed('preparation-order', 'preReviewedOn', (row) => ({
    committeeReviewedOn: date(row, 'preReviewedOn', 3),
  })),
  confirmed('meeting-after-pre-review', 'meetingOn', (row) => ({
    preReviewedOn: date(row, 'meetingOn', -40),
    committeeReviewedOn: date(row, 'meetingOn', -45),
  })),
  confirmed('steps-missing', 'politicalReviewOn', emptied('politicalReviewOn')),
];

/** The admission itself. */
const ADMISSION: readonly Defect[] = [
  confirmed('two-introducers', 'introducers', (row) => ({
    introducers: (row.introducers as readonly string[]).slice(0, 1),
  })),
  confirmed('introducers-full-members', 'introducers', (row, branch) => {
    const [name] = row.introducers as readonly string[];
    const elder = branch.rows.members.find((one) => one.name === name);
    const others = branch.rows.recruits.filter((one) => one !== row);
    if (!elder || !isOrdinary(branch, elder)) return null;
    if (others.some((one) => (one.introducers as readonly string[] | null)?.includes(name ?? ''))) {
      return null;
    }
    const confirmedOn = date(row, 'meetingOn', 30);
    if (confirmedOn > branch.year * 10000) return null;
    elder.joinedOn = addYears(confirmedOn, -1);
    elder.confirmedOn = confirmedOn;
    elder.partyYears = completedYears(confirmedOn, yearEnd(branch.year));
    return {};
  }),
  confirmed('admission-counts', 'meetingPresent', (row) => ({
    meetingPresent: Number(row.meetingDue) + 1,
  })),
  confirmed('admission-quorum', 'meetingPresent', (row) => ({
    meetingPresent: half(row.meetingDue),
  })),
  confirmed('admission-majority', 'meetingFor', (row) => ({ meetingFor: half(row.meetingDue) })),
  admitted('admission-meeting-recorded', 'meetingOn', (row, branch) => {
    dropMeeting(branch, row.meetingOn);
    return {};
  }),
  admitted('admission-numbers-agree', 'meetingFor', (row, { rows }) => {
    // A meeting that votes on several people has room for one result only.
    const several = rows.recruits.some(
      (one) =>
        one.conversionMeetingOn === row.meetingOn ||
        (one !== row && one.meetingOn === row.meetingOn),
    );
    return several ? null : { meetingFor: Number(row.meetingFor) - 1 };
  }),
  confirmed('admission-order', 'partyCommitteeTalkOn', (row) => ({
    partyCommitteeTalkOn: date(row, 'meetingOn', -3),
  })),
  confirmed('party-committee-talk', 'partyCommitteeTalkOn', emptied('partyCommitteeTalkOn')),
  confirmed('approval-in-time', 'approvedOn', (row, branch) => {
    const approvedOn = date(row, 'meetingOn', 110);
    const other = branch.rows.recruits.find((one) => one !== row);
    if (!other || approvedOn > branch.year * 10000) return null;
    // Without the column for the reason nobody can tell whether there was one.
    other.extensionReason = '函调未回';
    return { approvedOn, oathOn: addDays(approvedOn, 10) };
  }),
  confirmed('oath-taken', 'oathOn', emptied('oathOn')),
  admitted('probation-end', 'probationEndsOn', (row) => ({
    probationEndsOn: date(row, 'probationEndsOn', 20),
  })),
  admitted('outcome-consistent', 'outcome', () => ({ outcome: 'training' })),
  admitted('same-person', 'birthDate', (row) => ({ birthDate: date(row, 'birthDate', 1) })),
  onRoster('joined-date', 'joinedOn', 'probationary', (_, row) => ({
    joinedOn: date(row, 'meetingOn', -1),
  })),
  {
    rule: 'recruits/movement-recorded',
    plant({ rows: { movements, recruits } }) {
      const row = recruits.findIndex((one) => one.outcome === 'probationary');
      const moved = movements.findIndex((one) => one.name === recruits[row]?.name);
      if (row < 0 || moved < 0) return null;
      movements.splice(moved, 1);
      return [{ rule: this.rule, table: 'recruits', row, key: 'name' }];
    },
  },
  {
    rule: 'recruits/movement-without-record',
    plant({ rows: { movements, recruits } }) {
      const index = recruits.findIndex((one) => one.outcome === 'probationary');
      const row = movements.findIndex((one) => one.name === recruits[index]?.name);
      if (index < 0 || row < 0) return null;
      recruits.splice(index, 1);
      return [{ rule: this.rule, table: 'movements', row, key: 'name' }];
    },
  },
  {
    rule: 'recruits/on-roster',
    plant(branch) {
      const { recruits } = branch.rows;
      const other = recruits.find((one) => one.outcome === 'probationary');
      if (!other) return null;
      recruits.push({ ...other, ...newcomer(branch) });
      const place = { table: 'recruits', row: recruits.length - 1, key: 'name' } as const;
      return [
        { rule: this.rule, ...place },
        { rule: 'recruits/movement-recorded', ...place },
      ];
    },
  },
  {
    rule: 'recruits/voters-against-roster',
    plant(branch) {
      const row = branch.rows.recruits.findIndex((one) => one.outcome === 'probationary');
      const recruit = branch.rows.recruits[row];
      if (!recruit) return null;
      dropMeeting(branch, recruit.meetingOn);
      const due = Number(recruit.meetingDue) + 5;
      Object.assign(recruit, { meetingDue: due, meetingPresent: due, meetingFor: due });
      return [
        { rule: this.rule, table: 'recruits', row, key: 'meetingDue' },
        { rule: 'recruits/admission-meeting-recorded', table: 'recruits', row, key: 'meetingOn' },
      ];
    },
  },
];

/** From the end of probation on. */
const CONVERSION: readonly Defect[] = [
  confirmed('conversion-application-early', 'conversionAppliedOn', (row) => ({
    conversionAppliedOn: date(row, 'probationEndsOn', -120),
  })),
  confirmed('conversion-approval', 'conversionApprovedOn', (row, { year }) =>
    Number(row.conversionMeetingOn) < year * 10000 + 801
      ? { conversionApprovedOn: date(row, 'conversionMeetingOn', 100) }
      : null,
  ),
  confirmed('conversion-order', 'conversionApprovedOn', (row) => ({
    conversionApprovedOn: date(row, 'conversionMeetingOn', -2),
  })),
  confirmed('conversion-self-present', 'selfPresent', () => ({ selfPresent: false })),
  alsoBy(
    confirmed('conversion-counts', 'conversionPresent', (row) => ({
      conversionPresent: Number(row.conversionDue) + 1,
    })),
    'conversion-numbers-agree',
  ),
  alsoBy(
    confirmed('conversion-quorum', 'conversionPresent', (row) => ({
      conversionPresent: half(row.conversionDue),
    })),
    'conversion-numbers-agree',
  ),
  alsoBy(
    confirmed('conversion-majority', 'conversionFor', (row) => ({
      conversionFor: half(row.conversionDue),
    })),
    'conversion-numbers-agree',
  ),
  confirmed('conversion-numbers-agree', 'conversionFor', (row) => ({
    conversionFor: Number(row.conversionFor) - 1,
  })),
  confirmed('conversion-meeting-recorded', 'conversionMeetingOn', (row, branch) => {
    dropMeeting(branch, row.conversionMeetingOn);
    return {};
  }),
  confirmed('early-conversion', 'conversionMeetingOn', (row, branch) => {
    const heldOn = date(row, 'probationEndsOn', -20);
    const meeting = meetingOf(branch, row.conversionMeetingOn);
    if (!meeting || branch.rows.meetings.some((one) => one.heldOn === heldOn)) return null;
    meeting.heldOn = heldOn;
    return { conversionMeetingOn: heldOn, conversionAppliedOn: addDays(heldOn, -7) };
  }),
  {
    rule: 'recruits/conversion-attendance',
    plant({ rows: { attendance, meetings, recruits } }) {
      const recruit = recruits.find((one) => one.outcome === 'confirmed');
      const meeting = meetings.find(
        (one) => one.voted && one.heldOn === recruit?.conversionMeetingOn,
      );
      if (!recruit || !meeting) return null;
      attendance.push({
        meeting: meeting.number ?? null,
        name: recruit.name ?? null,
        attended: 'leave',
        reason: '因公出差',
      });
      return [
        { rule: this.rule, table: 'attendance', row: attendance.length - 1, key: 'attended' },
      ];
    },
  },
  onRoster('confirmed-date', 'confirmedOn', 'confirmed', (_, row) => ({
    confirmedOn: date(row, 'probationEndsOn', 20),
  })),
  onRoster('category-agrees', 'category', 'confirmed', onProbation),
  confirmed('conversion-pending', 'conversionMeetingOn', (row, branch) => {
    if (Number(row.probationEndsOn) > branch.year * 10000 + 501) return null;
    return unconvert(row, branch) ? { outcome: 'probationary' } : null;
  }),
  confirmed('after-extension', 'outcome', (row, branch) => {
    const extendedTo = addDays(row.probationEndsOn as CivilDate, 184);
    if (extendedTo > branch.year * 10000 + 901) return null;
    return unconvert(row, branch) ? { outcome: 'extended', extendedTo } : null;
  }),
  admitted('leaving-soon', 'meetingOn', (row, branch) => {
    const { name = null, idNumber = null } = row;
    const on = date(row, 'meetingOn', 60);
    if (on > yearEnd(branch.year)) return null;
    branch.rows.movements.push({
      name,
      idNumber,
      kind: 'transferred-out',
      movedOn: on,
      otherBranch: '外地党支部',
      letterOn: on,
      arrivedOn: on,
    });
    return {};
  }),
  admitted('extension-length', 'extendedTo', (row) => ({
    extendedTo: date(row, 'probationEndsOn', 60),
    outcome: 'extended',
  })),
];

/** Mistakes in 发展党员. */
export const RECRUIT_DEFECTS: readonly Defect[] = [...BEFORE, ...ADMISSION, ...CONVERSION];
