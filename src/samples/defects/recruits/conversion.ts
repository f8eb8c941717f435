import { addDays, type CivilDate, yearEnd } from '../../../core/calendar/civil-date';
import type { Defect } from '../defect';
import { admitted, confirmed, date, dropMeeting, half, meetingOf, onRoster } from './stage';
import { onProbation, unconvert } from './unconvert';

/** From the end of probation on. */
export const CONVERSION_DEFECTS: readonly Defect[] = [
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
  confirmed('conversion-counts', 'conversionPresent', (row) => ({
    conversionPresent: Number(row.conversionDue) + 1,
  })),
  confirmed('conversion-quorum', 'conversionPresent', (row) => ({
    conversionPresent: half(row.conversionDue),
  })),
  confirmed('conversion-majority', 'conversionFor', (row) => ({
    conversionFor: half(row.conversionDue),
  })),
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
    // Somebody else who may vote from a day between the two would be a voter too many.
    const { members, movements } = branch.rows;
    const isBetween = (day: unknown): boolean =>
      Number(day) > heldOn && Number(day) <= Number(row.conversionMeetingOn);
    const others = members.filter(({ name }) => name !== row.name);
    if (others.some(({ confirmedOn }) => isBetween(confirmedOn))) return null;
    if (movements.some(({ movedOn }) => isBetween(movedOn))) return null;
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
  onRoster('confirmed-date', 'confirmedOn', 'confirmed', (_, row, { rows: { meetings } }) => {
    // At a meeting between the two days the voters would be one too many.
    const confirmedOn = [20, 10, 5, 3]
      .map((days) => date(row, 'probationEndsOn', days))
      .find((day) =>
        meetings.every(
          ({ voted, heldOn }) =>
            voted !== true || Number(heldOn) < Number(row.probationEndsOn) || Number(heldOn) > day,
        ),
      );
    return confirmedOn === undefined ? null : { confirmedOn };
  }),
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
