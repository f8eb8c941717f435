import { monthNumber } from '../../../core/calendar/month-runs';
import { isUnreadable } from '../../../ledger/model';
import { defineRule } from '../../rule';

/**
 * Dues are paid month by month or, with the consent of the branch, by the quarter; what is owed
 * may be made up for within six months. What the text allows raises no question.
 */
export const rule = defineRule({
  id: 'dues/late-payment',
  level: 1,
  provisions: ['F-12'],
  needs: { dues: ['month', 'paidOn'] },
  check(ledger, context) {
    for (const row of ledger.dues.records) {
      const { paidOn, paid } = row;
      if (paid === 0 || (paidOn === null && !isUnreadable(row, 'paidOn'))) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(row, 'month', 'paidOn') || paidOn === null) continue;
      const { month } = row;
      const months = monthNumber(paidOn) - monthNumber(month);
      if (!context.applies('F-12', month)) {
        context.notApplicable();
        continue;
      }
      const limit = context.limit('F-12', 'maximumMonths', month);
      if (months <= limit) context.met();
      else {
        const data = { month, paidOn, months, limit };
        context.report(row, 'paidOn', { data, on: paidOn });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '补交党费不超过六个月',
      variants: {
        default: {
          problem: '{month|date}的党费在{paidOn|date}交纳，晚了{months}个月，超过{limit}个月',
          remedy: {
            mistyped: '年月或者日期填错的，请对照收据改正。',
            true: '确实是这样补交的不用改，请在“核实说明”里写明原因。',
          },
        },
      },
    },
    en: {
      title: 'Dues are paid by the month or quarter, and made up for in time',
      variants: {
        default: {
          problem:
            'The dues of {month|date} were paid on {paidOn|date}, {months} months later: more than {limit}',
          remedy: {
            mistyped: 'If month or date is wrong, correct it by the receipt.',
            true: 'If it was made up for so late, leave it and give the reason in 核实说明.',
          },
        },
      },
    },
  },
});
