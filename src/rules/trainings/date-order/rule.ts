import { isBefore, yearOf } from '../../../core/calendar/civil-date';
import { isBlank } from '../../../ledger/model';
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
      if (from === null) context.undecided(training, 'from');
      else if (to === null) {
        // A training of one day needs no end.
        if (isBlank(training, 'to')) context.notApplicable();
        else context.undecided(training, 'to');
      } else if (!isBefore(to, from)) context.met();
      else {
        // The one that does not lie in the year of the register is the one with a wrong year.
        const isFrom = yearOf(from) !== ledger.year && yearOf(to) === ledger.year;
        const [wrong, other] = isFrom ? (['from', 'to'] as const) : (['to', 'from'] as const);
        const related = [placeOf(training, other)];
        context.report(training, wrong, { data: { from, to }, related });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '培训的起止日期',
      why: '结束日期不会早于开始日期',
      variants: {
        default: {
          problem: '{name}的培训结束日期{to|date}早于开始日期{from|date}',
          remedy: { mistyped: '请对照培训通知核对两个日期，改正写错的一处。' },
        },
      },
    },
    en: {
      title: 'Begin and end of a training',
      why: 'A training does not end before it begins',
      variants: {
        default: {
          problem: 'The training of {name} ends on {to|date}, before it begins on {from|date}',
          remedy: {
            mistyped: 'Check both dates against the notice and correct the one that is wrong.',
          },
        },
      },
    },
  },
});
