import { addMonths, isAfter } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';
import { placesOf, stepsUnder } from '../steps';

/** The oath usually follows within a month of the approval. */
export const rule = defineRule({
  id: 'recruits/oath-in-time',
  level: 1,
  provisions: ['D-21'],
  needs: { recruits: ['approvedOn', 'oathOn'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder('D-21', 'approvedOn', ledger, context)) {
      const { oathOn } = recruit;
      const months = context.limit('D-21', 'months', on);
      if (oathOn === null || !isAfter(oathOn, addMonths(date, months))) continue;
      context.report(recruit, 'oathOn', {
        on,
        severity: 'info',
        data: { approved: date, oath: oathOn, months },
        related: placesOf(recruit, 'approvedOn'),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '审批后一般在一个月内宣誓',
      variants: {
        default: {
          problem: '{name}{approved|date}经党委审批，{oath|date}入党宣誓，间隔超过{months}个月',
          remedy: '如日期填错，请改正；如确系集中安排在后面，不必修改。',
        },
      },
    },
    en: {
      title: 'The oath usually within a month of the approval',
      variants: {
        default: {
          problem:
            '{name} was approved on {approved|date} and took the oath on {oath|date}, more than {months} month(s) later',
          remedy: 'Correct a mistyped date; if the ceremony was held later, nothing is to be done.',
        },
      },
    },
  },
});
