import { isAfter } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';

/** Dues that were paid have the day of payment, and it has come. */
export const rule = defineRule({
  id: 'dues/payment-date',
  level: 1,
  provisions: [],
  needs: { dues: ['paid', 'paidOn'] },
  check(ledger, context) {
    const { today } = context;
    for (const row of ledger.dues.records) {
      const { paid, paidOn } = row;
      if (paidOn !== null && isAfter(paidOn, today)) {
        context.report(row, 'paidOn', {
          variant: 'future',
          severity: 'warning',
          data: { paidOn, today },
        });
      } else if (paidOn === null && paid !== null && paid > 0) {
        context.report(row, 'paidOn', { data: { paid, month: row.month } });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '实交日期',
      why: '实交的党费应当有交纳日期，日期不会在今天之后',
      variants: {
        default: {
          problem: '{month|date}的党费实交{paid|money}元，没有填实交日期',
          remedy: '请按收据或转账记录补填；无法查清具体日期的，可只填年月。',
        },
        future: {
          problem: '实交日期{paidOn|date}在核对日{today|date}之后',
          remedy: '请核对年份和月份，改正写错的日期。',
        },
      },
    },
    en: {
      title: 'Day of payment',
      why: 'Dues that were paid have a date, no later than today',
      variants: {
        default: {
          problem:
            '{paid|money} yuan were paid for {month|date}, but the day of payment is missing',
          remedy: 'Enter it from the receipt; the month alone will do.',
        },
        future: {
          problem: 'The day of payment {paidOn|date} is after {today|date}, the day of this check',
          remedy: 'Check year and month and correct the date.',
        },
      },
    },
  },
});
