import { isOfKind } from '../../../branch-life/cadence';
import { dueAt } from '../../../branch-life/due';
import { defineRule } from '../../rule';
import { reaches, shareOf } from '../../share';

/** 支委会 meets only with at least half of its members. */
export const rule = defineRule({
  id: 'meetings/committee-quorum',
  level: 1,
  provisions: ['B-12'],
  needs: { meetings: ['heldOn', 'kinds', 'present'] },
  check(ledger, context) {
    for (const meeting of ledger.meetings.records) {
      if (!isOfKind(meeting, 'committee-meeting') || isOfKind(meeting, 'general-meeting')) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(meeting, 'heldOn', 'present')) continue;
      const { heldOn, present } = meeting;
      if (!context.applies('B-12', heldOn)) {
        context.notApplicable();
        continue;
      }
      const due = dueAt(meeting, context.index)?.least ?? null;
      if (due === null) context.undecided(meeting, 'due');
      else if (reaches(present, due, shareOf(context, 'B-12', heldOn))) context.met();
      else
        context.report(meeting, 'present', {
          data: { heldOn, due, present },
          on: heldOn,
          ...(meeting.due === null ? { severity: 'warning' } : {}),
        });
    }
  },
  messages: {
    'zh-CN': {
      title: '支委会的到会人数',
      variants: {
        default: {
          problem: '{heldOn|date}支委会应到{due}人、实到{present}人，到会委员不到半数',
          remedy: {
            mistyped: '请对照会议记录，改正填错的人数。',
            true: '确实不足半数的，会议不能算数：记录不要改，请另行召开。',
          },
        },
      },
    },
    en: {
      title: 'Quorum of a committee meeting',
      variants: {
        default: {
          problem:
            'On {heldOn|date} {present} of {due} committee members were present, fewer than half',
          remedy: {
            mistyped: 'Compare with the minutes and correct the number that is wrong.',
            true: 'If they are right, the meeting does not count: leave the record and hold another.',
          },
        },
      },
    },
  },
});
