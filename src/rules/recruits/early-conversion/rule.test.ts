import { testRule } from '../../testing';
import { rule } from './rule';

const row = (...cells: (string | null)[]) => ({ 发展党员: [['张三', 'A', ...cells]] });

testRule(rule, {
  headers: {
    发展党员: [
      '姓名',
      '公民身份号码',
      '接收大会日期',
      '预备期满日期',
      '延长预备期至',
      '转正大会日期',
      '结果',
    ],
  },
  accept: [
    row('2024-05-06', '2025-05-06', null, '2025-05-06', '转正'),
    row('2024-05-06', null, null, '2025-05', '转正'),
    row('2024-02-29', null, null, '2025-02-28', '转正'),
    row('2025-05-20', null, null, '2026-05-20', '转正'),
    {
      note: 'the meeting that extended',
      sheets: row('2024-05-06', null, '2025-11-06', '2025-05-08', '延长预备期'),
    },
    {
      note: 'after the extension',
      sheets: row('2023-05-06', null, '2024-11-06', '2024-11-06', '转正'),
    },
    {
      note: 'no end is known',
      sheets: row(null, null, null, '2025-05-06', '转正'),
      verdicts: { met: 0, undecided: 1 },
    },
    {
      note: 'a cancellation need not wait',
      sheets: row('2024-05-06', null, null, '2025-02-06', '取消预备党员资格'),
      verdicts: { met: 0, notApplicable: 1 },
    },
    row('2024-05-06', null, null, null, '预备'),
  ],
  reject: [
    {
      sheets: row('2024-05-06', '2025-05-06', null, '2025-05-05', '转正'),
      cells: ['发展党员!F2 error'],
    },
    { sheets: row('2025-05-20', null, null, '2026-05-19', null), cells: ['发展党员!F2 error'] },
    {
      note: 'the meeting counts',
      sheets: row('2024-05-06', '2025-05-05', null, '2025-05-05', '转正'),
      cells: ['发展党员!F2 error'],
    },
    { sheets: row(null, '2025-05-06', null, '2025-05-05', null), cells: ['发展党员!F2 error'] },
    { sheets: row('2024-05', null, null, '2025-04-30', null), cells: ['发展党员!F2 error'] },
    {
      sheets: row('2023-05-06', null, '2024-11-06', '2024-11-05', '转正'),
      cells: ['发展党员!F2 error'],
      variant: 'extended',
    },
    {
      note: 'approved already',
      with: {
        发展党员: [
          ['姓名', '公民身份号码', '接收大会日期', '转正大会日期', '转正审批日期', '结果'],
          ['张三', 'A', '2024-05-06', '2025-05-05', '2025-06-05', '转正'],
        ],
      },
      cells: ['发展党员!D2 error'],
      variant: 'approved',
      remedies: [['mistyped', 'true']],
      bases: ['D-22'],
    },
  ],
  notChecked: [
    { with: { 发展党员: [['姓名', '公民身份号码', '接收大会日期']] } },
    row('2013-02-06', null, null, '2014-01-05', '转正'),
  ],
});
