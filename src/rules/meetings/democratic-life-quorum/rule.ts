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
      if (!isOfKind(meeting, 'democratic-life-meeting')) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(meeting, 'heldOn', 'due', 'present')) continue;
      const { heldOn, due, present } = meeting;
      if (!context.applies('M-03', heldOn)) context.notApplicable();
      else if (reaches(present, due, shareOf(context, 'M-03', heldOn))) context.met();
      else context.report(meeting, 'present', { data: { heldOn, due, present }, on: heldOn });
    }
  },
  messages: {
    'zh-CN': {
      title: '民主生活会的到会人数',
      variants: {
        default: {
          problem: '{heldOn|date}民主生活会应到{due}人、实到{present}人，不到三分之二',
          remedy: {
            mistyped: '请对照会议记录，改正填错的人数。',
            true: '确实不足三分之二的，会议不能算数：记录不要改，请另行召开。',
          },
        },
      },
    },
    en: {
      title: 'Quorum of a democratic life meeting',
      variants: {
        default: {
          problem: 'On {heldOn|date} {present} of {due} were present, fewer than two thirds',
          remedy: {
            mistyped: 'Compare with the minutes and correct the number that is wrong.',
            true: 'If they are right, the meeting does not count: leave the record and hold another.',
          },
        },
      },
    },
  },
});
