import { defineRule } from '../../rule';
import { monthNumber } from '../../runs';

/** Dues may be paid up to six months late. By the quarter with consent, and within the six months: no question. */
export const rule = defineRule({
  id: 'dues/late-payment',
  level: 1,
  provisions: ['F-12'],
  needs: { dues: ['month', 'paidOn'] },
  check(ledger, context) {
    for (const row of ledger.dues.records) {
      const { month, paidOn, paid } = row;
      if (month === null || paidOn === null || paid === 0) continue;
      const months = monthNumber(paidOn) - monthNumber(month);
      if (months <= 0 || !context.applies('F-12', month)) continue;
      const limit = context.limit('F-12', 'maximumMonths', month);
      if (months <= limit) continue;
      context.report(row, 'paidOn', { data: { month, paidOn, months, limit }, on: paidOn });
    }
  },
  messages: {
    'zh-CN': {
      title: '补交党费的时间',
      variants: {
        default: {
          problem: '{month|date}的党费在{paidOn|date}交纳，晚了{months}个月，超过{limit}个月',
          remedy: '请核对年月和实交日期；如属特殊情况，可在“核实说明”里写明。',
        },
      },
    },
    en: {
      title: 'How late dues may be paid',
      variants: {
        default: {
          problem:
            'The dues of {month|date} were paid on {paidOn|date}, {months} months later: more than {limit}',
          remedy: 'Check month and date; if there was a reason, give it in 核实说明.',
        },
      },
    },
  },
});
