import { isOfKind } from '../../../branch-life/cadence';
import type { MeetingsRecord } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';
import { reaches, shareOf } from '../../share';

/** Whether a vote was taken: said so, or shown by its result. */
const tookVote = ({ voted, votesFor, voteResult }: MeetingsRecord): boolean =>
  voted ?? (votesFor !== null || voteResult !== null);

/** 党员大会 votes only when at least half of those with a vote are there; exactly half will do. */
export const rule = defineRule({
  id: 'meetings/quorum',
  level: 1,
  provisions: ['B-09'],
  needs: { meetings: ['heldOn', 'kinds', 'votersDue', 'votersPresent'] },
  check(ledger, context) {
    for (const meeting of ledger.meetings.records) {
      const { heldOn, votersDue, votersPresent } = meeting;
      if (!isOfKind(meeting, 'general-meeting') || isOfKind(meeting, 'election-meeting')) continue;
      if (heldOn === null || votersDue === null || votersPresent === null) continue;
      if (!tookVote(meeting) || !context.applies('B-09', heldOn)) continue;
      if (reaches(votersPresent, votersDue, shareOf(context, 'B-09', heldOn))) continue;
      context.report(meeting, 'votersPresent', {
        data: { heldOn, votersDue, votersPresent },
        on: heldOn,
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '党员大会表决的到会人数',
      variants: {
        default: {
          problem:
            '{heldOn|date}党员大会实到有表决权{votersPresent}人，不到应到有表决权{votersDue}人的半数，不能进行表决',
          remedy: '请核对两个数字；如确实不足半数，这项表决应当重新进行。',
        },
      },
    },
    en: {
      title: 'Quorum of a vote in the general meeting',
      variants: {
        default: {
          problem:
            'On {heldOn|date} {votersPresent} of {votersDue} voters were present, fewer than half: no vote can be taken',
          remedy: 'Compare the two numbers; if they are right, the vote has to be taken again.',
        },
      },
    },
  },
});
