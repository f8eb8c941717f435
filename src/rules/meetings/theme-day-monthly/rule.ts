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
          remedy:
            '如已开展，请补记这次活动；与其他会议一并开展的，会议类型可填“党员大会、主题党日”。如属特殊情况，可在“核实说明”里写明。',
        },
        run: {
          problem: '{from|date}至{to|date}，连续{count}个月没有主题党日的记录',
          remedy:
            '如已开展，请补记这次活动；与其他会议一并开展的，会议类型可填“党员大会、主题党日”。如属特殊情况，可在“核实说明”里写明。',
        },
      },
    },
    en: {
      title: 'A theme party day each month',
      variants: {
        default: {
          problem: 'No theme party day is recorded for {months|dates}',
          remedy:
            'Enter it if it was held; an event of two kinds names both. If there was a reason, give it in 核实说明.',
        },
        run: {
          problem:
            'No theme party day is recorded for {count} months in a row, {from|date} to {to|date}',
          remedy:
            'Enter it if it was held; an event of two kinds names both. If there was a reason, give it in 核实说明.',
        },
      },
    },
  },
});
