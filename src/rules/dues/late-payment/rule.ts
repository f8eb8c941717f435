import { monthNumber } from '../../../core/calendar/month-runs';
import { defineRule } from '../../rule';

/**
 * Dues are paid month by month or, with the consent of the branch, by the quarter;
 * what is owed is made up for within six months. The workbook does not record the
 * consent: a month paid within a quarter raises no question.
 */
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
      const consent = context.limit('F-12', 'consentMonths', month);
      if (months <= consent) continue;
      const limit = context.limit('F-12', 'maximumMonths', month);
      const data = { month, paidOn, months, consent, limit };
      if (months > limit) context.report(row, 'paidOn', { data, on: paidOn });
      else {
        context.report(row, 'paidOn', {
          variant: 'quarter',
          severity: 'warning',
          data,
          on: paidOn,
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '党费按月或者按季交纳，补交不超过期限',
      variants: {
        default: {
          problem: '{month|date}的党费在{paidOn|date}交纳，晚了{months}个月，超过{limit}个月',
          remedy: '请核对年月和实交日期；如属特殊情况，可在“核实说明”里写明。',
        },
        quarter: {
          problem: '{month|date}的党费在{paidOn|date}交纳，晚了{months}个月，超过一个季度',
          remedy:
            '请核对年月和实交日期；如确系补交，请提醒本人按月交纳，经党支部同意也可以每季度交纳一次。',
        },
      },
    },
    en: {
      title: 'Dues are paid by the month or quarter, and made up for in time',
      variants: {
        default: {
          problem:
            'The dues of {month|date} were paid on {paidOn|date}, {months} months later: more than {limit}',
          remedy: 'Check month and date; if there was a reason, give it in 核实说明.',
        },
        quarter: {
          problem:
            'The dues of {month|date} were paid on {paidOn|date}, {months} months later: more than a quarter',
          remedy:
            'Check month and date; if it was paid late, remind the member to pay monthly or, with the consent of the branch, by the quarter.',
        },
      },
    },
  },
});
