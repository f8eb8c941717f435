import { dueAt } from '../../../branch-life/due';
import { isBlank } from '../../../ledger/model';
import { defineRule } from '../../rule';

/** Nobody can be present who was not due. */
export const rule = defineRule({
  id: 'meetings/present-within-due',
  level: 1,
  provisions: [],
  needs: { meetings: ['present'] },
  check(ledger, context) {
    for (const meeting of ledger.meetings.records) {
      if (!context.knows(meeting, 'present')) continue;
      const { present, heldOn } = meeting;
      const due = dueAt(meeting, context.index);
      if (due === null) context.undecided(meeting, 'due');
      else if (present <= due.least) context.met();
      else if (!isBlank(meeting, 'due'))
        context.report(meeting, 'present', { data: { due: due.least, present } });
      // Who is away may have come, and guests may have been counted: neither is an error.
      else if (present <= due.most) context.undecided(meeting, 'due');
      else
        context.report(meeting, 'present', {
          variant: 'derived',
          severity: 'info',
          data: { heldOn, most: due.most, present },
        });
    }
  },
  messages: {
    'zh-CN': {
      title: '实到人数不超过应到人数',
      variants: {
        default: {
          problem: '实到{present}人，多于应到{due}人',
          remedy: {
            mistyped: '应到或者实到人数填错的，请对照签到记录改正。',
            true: '列席人员不计入应到和实到；都是本支部党员的，请把应到人数补足。',
          },
        },
        derived: {
          problem: '实到{present}人，而按名册和班子成员推算，{heldOn|date}应到最多{most}人',
          remedy: {
            mistyped: '实到人数填错的，请对照签到记录改正；列席人员不计入。',
            missing: '名册、“党员增减”或者“班子成员”漏登了人的，请补登。',
            true: '确实如此的不用改，请填写应到人数。',
          },
        },
      },
    },
    en: {
      title: 'No more present than due',
      variants: {
        default: {
          problem: '{present} were present, more than the {due} who were due',
          remedy: {
            mistyped: 'Correct the numbers by the list of presence.',
            true: 'Guests count in neither; if all are members of the branch, they are due, too.',
          },
        },
        derived: {
          problem:
            '{present} were present; by roster and committee at most {most} were due on {heldOn|date}',
          remedy: {
            mistyped: 'Correct a wrong number by the list of presence; guests do not count.',
            missing: 'If the roster, 党员增减 or 班子成员 lacks somebody, enter them.',
            true: 'If it was so, leave it and fill in 应到人数.',
          },
        },
      },
    },
  },
});
