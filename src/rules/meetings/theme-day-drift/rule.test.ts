import { testRule } from '../../testing';
import { rule } from './rule';

const of = (...dates: (string | null)[]) => ({
  会议记录: dates.map((date) => [date, '主题党日']),
});
const days = { parameters: { days: 10 } };

testRule(rule, {
  headers: { 会议记录: ['日期', '会议类型'] },
  accept: [
    { ...days, sheets: of('2025-01-05', '2025-02-15', '2025-03') },
    { ...days, sheets: of('2025-01-05', '2024-02-25', null) },
    { ...days, sheets: of() },
    {
      ...days,
      sheets: {
        会议记录: [
          ['2025-01-05', '主题党日'],
          ['2025-01-25', '党课'],
        ],
      },
    },
  ],
  reject: [
    { ...days, sheets: of('2025-01-05', '2025-02-16'), cells: ['会议记录!A1 info'] },
    { ...days, year: null, sheets: of('2025-01-05', '2024-02-25'), cells: ['会议记录!A1'] },
  ],
  notChecked: [{ with: {} }],
});
