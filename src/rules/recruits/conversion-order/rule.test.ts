import { testRule } from '../../testing';
import { rule } from './rule';

const row = (...cells: (string | null)[]) => ({ 发展党员: [['张三', ...cells]] });

testRule(rule, {
  headers: {
    发展党员: [
      '姓名',
      '接收大会日期',
      '党委审批日期',
      '入党宣誓日期',
      '转正申请日期',
      '转正大会日期',
      '转正审批日期',
    ],
  },
  accept: [
    row('2024-05-06', '2024-06-06', '2024-07-01', '2025-04-20', '2025-05-08', '2025-06-10'),
    row('2025-05-20', '2025-05-20', '2025-05-20', '2026-05-20', '2026-05-20', '2026-05-20'),
    row('2024-05-06', '2024-06-06', null, '2025-05', '2025-05-08', '2025-05'),
    row(null, null, null, null, '2025-05-08', null),
  ],
  reject: [
    {
      sheets: row('2024-05-06', null, null, '2025-05-09', '2025-05-08', null),
      cells: ['发展党员!E2 error'],
    },
    {
      sheets: row('2024-05-06', null, null, null, '2025-05-08', '2025-05-07'),
      cells: ['发展党员!G2 error'],
    },
    {
      sheets: row('2024-05-06', '2025-05-09', null, null, '2025-05-08', null),
      cells: ['发展党员!C2 error'],
    },
    {
      sheets: row('2024-05-06', null, null, '2024-05-05', '2025-05-08', null),
      cells: ['发展党员!E2 error'],
    },
    {
      sheets: row('2025-05-06', null, '2026-06-01', null, '2026-05-31', null),
      cells: ['发展党员!D2 warning'],
    },
  ],
  notChecked: [{ with: { 发展党员: [['姓名', '公民身份号码', '接收大会日期']] } }],
});
