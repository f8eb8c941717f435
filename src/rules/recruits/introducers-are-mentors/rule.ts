import { defineRule } from '../../rule';
import { leaveOpen, placesOf, stepsUnder } from '../steps';

/** As a rule the mentors become the introducers (一般): a remark, since others may be appointed. */
export const rule = defineRule({
  id: 'recruits/introducers-are-mentors',
  level: 1,
  provisions: ['D-10'],
  needs: { recruits: ['meetingOn', 'introducers', 'mentors'] },
  check(ledger, context) {
    for (const { recruit, on } of stepsUnder('D-10', 'meetingOn', ledger, context)) {
      const { mentors, introducers } = recruit;
      if (!introducers?.length) leaveOpen(recruit, 'introducers', context);
      else if (!mentors?.length) leaveOpen(recruit, 'mentors', context);
      else if (introducers.some((name) => mentors.includes(name))) context.met();
      else {
        context.report(recruit, 'introducers', {
          on,
          data: { mentors, introducers },
          related: placesOf(recruit, 'mentors'),
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '入党介绍人一般由培养联系人担任',
      variants: {
        default: {
          problem: '{name}的入党介绍人（{introducers}）都不是培养联系人（{mentors}）',
          remedy: {
            mistyped: '姓名填错的，请改正。',
            true: '由党组织另行指定的，不用改。',
          },
        },
      },
    },
    en: {
      title: 'Introducers are usually the mentors',
      variants: {
        default: {
          problem: 'None of the introducers of {name} ({introducers}) is a mentor ({mentors})',
          remedy: {
            mistyped: 'Correct a wrong name.',
            true: 'If the organisation appointed others, nothing is to be done.',
          },
        },
      },
    },
  },
});
