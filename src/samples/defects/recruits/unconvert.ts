import type { SampleBranch, SampleRow } from '../../model';
import { dropMeeting, memberRow } from './stage';

/** Puts a confirmed member back on probation, where no later vote counted them as a voter. */
export function onProbation(
  member: SampleRow,
  row: SampleRow,
  branch: SampleBranch,
): SampleRow | null {
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
export function unconvert(row: SampleRow, branch: SampleBranch): boolean {
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
