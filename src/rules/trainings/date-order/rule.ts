import { isBefore } from '../../../core/calendar/civil-date';
import { defineRule, placeOf } from '../../rule';

/** A training does not end before it begins. */
export const rule = defineRule({
  id: 'trainings/date-order',
  level: 1,
  provisions: [],
  needs: { trainings: ['from', 'to'] },
  check(ledger, context) {
    for (const training of ledger.trainings.records) {
      const { from, to } = training;
      if (from === null || to === null || !isBefore(to, from)) continue;
      context.report(training, 'to', { data: { from, to }, related: [placeOf(training, 'from')] });
    }
  },
  messages: {
    'zh-CN': {
      title: '培训的起止日期',
      variants: {
        default: {
          problem: '{name}的培训结束日期{to|date}早于开始日期{from|date}',
          remedy: '请核对两个日期，改正写错的一处。',
        },
      },
    },
    en: {
      title: 'Begin and end of a training',
      variants: {
        default: {
          problem: 'The training of {name} ends on {to|date}, before it begins on {from|date}',
          remedy: 'Check both dates.',
        },
      },
    },
  },
});
