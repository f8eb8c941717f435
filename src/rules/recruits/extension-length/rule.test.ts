import { testRule } from '../../testing';
import { rule } from './rule';

const row = (...cells: (string | null)[]) => ({ 发展党员: [['张三', 'A', ...cells]] });

testRule(rule, {
  headers: { 发展党员: ['姓名', '公民身份号码', '接收大会日期', '预备期满日期', '延长预备期至'] },
  accept: [
    row('2023-05-06', '2024-05-06', '2024-11-06'),
    row('2023-05-06', '2024-05-06', '2025-05-06'),
    { note: 'the last day', sheets: row('2023-05-06', '2024-05-05', '2024-11-05') },
    { note: 'without the meeting', sheets: row(null, '2024-05-06', '2024-11-06') },
    { note: 'months', sheets: row('2023-05', null, '2024-11') },
    row('2025-06-01', null, '2027-06-01'),
    row('2023-05-06', '2024-05-06', null),
    row(null, null, '2024-11-06'),
    { note: 'before the texts', sheets: row('2012-05-06', null, '2013-06-06') },
  ],
  reject: [
    {
      sheets: row('2023-05-06', '2024-05-06', '2024-11-04'),
      cells: ['发展党员!E2 error'],
      variant: 'short',
    },
    {
      sheets: row('2023-05-06', '2024-05-06', '2025-05-07'),
      cells: ['发展党员!E2 error'],
      variant: 'long',
    },
    {
      sheets: row('2025-06-01', null, '2026-11-29'),
      cells: ['发展党员!E2 error'],
      variant: 'short',
    },
    {
      sheets: row('2025-06-01', null, '2027-06-02'),
      cells: ['发展党员!E2 error'],
      variant: 'long',
    },
    { sheets: row('2023-05', null, '2024-10'), cells: ['发展党员!E2 error'], variant: 'short' },
  ],
  notChecked: [{ with: { 发展党员: [['姓名', '公民身份号码', '接收大会日期']] } }],
});
