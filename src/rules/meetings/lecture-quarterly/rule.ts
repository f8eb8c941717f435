import { defineRule } from '../../rule';
import { reportMissing } from '../cadence';

/** 党课 once a quarter: a custom; the regulations say only 按期. */
export const rule = defineRule({
  id: 'meetings/lecture-quarterly',
  level: 2,
  provisions: ['P-01'],
  needs: { meetings: ['heldOn', 'kinds'] },
  check(ledger, context) {
    reportMissing(ledger, context, 'P-01', 'quarter', ['lecture']);
  },
  messages: {
    'zh-CN': {
      title: '每季度上党课（通行做法）',
      variants: {
        default: {
          problem: '{year}年第{numbers|names}季度（{from|date}至{to|date}）没有党课的记录',
          remedy: {
            mistyped: '会议类型或者日期填错的，请改正。',
            missing: '已经上过党课的，请按原始记录补记。',
            true: '确实没有的不要补记，不用改：这是通行做法，条例没有规定具体次数。',
          },
        },
        run: {
          problem: '{year}年第{numbers|names}季度（{from|date}至{to|date}）都没有党课的记录',
          remedy: {
            mistyped: '会议类型或者日期填错的，请改正。',
            missing: '已经上过党课的，请按原始记录补记。',
            true: '确实没有的不要补记，不用改：这是通行做法，条例没有规定具体次数。',
          },
        },
      },
    },
    en: {
      title: 'A lecture each quarter (custom)',
      variants: {
        default: {
          problem:
            'No lecture is recorded for quarter {numbers|names} of {year} ({from|date} to {to|date})',
          remedy: {
            mistyped: 'If a kind or a date is wrong, correct it.',
            missing: 'If there was one, enter it from the minutes.',
            true: 'If not, enter nothing: it is a custom, the regulations set no number.',
          },
        },
        run: {
          problem:
            'No lecture is recorded for quarters {numbers|names} of {year} ({from|date} to {to|date})',
          remedy: {
            mistyped: 'If a kind or a date is wrong, correct it.',
            missing: 'If there was one, enter it from the minutes.',
            true: 'If not, enter nothing: it is a custom, the regulations set no number.',
          },
        },
      },
    },
  },
});
