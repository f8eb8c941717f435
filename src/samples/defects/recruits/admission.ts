import {
  addDays,
  addYears,
  type CivilDate,
  completedYears,
  dayOf,
  yearEnd,
} from '../../../core/calendar/civil-date';
import { type Defect, isOrdinary, newcomer } from '../defect';
import { admitted, confirmed, date, dropMeeting, emptied, half, onRoster } from './stage';

/** The admission itself. */
export const ADMISSION_DEFECTS: readonly Defect[] = [
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
  onRoster('joined-date', 'joinedOn', 'probationary', (_, row) =>
    // The day before may be in another month, with which the dues begin.
    dayOf(row.meetingOn as CivilDate) === 1 ? null : { joinedOn: date(row, 'meetingOn', -1) },
  ),
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
      return [{ rule: this.rule, table: 'recruits', row: recruits.length - 1, key: 'name' }];
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
