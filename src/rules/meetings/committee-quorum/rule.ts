import { isOfKind } from '../../../branch-life/cadence';
import { defineRule } from '../../rule';
import { reaches, shareOf } from '../../share';

/** 支委会 meets only with at least half of its members. */
export const rule = defineRule({
  id: 'meetings/committee-quorum',
  level: 1,
  provisions: ['B-12'],
  needs: { meetings: ['heldOn', 'kinds', 'due', 'present'] },
  check(ledger, context) {
    for (const meeting of ledger.meetings.records) {
      const { heldOn, due, present } = meeting;
      if (!isOfKind(meeting, 'committee-meeting') || isOfKind(meeting, 'general-meeting')) continue;
      if (heldOn === null || due === null || present === null) continue;
      if (!context.applies('B-12', heldOn)) continue;
      if (reaches(present, due, shareOf(context, 'B-12', heldOn))) continue;
      context.report(meeting, 'present', { data: { heldOn, due, present }, on: heldOn });
    }
  },
  messages: {
    'zh-CN': {
      title: '支委会的到会人数',
      variants: {
        default: {
          problem: '{heldOn|date}支委会应到{due}人、实到{present}人，到会委员不到半数',
          remedy: '请核对两个数字；如确实不足半数，会议应当改期召开。',
        },
      },
    },
    en: {
      title: 'Quorum of a committee meeting',
      variants: {
        default: {
          problem:
            'On {heldOn|date} {present} of {due} committee members were present, fewer than half',
          remedy: 'Compare the two numbers; if they are right, the meeting has to be held again.',
        },
      },
    },
  },
});
