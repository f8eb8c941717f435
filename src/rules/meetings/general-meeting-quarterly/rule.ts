import { defineRule } from '../../rule';
import { reportMissing } from '../cadence';

/** 党员大会 once a quarter; an election is held by one. */
export const rule = defineRule({
  id: 'meetings/general-meeting-quarterly',
  level: 2,
  provisions: ['B-08'],
  needs: { meetings: ['heldOn', 'kinds'] },
  check(ledger, context) {
    reportMissing(ledger, context, 'B-08', 'quarter', ['general-meeting', 'election-meeting']);
  },
  messages: {
    'zh-CN': {
      title: '党员大会每季度召开',
      variants: {
        default: {
          problem: '{year}年第{number}季度（{from|date}至{to|date}）没有党员大会的记录',
          remedy:
            '如已召开，请补记这次会议；与其他会议合并召开的，会议类型可填“党员大会、组织生活会”。如属特殊情况，可在“核实说明”里写明。',
        },
      },
    },
    en: {
      title: 'A general meeting each quarter',
      variants: {
        default: {
          problem:
            'No general meeting is recorded for quarter {number} of {year} ({from|date} to {to|date})',
          remedy:
            'Enter the meeting if it was held; an event of two kinds names both. If there was a reason, give it in 核实说明.',
        },
      },
    },
  },
});
