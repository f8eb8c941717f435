import { defineRule } from '../../rule';
import { reportMissing } from '../cadence';

/** 组织生活会 at least once a year. */
export const rule = defineRule({
  id: 'meetings/organisation-life-yearly',
  level: 2,
  provisions: ['T-03', 'B-18'],
  needs: { meetings: ['heldOn', 'kinds'] },
  check(ledger, context) {
    reportMissing(ledger, context, 'T-03', 'year', ['organisation-life-meeting']);
  },
  messages: {
    'zh-CN': {
      title: '组织生活会每年召开',
      variants: {
        default: {
          problem: '{year}年没有组织生活会的记录',
          remedy:
            '如已召开，请补记这次会议。如按上级统一安排在次年第一季度召开，可在“核实说明”里写明。',
        },
      },
    },
    en: {
      title: 'An organisation life meeting each year',
      variants: {
        default: {
          problem: 'No organisation life meeting is recorded for {year}',
          remedy:
            'Enter it if it was held. If the superior set it for the first quarter of the next year, say so in 核实说明.',
        },
      },
    },
  },
});
