import { testRule } from '../../testing';
import { rule } from './rule';

const row = (...dates: (string | null)[]) => ({ 发展党员: [['张三', 'A', ...dates]] });

testRule(rule, {
  headers: {
    发展党员: [
      '姓名',
      '公民身份号码',
      '接收大会日期',
      '党委谈话日期',
      '党委审批日期',
      '入党宣誓日期',
    ],
  },
  accept: [
    row('2024-05-06', '2024-05-16', '2024-06-06', '2024-07-01'),
    row('2026-06-06', '2026-06-06', '2026-06-06', '2026-06-06'),
    row('2024-05-06', '2024-05', '2024-05', '2024-05'),
    row(null, null, '2024-06-06', null),
  ],
  reject: [
    { sheets: row('2024-05-06', '2024-05-05', '2024-06-06', null), cells: ['发展党员!D2 warning'] },
    { sheets: row('2024-05-06', '2024-06-07', '2024-06-06', null), cells: ['发展党员!D2 warning'] },
    { sheets: row('2024-05-06', null, '2024-05-05', null), cells: ['发展党员!E2 error'] },
    { sheets: row('2026-05-06', null, '2026-06-06', '2026-06-05'), cells: ['发展党员!F2 warning'] },
    {
      note: 'the oath before the meeting',
      sheets: row('2026-05-06', null, null, '2026-05-05'),
      cells: ['发展党员!F2 warning'],
    },
    {
      note: 'an approval that fits none of the others',
      sheets: row('2025-03-01', '2025-03-20', '2024-04-10', '2025-04-22'),
      cells: ['发展党员!E2 error'],
      bases: ['D-20'],
      remedies: [['mistyped', 'true']],
    },
  ],
  notChecked: [{ with: { 发展党员: [['姓名', '公民身份号码', '接收大会日期']] } }],
});
