import { defineRule } from '../../rule';
import { stepsUnder } from '../steps';

/** As a rule the mentors become the introducers. */
export const rule = defineRule({
  id: 'recruits/introducers-are-mentors',
  level: 1,
  provisions: ['D-10'],
  needs: { recruits: ['meetingOn', 'introducers', 'mentors'] },
  check(ledger, context) {
    for (const { recruit, on } of stepsUnder('D-10', 'meetingOn', ledger, context)) {
      const mentors = recruit.mentors ?? [];
      const introducers = recruit.introducers ?? [];
      if (mentors.length === 0 || introducers.length === 0) continue;
      if (introducers.some((name) => mentors.includes(name))) continue;
      context.report(recruit, 'introducers', {
        on,
        data: { mentors, introducers },
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '入党介绍人一般由培养联系人担任',
      variants: {
        default: {
          problem: '{name}的入党介绍人（{introducers}）都不是培养联系人（{mentors}）',
          remedy: '如姓名填错，请改正；如确系由党组织另行指定，不必修改。',
        },
      },
    },
    en: {
      title: 'Introducers are usually the mentors',
      variants: {
        default: {
          problem: 'None of the introducers of {name} ({introducers}) is a mentor ({mentors})',
          remedy:
            'Correct a wrong name; if the organisation appointed others, nothing is to be done.',
        },
      },
    },
  },
});
