import { dayNumber, hasDay } from '../../../core/calendar/civil-date';
import { defineRule, placeOf } from '../../rule';

const HOURS_A_DAY = 24;

/** A training has no more hours than its days have. */
export const rule = defineRule({
  id: 'trainings/hours-possible',
  level: 1,
  provisions: [],
  needs: { trainings: ['from', 'to', 'hours'] },
  check(ledger, context) {
    for (const training of ledger.trainings.records) {
      const { from, to, hours } = training;
      // Hours of a course without an end may have been taken over weeks.
      if (from === null || to === null || hours === null || !hasDay(from) || !hasDay(to)) {
        context.notApplicable();
        continue;
      }
      const days = dayNumber(to) - dayNumber(from) + 1;
      if (days < 1) context.notApplicable();
      else if (hours <= days * HOURS_A_DAY) context.met();
      else {
        context.report(training, 'hours', {
          data: { days, from, to },
          related: [placeOf(training, 'from'), placeOf(training, 'to')],
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '培训学时与起止日期相称',
      why: '几天的培训，学时不会多于这几天的小时数',
      variants: {
        default: {
          problem: '{from|date}至{to|date}共{days}天，学时填的是“{value}”',
          remedy: {
            mistyped: '请对照培训通知核对学时和起止日期，改正写错的一处。',
            true: '培训通知就是这样计的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Hours of a training fit its days',
      why: 'A training of some days has no more hours than they have',
      variants: {
        default: {
          problem: '{from|date} to {to|date} are {days} days, and the hours are “{value}”',
          remedy: {
            mistyped: 'Check hours and dates against the notice and correct what is wrong.',
            true: 'If the notice counts so, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
