import { testRule } from '../../testing';
import { rule } from './rule';

const of = (...dates: (string | null)[]) => ({
  会议记录: dates.map((date) => [date, '组织生活会']),
});

testRule(rule, {
  headers: { 会议记录: ['日期', '会议类型'] },
  accept: [
    of('2025-10-01'),
    of('2025-12-31'),
    of('2025-01-01'),
    of('2025-03-31'),
    of('2025-07-10', '2025-11-01'),
    of('2025-07-10', '2026-02-01'),
    of('2024-07-10'),
    of('2025-07-10', null),
    { 会议记录: [['2025-07-10', '党员大会']] },
  ],
  reject: [
    { sheets: of('2025-04-01'), cells: ['会议记录!A2 info'] },
    { sheets: of('2025-09-30'), cells: ['会议记录!A2'] },
    { sheets: of('2025-05-01', '2025-07'), cells: ['会议记录!A2', '会议记录!A3'] },
  ],
  notChecked: [{ with: {} }],
});
