import { defineRule } from '../../rule';
import { reportMissing } from '../cadence';

/** 主题党日 once a month. */
export const rule = defineRule({
  id: 'meetings/theme-day-monthly',
  level: 2,
  provisions: ['T-01', 'B-17'],
  needs: { meetings: ['heldOn', 'kinds'] },
  check(ledger, context) {
    reportMissing(ledger, context, 'T-01', 'month', ['theme-day']);
  },
  messages: {
    'zh-CN': {
      title: '主题党日每月开展',
      variants: {
        default: {
          problem: '{months|dates}没有主题党日的记录',
          remedy: {
            mistyped:
              '会议类型或者日期填错的，请改正；与其他会议一并开展的，填“党员大会、主题党日”这样两种。',
            missing: '已经开展的，请按原始记录补记这次活动。',
            true: '确实没有开展的不要补记，请在“核实说明”里写明原因。',
          },
        },
        run: {
          problem: '{from|date}至{to|date}，连续{count}个月没有主题党日的记录',
          remedy: {
            mistyped:
              '会议类型或者日期填错的，请改正；与其他会议一并开展的，填“党员大会、主题党日”这样两种。',
            missing: '已经开展的，请按原始记录补记这次活动。',
            true: '确实没有开展的不要补记，请在“核实说明”里写明原因。',
          },
        },
      },
    },
    en: {
      title: 'A theme party day each month',
      variants: {
        default: {
          problem: 'No theme party day is recorded for {months|dates}',
          remedy: {
            mistyped: 'If a kind or a date is wrong, correct it; an event of two kinds names both.',
            missing: 'If it was held, enter it from the minutes.',
            true: 'If not, enter nothing, and give the reason in 核实说明.',
          },
        },
        run: {
          problem:
            'No theme party day is recorded for {count} months in a row, {from|date} to {to|date}',
          remedy: {
            mistyped: 'If a kind or a date is wrong, correct it; an event of two kinds names both.',
            missing: 'If it was held, enter it from the minutes.',
            true: 'If not, enter nothing, and give the reason in 核实说明.',
          },
        },
      },
    },
  },
});
