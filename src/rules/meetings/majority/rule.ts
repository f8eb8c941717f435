import { isOfKind } from '../../../branch-life/cadence';
import { defineRule } from '../../rule';
import { exceeds, shareOf } from '../../share';

/** A motion passes when more than half of all with a vote, present or not, are for it. */
export const rule = defineRule({
  id: 'meetings/majority',
  level: 1,
  provisions: ['B-10'],
  needs: { meetings: ['heldOn', 'kinds', 'votersDue', 'votesFor', 'voteResult'] },
  check(ledger, context) {
    for (const meeting of ledger.meetings.records) {
      const isGeneral = isOfKind(meeting, 'general-meeting');
      const took = meeting.voted ?? (meeting.votesFor !== null || meeting.voteResult !== null);
      if (!isGeneral || isOfKind(meeting, 'election-meeting') || !took) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(meeting, 'heldOn', 'votersDue', 'votesFor', 'voteResult')) continue;
      const { heldOn, votersDue, votesFor, voteResult } = meeting;
      if (!context.applies('B-10', heldOn)) {
        context.notApplicable();
        continue;
      }
      const passed = exceeds(votesFor, votersDue, shareOf(context, 'B-10', heldOn));
      if (passed === (voteResult === 'passed')) {
        context.met();
        continue;
      }
      context.report(meeting, 'voteResult', {
        data: { heldOn, votersDue, votesFor },
        on: heldOn,
        ...(passed ? { variant: 'passed', severity: 'warning' } : {}),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '党员大会表决结果与票数一致',
      variants: {
        default: {
          problem:
            '{heldOn|date}的表决赞成{votesFor}票，没有超过应到有表决权{votersDue}人的半数，表决结果填的是“通过”',
          remedy: {
            mistyped: '请对照会议记录，改正填错的票数、人数或者表决结果。',
            true: '确实没有超过半数的，决议不能生效：票数不要改，请重新表决，并报告上级党组织。',
          },
        },
        passed: {
          problem:
            '{heldOn|date}的表决赞成{votesFor}票，已超过应到有表决权{votersDue}人的半数，表决结果填的是“未通过”',
          remedy: {
            mistyped: '请对照会议记录，改正填错的票数或者表决结果。',
            true: '另有原因的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'The result of a vote agrees with the votes',
      variants: {
        default: {
          problem:
            'On {heldOn|date} {votesFor} votes were for the motion, not more than half of the {votersDue} voters due, yet it is marked as passed',
          remedy: {
            mistyped: 'Compare with the minutes and correct the votes, the voters or the result.',
            true: 'Without more than half the motion has no effect: leave the votes, vote again and tell the superior.',
          },
        },
        passed: {
          problem:
            'On {heldOn|date} {votesFor} votes were for the motion, more than half of the {votersDue} voters due, yet it is marked as failed',
          remedy: {
            mistyped: 'Compare with the minutes and correct the votes or the result.',
            true: 'If there is another reason, leave it and give it in 核实说明.',
          },
        },
      },
    },
  },
});
