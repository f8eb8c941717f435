import { testRule } from '../../testing';
import { rule } from './rule';

const row = (preReview: string | null, meeting: string | null, outcome: string | null = null) => ({
  发展党员: [['张三', 'A', preReview, meeting, outcome]],
});

testRule(rule, {
  headers: { 发展党员: ['姓名', '公民身份号码', '预审日期', '接收大会日期', '结果'] },
  accept: [
    row('2026-05-20', '2026-06-20'),
    row('2024-05-20', '2024-06-20'),
    row('2026-05', '2026-06-30'),
    row(null, '2026-06-20'),
    { note: 'not over yet', year: 2026, asOf: '2026-06-20', sheets: row('2026-05-20', null) },
    { note: 'ended', year: 2026, asOf: '2026-12-31', sheets: row('2026-05-20', null, '终止') },
  ],
  reject: [
    { sheets: row('2026-05-20', '2026-06-21'), cells: ['发展党员!D2 error'] },
    {
      note: 'the first day of the new text',
      sheets: row('2026-05-11', '2026-06-12'),
      cells: ['发展党员!D2 error'],
    },
    {
      note: 'the last day of the old text',
      sheets: row('2026-05-10', '2026-06-11'),
      cells: ['发展党员!D2 info'],
    },
    { sheets: row('2024-05', '2024-07-01'), cells: ['发展党员!D2 info'] },
    {
      year: 2026,
      asOf: '2026-06-21',
      sheets: row('2026-05-20', null, '培养中'),
      cells: ['发展党员!D2 error'],
      variant: 'pending',
    },
    {
      asOf: '2025-12-31',
      sheets: row('2025-05-20', null),
      cells: ['发展党员!D2 info'],
      variant: 'pending-practice',
      bases: [null],
    },
  ],
  notChecked: [
    { with: { 发展党员: [['姓名', '公民身份号码', '接收大会日期']] } },
    { sheets: row('2013-05-20', '2013-08-20') },
  ],
});
