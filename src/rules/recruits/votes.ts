import type { RecruitsRecord } from '../../ledger/records.generated';

/** The columns of the two votes on a recruit. */
export const VOTES = {
  admission: {
    date: 'meetingOn',
    due: 'meetingDue',
    present: 'meetingPresent',
    votes: 'meetingFor',
  },
  conversion: {
    date: 'conversionMeetingOn',
    due: 'conversionDue',
    present: 'conversionPresent',
    votes: 'conversionFor',
  },
} as const;
export type Vote = keyof typeof VOTES;

/** The numbers of a vote, and their columns in 会议记录. */
export const NUMBER_KEYS = [
  ['due', 'votersDue'],
  ['present', 'votersPresent'],
  ['votes', 'votesFor'],
] as const;

/** Whether a number is not more than half of those due (细则: 超过半数 for presence and votes). */
export const voteFails = (part: number, due: number): boolean => due > 0 && part * 2 <= due;

/**
 * Whether the row goes on as after a vote that passed; one that failed may be as low as it was,
 * and an extension or a cancellation is another vote.
 */
export function hasPassed(vote: Vote, recruit: RecruitsRecord): boolean {
  const { outcome } = recruit;
  if (vote === 'conversion') {
    return outcome === 'confirmed' || (outcome === null && recruit.conversionApprovedOn !== null);
  }
  return (
    recruit.approvedOn !== null ||
    (outcome !== null && outcome !== 'training' && outcome !== 'ended')
  );
}
