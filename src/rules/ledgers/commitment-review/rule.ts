import { yearEnd, yearOf } from '../../../core/calendar/civil-date';
import { earliestDay } from '../../../core/calendar/periods';
import { defineRule } from '../../rule';

/** What was promised in a year is looked at when the year ends: one unit's practice. */
export const rule = defineRule({
  id: 'ledgers/commitment-review',
  level: 1,
  provisions: ['J21-U29'],
  needs: { commitments: ['promisedOn', 'reviewedOn'] },
  check(ledger, context) {
    const { year } = ledger;
    if (year === null) {
      context.notChecked('no-year');
      return;
    }
    if (earliestDay(context.asOf) < yearEnd(year)) {
      context.notChecked('year-not-over', { year });
      return;
    }
    for (const commitment of ledger.commitments.records) {
      const { promisedOn, reviewedOn } = commitment;
      if (promisedOn === null) {
        context.undecided(commitment, 'promisedOn');
        continue;
      }
      if (yearOf(promisedOn) !== year) {
        context.notApplicable();
        continue;
      }
      if (reviewedOn !== null) {
        context.met();
        continue;
      }
      context.report(commitment, 'reviewedOn', { data: { promisedOn } });
    }
  },
  messages: {
    'zh-CN': {
      title: '承诺年底有评议（部分单位做法）',
      variants: {
        default: {
          problem: '{name}{promisedOn|date}的承诺没有填写评议日期',
          remedy: {
            missing: '已经评议的，请补填日期。',
            true: '还没有评议的不用填，年底前评议，评议后再填。',
          },
        },
      },
    },
    en: {
      title: 'A commitment is reviewed at the end of the year (practice of a unit)',
      variants: {
        default: {
          problem: 'The commitment of {name} of {promisedOn|date} has no day of review',
          remedy: {
            missing: 'If it was reviewed, enter the date.',
            true: 'If not, enter nothing; the end of the year will do.',
          },
        },
      },
    },
  },
});
