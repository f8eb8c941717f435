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
      const { heldOn, votersDue, votesFor, voteResult } = meeting;
      if (!isOfKind(meeting, 'general-meeting') || isOfKind(meeting, 'election-meeting')) continue;
      if (heldOn === null || votersDue === null || votesFor === null || voteResult === null) {
        continue;
      }
      if (!context.applies('B-10', heldOn)) continue;
      const passed = exceeds(votesFor, votersDue, shareOf(context, 'B-10', heldOn));
      if (passed === (voteResult === 'passed')) continue;
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
          remedy: '请核对赞成票数和应到有表决权人数；如数字无误，请把表决结果改为“未通过”。',
        },
        passed: {
          problem:
            '{heldOn|date}的表决赞成{votesFor}票，已超过应到有表决权{votersDue}人的半数，表决结果填的是“未通过”',
          remedy: '请核对票数和表决结果；如有其他原因，可在“核实说明”里写明。',
        },
      },
    },
    en: {
      title: 'The result of a vote agrees with the votes',
      variants: {
        default: {
          problem:
            'On {heldOn|date} {votesFor} votes were for the motion, not more than half of the {votersDue} voters due, yet it is marked as passed',
          remedy: 'Compare the votes and the voters due; if they are right, the motion failed.',
        },
        passed: {
          problem:
            'On {heldOn|date} {votesFor} votes were for the motion, more than half of the {votersDue} voters due, yet it is marked as failed',
          remedy: 'Compare votes and result; if there is a reason, give it in 核实说明.',
        },
      },
    },
  },
});
