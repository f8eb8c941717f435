import { testRule } from '../../testing';
import { rule } from './rule';

const row = (...cells: (string | null)[]) => ({ 发展党员: [['张三', 'A', ...cells]] });

testRule(rule, {
  headers: {
    发展党员: [
      '姓名',
      '公民身份号码',
      '接收大会日期',
      '延长预备期至',
      '转正申请日期',
      '转正大会日期',
    ],
  },
  accept: [
    row('2024-05-06', null, '2025-05-10', '2025-06-10'),
    {
      note: 'from the end of probation',
      sheets: row('2024-05-06', null, '2025-04-01', '2025-06-06'),
    },
    { note: 'extended', sheets: row('2024-05-06', '2025-11-06', '2025-05-10', '2025-11-10') },
    row('2024-05-06', null, null, '2025-06-10'),
    row('2024-05-06', null, '2025-05-10', null),
  ],
  reject: [
    { sheets: row('2024-05-06', null, '2025-05-10', '2025-06-11'), cells: ['发展党员!F2 info'] },
    { sheets: row('2024-05-06', null, '2025-04-01', '2025-06-07'), cells: ['发展党员!F2 info'] },
    { sheets: row(null, null, '2025-05-10', '2025-08-11'), cells: ['发展党员!F2 info'] },
  ],
  notChecked: [{ with: { 发展党员: [['姓名', '公民身份号码', '转正大会日期']] } }],
});
