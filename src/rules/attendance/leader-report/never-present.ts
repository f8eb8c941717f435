import type { LedgerIndex } from '../../../branch-life/ledger-index';
import { groupBy } from '../../../core/group-by';
import type { Ledger } from '../../../ledger/model';
import type {
  AttendanceRecord,
  MeetingsRecord,
  MembersRecord,
} from '../../../ledger/records.generated';
import { absentNames, isOfAll } from '../absentees';

/** So many recorded absences without one presence are no coincidence of a few months. */
const MANY = 6;

/** A leading cadre who is present at nothing that is recorded. */
export interface NeverPresent {
  readonly member: MembersRecord;
  /** How many meetings record the absence. */
  readonly count: number;
  /** Where the register of presence records it. */
  readonly rows: readonly AttendanceRecord[];
}

/** By name, how many meetings of all members name somebody as absent. */
function absencesIn(meetings: readonly MeetingsRecord[], names: ReadonlySet<string>) {
  const absences = new Map<string, number>();
  for (const { absentees } of meetings) {
    if (absentees === null) continue;
    for (const name of new Set(absentNames(absentees, names))) {
      absences.set(name, (absences.get(name) ?? 0) + 1);
    }
  }
  return absences;
}

/**
 * Leading cadres of whom every record of the year is an absence without a report: in 出席登记, or
 * in 缺席人员及原因 of every meeting of all members.
 */
export function neverPresent(ledger: Ledger, index: LedgerIndex): readonly NeverPresent[] {
  const leaders = ledger.members.records.filter(
    ({ leader, name }) => leader === true && name !== null && index.isOnePerson(name),
  );
  if (leaders.length === 0) return [];
  const rowsByName = groupBy(ledger.attendance.records, ({ name }) => name);
  const meetings = ledger.meetings.records.filter(isOfAll);
  const absences = absencesIn(meetings, new Set(leaders.map(({ name }) => name ?? '')));
  return leaders.flatMap((member) => {
    const rows = (rowsByName.get(member.name ?? '') ?? []).filter(
      ({ attended }) => attended !== null,
    );
    const named = absences.get(member.name ?? '') ?? 0;
    const isPresent = rows.some(
      ({ attended, reportMode }) => attended === 'present' || reportMode !== null,
    );
    const ofAll = named >= meetings.length ? named : 0;
    const count = Math.max(rows.length, ofAll);
    return isPresent || count < MANY ? [] : [{ member, count, rows }];
  });
}
