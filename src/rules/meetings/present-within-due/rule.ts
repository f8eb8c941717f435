import { defineRule } from '../../rule';

/** Nobody can be present who was not due. */
export const rule = defineRule({
  id: 'meetings/present-within-due',
  level: 1,
  provisions: [],
  needs: { meetings: ['due', 'present'] },
  check(ledger, context) {
    for (const meeting of ledger.meetings.records) {
      if (!context.knows(meeting, 'due', 'present')) continue;
      const { due, present } = meeting;
      if (present <= due) context.met();
      else context.report(meeting, 'present', { data: { due, present } });
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
      },
    },
  },
});
