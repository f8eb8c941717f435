import { testRule } from '../../testing';
import { rule } from './rule';

const row = (...cells: (string | null)[]) => ({ 发展党员: [['张三', 'A', ...cells]] });

testRule(rule, {
  headers: { 发展党员: ['姓名', '公民身份号码', '接收大会日期', '预备期满日期', '转正申请日期'] },
  accept: [
    row('2024-05-06', null, '2025-05-06'),
    { note: 'some weeks before', sheets: row('2024-05-06', null, '2025-04-15') },
    { note: 'three months before', sheets: row('2024-05-06', null, '2025-02-06') },
    row('2025-06-06', null, '2026-05-15'),
    row(null, '2025-05-06', '2025-02-06'),
    row(null, null, '2025-02-06'),
    row('2024-05-06', null, null),
  ],
  reject: [
    { sheets: row('2024-05-06', null, '2025-02-05'), cells: ['发展党员!E2 warning'] },
    { sheets: row('2025-09-06', null, '2026-06-05'), cells: ['发展党员!E2 warning'] },
    { sheets: row(null, '2025-05-06', '2024-05-06'), cells: ['发展党员!E2 warning'] },
    {
      note: 'discussed long since: nothing to hand in again',
      with: {
        发展党员: [
          ['姓名', '公民身份号码', '接收大会日期', '转正申请日期', '转正大会日期'],
          ['张三', 'A', '2024-05-06', '2025-02-05', '2025-05-10'],
        ],
      },
      cells: ['发展党员!D2 warning'],
      variant: 'discussed',
    },
  ],
  notChecked: [
    { with: { 发展党员: [['姓名', '公民身份号码', '接收大会日期']] } },
    row('2013-02-06', null, '2013-03-05'),
  ],
});
