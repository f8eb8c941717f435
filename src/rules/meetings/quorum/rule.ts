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
      const isGeneral = isOfKind(meeting, 'general-meeting');
      if (!isGeneral || isOfKind(meeting, 'election-meeting') || !tookVote(meeting)) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(meeting, 'heldOn', 'votersDue', 'votersPresent')) continue;
      const { heldOn, votersDue, votersPresent } = meeting;
      if (!context.applies('B-09', heldOn)) context.notApplicable();
      else if (reaches(votersPresent, votersDue, shareOf(context, 'B-09', heldOn))) context.met();
      else {
        context.report(meeting, 'votersPresent', {
          data: { heldOn, votersDue, votersPresent },
          on: heldOn,
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '党员大会表决的到会人数',
      variants: {
        default: {
          problem:
            '{heldOn|date}党员大会实到有表决权{votersPresent}人，不到应到有表决权{votersDue}人的半数，不能进行表决',
          remedy: {
            mistyped: '请对照会议记录，改正填错的人数。',
            true: '确实不足半数的，这项表决无效：记录不要改，请重新召开会议表决，并报告上级党组织。',
          },
        },
      },
    },
    en: {
      title: 'Quorum of a vote in the general meeting',
      variants: {
        default: {
          problem:
            'On {heldOn|date} {votersPresent} of {votersDue} voters were present, fewer than half: no vote can be taken',
          remedy: {
            mistyped: 'Compare with the minutes and correct the number that is wrong.',
            true: 'With fewer than half the vote is void: leave the record, take the vote again in another meeting and tell the superior.',
          },
        },
      },
    },
  },
});
