import { isOfKind } from '../../../branch-life/cadence';
import { defineRule } from '../../rule';
import { reaches, shareOf } from '../../share';

/** 民主生活会 of a leadership body needs at least two thirds of its members. */
export const rule = defineRule({
  id: 'meetings/democratic-life-quorum',
  level: 1,
  provisions: ['M-03'],
  needs: { meetings: ['heldOn', 'kinds', 'due', 'present'] },
  check(ledger, context) {
    for (const meeting of ledger.meetings.records) {
      const { heldOn, due, present } = meeting;
      if (!isOfKind(meeting, 'democratic-life-meeting')) continue;
      if (heldOn === null || due === null || present === null) continue;
      if (!context.applies('M-03', heldOn)) continue;
      if (reaches(present, due, shareOf(context, 'M-03', heldOn))) continue;
      context.report(meeting, 'present', { data: { heldOn, due, present }, on: heldOn });
    }
  },
  messages: {
    'zh-CN': {
      title: '民主生活会的到会人数',
      variants: {
        default: {
          problem: '{heldOn|date}民主生活会应到{due}人、实到{present}人，不到三分之二',
          remedy: '请核对两个数字；如确实不足三分之二，会议应当改期召开。',
        },
      },
    },
    en: {
      title: 'Quorum of a democratic life meeting',
      variants: {
        default: {
          problem: 'On {heldOn|date} {present} of {due} were present, fewer than two thirds',
          remedy: 'Compare the two numbers; if they are right, the meeting has to be held again.',
        },
      },
    },
  },
});
