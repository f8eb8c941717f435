import { addDays, type CivilDate } from '../../../core/calendar/civil-date';
import type { SampleBranch, SampleRow } from '../../model';
import { cellDefect, type Defect } from '../defect';

type Change = (row: SampleRow, branch: SampleBranch) => SampleRow | null;

export const date = (row: SampleRow, key: string, days: number): CivilDate =>
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
export const applicant = at((row) => row.outcome === 'training');
export const activist = at(isActivist);
export const admitted = at((row) => row.outcome === 'probationary');
/** Admitted last year and confirmed this year. */
export const confirmed = at((row) => row.outcome === 'confirmed');

type Value = SampleRow[string] | undefined;

export const emptied =
  (key: string): Change =>
  () => ({ [key]: null });

export const half = (value: Value): number => Math.floor(Number(value) / 2);

export const meetingOf = (branch: SampleBranch, heldOn: Value): SampleRow | undefined =>
  branch.rows.meetings.find((one) => one.voted && one.heldOn === heldOn);

export function dropMeeting(branch: SampleBranch, heldOn: Value): void {
  const { meetings } = branch.rows;
  const meeting = meetingOf(branch, heldOn);
  if (meeting) meetings.splice(meetings.indexOf(meeting), 1);
}

export const memberRow = (branch: SampleBranch, row: SampleRow): number =>
  branch.rows.members.findIndex((one) => one.name === row.name);

/** A mistake in the roster's row of somebody whom 发展党员 knows. */
export const onRoster = (
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
