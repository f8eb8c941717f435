import { type CivilDate, isAfter } from '../../../core/calendar/civil-date';
import { monthNumber } from '../../../core/calendar/month-runs';
import { isUnreadable } from '../../../ledger/model';
import { defineRule } from '../../rule';

/** Paid before the year even began to which the month belongs, and a year or so before it. */
const isYearEarly = (paidOn: CivilDate, month: CivilDate): boolean =>
  monthNumber(month) - monthNumber(paidOn) >= LONG_BEFORE;

/** Who pays a year in advance pays no later than the month before it. */
const LONG_BEFORE = 12;

/** Dues that were paid have the day of payment, and it has come. */
export const rule = defineRule({
  id: 'dues/payment-date',
  level: 1,
  provisions: [],
  needs: { dues: ['paid', 'paidOn'] },
  check(ledger, context) {
    const { today } = context;
    // A register that never says when dues were paid keeps no such column.
    const isKept = ledger.dues.records.some(({ paidOn }) => paidOn !== null);
    for (const row of ledger.dues.records) {
      const { paid, paidOn } = row;
      if (paidOn !== null && isAfter(paidOn, today)) {
        context.report(row, 'paidOn', {
          variant: 'future',
          severity: 'warning',
          data: { paidOn, today },
        });
      } else if (paidOn !== null && row.month !== null && isYearEarly(paidOn, row.month)) {
        context.report(row, 'paidOn', {
          variant: 'early',
          severity: 'warning',
          data: { paidOn, month: row.month },
        });
      } else if (paidOn !== null) context.met();
      else if (isUnreadable(row, 'paidOn')) context.undecided(row, 'paidOn');
      else if (isKept && paid !== null && paid > 0) {
        context.report(row, 'paidOn', { data: { paid, month: row.month } });
      } else context.notApplicable();
    }
  },
  messages: {
    'zh-CN': {
      title: '实交日期',
      why: '实交的党费应当有交纳日期，日期不会在今天之后',
      variants: {
        default: {
          problem: '{month|date}的党费实交{paid|money}元，没有填实交日期',
          remedy: {
            missing: '请按收据或者转账记录补填；查不清具体日期的，可以只填年月。',
            true: '年月也查不清的不要估填，请在“核实说明”里写明。',
          },
        },
        early: {
          problem: '{month|date}的党费实交日期是{paidOn|date}，早了一年以上',
          remedy: {
            mistyped: '年份写错的，请对照收据改正。',
            true: '确实提前交的不用改，请在“核实说明”里写明。',
          },
        },
        future: {
          problem: '实交日期{paidOn|date}在核对日{today|date}之后',
          remedy: {
            mistyped: '请核对年份和月份，改正写错的日期。',
            true: '还没有交的请先不填实交，交了以后再填。',
          },
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
          remedy: {
            missing: 'Enter it from the receipt; the month alone will do.',
            true: 'If the month cannot be found out either, do not guess: say so in 核实说明.',
          },
        },
        early: {
          problem: 'Dues for {month|date} were paid on {paidOn|date}, a year or more before',
          remedy: {
            mistyped: 'If the year is wrong, correct it by the receipt.',
            true: 'If paid so early, leave it and say so in 核实说明.',
          },
        },
        future: {
          problem: 'The day of payment {paidOn|date} is after {today|date}, the day of this check',
          remedy: {
            mistyped: 'Check year and month and correct the date.',
            true: 'If it is not paid yet, enter the payment when it is.',
          },
        },
      },
    },
  },
});
