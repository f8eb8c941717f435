import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 会议记录: ['日期', '会议类型'] },
  asOf: '2025-06-30',
  accept: [
    {
      会议记录: [
        ['2025-03-31', '党课'],
        ['2025-04-01', '党课、主题党日'],
      ],
    },
    { sheets: { 会议记录: [['2025-03-31', '党课']] }, asOf: '2025-06-29' },
  ],
  reject: [
    {
      note: 'two quarters in a row: one line',
      sheets: { 会议记录: [['2025-04-01', '主题党日']] },
      cells: ['会议记录!A1 info'],
      variant: 'run',
    },
    {
      sheets: {
        会议记录: [
          ['2025-03-31', '党课'],
          ['2025-04-01', '主题党日'],
        ],
      },
      cells: ['会议记录!A1 info'],
    },
  ],
  notChecked: [{ sheets: { 会议记录: [] }, asOf: '2025-03-30' }],
});
