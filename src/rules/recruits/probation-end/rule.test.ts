import { testRule } from '../../testing';
import { rule } from './rule';

const row = (...cells: (string | null)[]) => ({ 发展党员: [['张三', 'A', ...cells]] });

testRule(rule, {
  headers: { 发展党员: ['姓名', '公民身份号码', '接收大会日期', '预备期满日期'] },
  accept: [
    row('2024-05-06', '2025-05-06'),
    { note: 'the last day', sheets: row('2024-05-06', '2025-05-05') },
    { note: 'the last day, in the month before', sheets: row('2024-05-01', '2025-04-30') },
    row('2024-02-29', '2025-02-28'),
    row('2024-02-29', '2025-03-01'),
    row('2024-05', '2025-05-20'),
    row('2024-05-06', '2025-05'),
    row('2026-05-20', '2027-05-20'),
    row('2024-05-06', null),
    row(null, '2025-05-06'),
  ],
  reject: [
    { sheets: row('2024-05-06', '2025-05-07'), cells: ['发展党员!D2 error'] },
    { sheets: row('2024-05-06', '2025-05-04'), cells: ['发展党员!D2 error'] },
    { sheets: row('2024-05-06', '2025-11-06'), cells: ['发展党员!D2 error'] },
    { sheets: row('2026-05-20', '2028-05-20'), cells: ['发展党员!D2 error'] },
    { sheets: row('2024-05', '2025-06'), cells: ['发展党员!D2 error'] },
    { sheets: row('2024-02-29', '2025-03-02'), cells: ['发展党员!D2 error'] },
    { sheets: row('2024-02-28', '2025-03-01'), cells: ['发展党员!D2 error'] },
  ],
  notChecked: [
    { with: { 发展党员: [['姓名', '公民身份号码', '接收大会日期']] } },
    row('2013-05-06', '2015-05-06'),
  ],
});
