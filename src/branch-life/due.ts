import { compareDates } from '../core/calendar/civil-date';
import { isBlank } from '../ledger/model';
import type { MeetingKinds, MeetingsRecord } from '../ledger/records.generated';
import { isOfKind } from './cadence';
import type { HeadCount } from './census';
import type { LedgerIndex } from './ledger-index';

/** Meetings of all members. 党课 is left out: it may be open to others, or held in parts. */
const OF_ALL: readonly MeetingKinds[] = [
  'general-meeting',
  'theme-day',
  'organisation-life-meeting',
  'democratic-review',
];

/** Whether a meeting is of all members of this branch and of nobody else. */
export const isOfAll = (meeting: MeetingsRecord): boolean =>
  isOfKind(meeting, ...OF_ALL) &&
  !isOfKind(meeting, 'lecture', 'group-meeting', 'election-meeting', 'committee-meeting') &&
  // A session held once more for those who were away.
  meeting.mode !== 'replay' &&
  meeting.group === null &&
  meeting.jointUnit === null &&
  meeting.jointNumber === null;

/** Who is on the committee, where all of them were on the day: who left it before is on no list. */
function committeeOn(meeting: MeetingsRecord, { committee }: LedgerIndex): HeadCount | null {
  const { heldOn } = meeting;
  const there =
    heldOn !== null &&
    committee.length > 0 &&
    committee.every(({ appointedOn }) => appointedOn && compareDates(appointedOn, heldOn) <= 0);
  if (!there) return null;
  const size = new Set(committee.map(({ name }) => name)).size;
  return { least: size, most: size };
}

/**
 * How many were due at a meeting: 应到人数 as entered; where that is left blank, the roll of the day
 * for a meeting of all members, the committee for one of its own. Null where neither tells.
 */
export function dueAt(meeting: MeetingsRecord, index: LedgerIndex): HeadCount | null {
  const { due, heldOn } = meeting;
  if (due !== null) return { least: due, most: due };
  if (heldOn === null || !isBlank(meeting, 'due')) return null;
  if (isOfAll(meeting)) {
    const count = index.roll.membersOn(heldOn);
    return count.most > 0 ? count : null;
  }
  const ofCommittee = meeting.kinds?.length === 1 && isOfKind(meeting, 'committee-meeting');
  return ofCommittee ? committeeOn(meeting, index) : null;
}
