import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 会议记录: ['日期', '会议类型'] },
  asOf: '2025-02-28',
  accept: [
    {
      会议记录: [
        ['2025-01-31', '主题党日'],
        ['2025-02-01', '党课、主题党日'],
      ],
    },
    { sheets: { 会议记录: [['2025-01-01', '主题党日']] }, asOf: '2025-02-27' },
  ],
  reject: [
    {
      sheets: {
        会议记录: [
          ['2025-01-31', '主题党日'],
          ['2025-02-15', '党员大会'],
          ['2024-02-15', '主题党日'],
          ['2025-03-01', '主题党日'],
        ],
      },
      cells: ['会议记录!A1 warning'],
    },
    {
      sheets: { 会议记录: [['2024-12-15', '主题党日']] },
      cells: ['会议记录!A1 warning'],
      variant: 'run',
      remedies: [['mistyped', 'missing', 'true']],
    },
  ],
  notChecked: [{ sheets: { 会议记录: [] }, asOf: '2025-01-30' }],
});
