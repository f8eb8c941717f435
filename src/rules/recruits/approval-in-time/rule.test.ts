import { testRule } from '../../testing';
import { rule } from './rule';

const row = (...cells: (string | null)[]) => ({ 发展党员: [['张三', 'A', ...cells]] });

testRule(rule, {
  headers: {
    发展党员: [
      '姓名',
      '公民身份号码',
      '接收大会日期',
      '党委审批日期',
      '延期审批理由',
      '入党宣誓日期',
      '结果',
    ],
  },
  accept: [
    row('2024-05-06', '2024-08-06'),
    row('2024-11-30', '2025-02-28'),
    row('2026-05-20', '2026-08-20'),
    { note: 'with a reason', sheets: row('2024-05-06', '2024-08-07', '疫情影响') },
    { note: 'with a reason', sheets: row('2024-05-06', '2024-11-06', '疫情影响') },
    { note: 'months', sheets: row('2024-05-06', '2024-08') },
    {
      note: 'not over yet',
      asOf: '2025-08-06',
      sheets: row('2025-05-06', null, null, null, '预备'),
    },
    {
      note: 'longer with a reason',
      asOf: '2025-11-06',
      sheets: row('2025-05-06', null, '函调未回', null, '预备'),
    },
    { note: 'ended', sheets: row('2024-05-06', null, null, null, '终止') },
    {
      note: 'a skipped step, not a late one',
      sheets: row('2024-05-06', null, null, '2024-07-01', '预备'),
    },
    row(null, '2024-08-06'),
    {
      note: 'the last month, with a reason',
      year: 2026,
      asOf: '2026-12-20',
      sheets: row('2026-06-20', null, '函调未回', null, '预备'),
    },
    { note: 'six months to the day', sheets: row('2026-05-20', '2026-11-20', '函调未回') },
  ],
  reject: [
    {
      note: 'no column for the reason',
      with: {
        发展党员: [
          ['姓名', '公民身份号码', '接收大会日期', '党委审批日期'],
          ['张三', 'A', '2024-05-06', '2024-09-06'],
        ],
      },
      cells: ['发展党员!D2 info'],
      variant: 'unsaid',
    },
    { sheets: row('2024-05-06', '2024-08-07'), cells: ['发展党员!D2 warning'], variant: 'reason' },
    { sheets: row('2026-05-20', '2026-08-21'), cells: ['发展党员!D2 warning'], variant: 'reason' },
    { sheets: row('2024-05-06', '2024-11-07', '疫情影响'), cells: ['发展党员!D2 error'] },
    { sheets: row('2026-05-20', '2026-11-21', '函调未回'), cells: ['发展党员!D2 error'] },
    {
      asOf: '2025-08-07',
      sheets: row('2025-05-06', null, null, null, '预备'),
      cells: ['发展党员!D2 warning'],
      variant: 'pending',
    },
    {
      asOf: '2025-11-07',
      sheets: row('2025-05-06', null, '函调未回', null, null),
      cells: ['发展党员!D2 warning'],
      variant: 'pending',
    },
    {
      asOf: '2025-12-31',
      sheets: row('2025-05-06', null, null, null, '预备'),
      cells: ['发展党员!D2 warning'],
      variant: 'pending',
    },
    {
      year: 2026,
      asOf: '2026-12-31',
      sheets: row('2026-06-30', null, '函调未回', null, '预备'),
      cells: ['发展党员!D2 warning'],
      variant: 'pending',
    },
  ],
  notChecked: [
    { with: { 发展党员: [['姓名', '公民身份号码', '接收大会日期']] } },
    row('2013-05-06', '2014-05-06'),
  ],
});
