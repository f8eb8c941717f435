import { dayNumber, hasDay } from '../../../core/calendar/civil-date';
import type { RecruitsRecord } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';
import { placesOf, stepsUnder } from '../steps';

/** A candidate is trained for three days, or for 24 hours. */
export const rule = defineRule({
  id: 'recruits/training-length',
  level: 1,
  provisions: ['D-12'],
  needs: { recruits: ['trainingTo'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder('D-12', 'trainingTo', ledger, context)) {
      const n = daysOf(recruit);
      if (n === null || n < 1) continue;
      const days = context.limit('D-12', 'days', on);
      const hours = context.limit('D-12', 'hours', on);
      const taken = recruit.trainingHours;
      if (n >= days || (taken !== null && taken >= hours)) continue;
      context.report(recruit, 'trainingTo', {
        variant: taken === null ? 'default' : 'hours',
        on,
        data: { n, days, hours, taken, from: recruit.trainingFrom, to: date },
        related: placesOf(recruit, 'trainingFrom'),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '发展对象短期集中培训不少于三天或二十四学时',
      variants: {
        default: {
          problem: '{name}的培训从{from|date}到{to|date}，只有{n}天，也没有填写学时',
          remedy: '如达到{hours}学时，请补填培训学时；如日期填错，请改正；如确系不足，请补足培训。',
        },
        hours: {
          problem: '{name}的培训从{from|date}到{to|date}，只有{n}天、{taken}学时',
          remedy: '一般不少于{days}天或者{hours}学时：如填错，请改正；如确系不足，请补足培训。',
        },
      },
    },
    en: {
      title: 'Training of a candidate lasts three days or 24 hours',
      variants: {
        default: {
          problem:
            'The training of {name} from {from|date} to {to|date} took {n} day(s), and no hours are entered',
          remedy:
            'Enter the hours if there were {hours}; correct a mistyped date; or complete the training.',
        },
        hours: {
          problem:
            'The training of {name} from {from|date} to {to|date} took {n} day(s) and {taken} hours',
          remedy:
            'The usual minimum is {days} days or {hours} hours: correct the entry or complete the training.',
        },
      },
    },
  },
});

/** Days of training, first and last counted; null when they are not known to the day. */
function daysOf({ trainingFrom, trainingTo }: RecruitsRecord): number | null {
  if (trainingFrom === null || trainingTo === null) return null;
  if (!hasDay(trainingFrom) || !hasDay(trainingTo)) return null;
  return dayNumber(trainingTo) - dayNumber(trainingFrom) + 1;
}
