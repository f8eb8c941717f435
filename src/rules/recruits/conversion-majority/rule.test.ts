import { testRule } from '../../testing';
import { rule } from './rule';

const row = (
  on: string | null,
  due: number | null,
  votes: number | null,
  approved: string | null,
  outcome: string | null,
) => ({ 发展党员: [['张三', 'A', on, due, votes, approved, outcome]] });

testRule(rule, {
  headers: {
    发展党员: [
      '姓名',
      '公民身份号码',
      '转正大会日期',
      '转正应到',
      '转正赞成',
      '转正审批日期',
      '结果',
    ],
  },
  accept: [
    row('2024-05-06', 20, 11, '2024-06-06', '转正'),
    row('2026-05-20', 21, 11, '2026-06-06', '转正'),
    { note: 'it did not pass', sheets: row('2024-05-06', 20, 10, null, '取消预备党员资格') },
    {
      note: 'nothing follows',
      sheets: row('2024-05-06', 20, 10, null, null),
      verdicts: { met: 0, notApplicable: 1 },
    },
    { note: 'nothing follows', sheets: row('2024-05-06', 20, 10, null, '延长预备期') },
    row('2024-05-06', 0, 0, '2024-06-06', null),
    row('2024-05-06', null, 10, '2024-06-06', null),
    { sheets: row('2024-05-06', 20, null, '2024-06-06', null), verdicts: { met: 0, undecided: 1 } },
    row(null, 20, 5, '2024-06-06', null),
    {
      note: 'approved against its outcome',
      sheets: row('2024-05-06', 20, 10, '2024-06-06', '取消预备党员资格'),
    },
  ],
  reject: [
    {
      note: 'too few votes of enough present',
      with: {
        发展党员: [
          ['姓名', '公民身份号码', '转正大会日期', '转正应到', '转正实到', '转正赞成', '结果'],
          ['张三', 'A', '2024-05-06', 20, 15, 10, '转正'],
        ],
      },
      cells: ['发展党员!F2 error'],
      remedies: [['mistyped', 'true']],
    },
    {
      note: 'half is not enough',
      sheets: row('2024-05-06', 20, 10, '2024-06-06', null),
      cells: ['发展党员!E2 error'],
    },
    {
      sheets: row('2026-05-20', 21, 10, null, '转正'),
      cells: ['发展党员!E2 error'],
    },
    {
      sheets: row('2024-05-06', 20, 9, '2024-06-06', '转正'),
      cells: ['发展党员!E2 error'],
    },
    { sheets: row('2024-05-06', 1, 0, '2024-06-06', '转正'), cells: ['发展党员!E2 error'] },
  ],
  notChecked: [
    { with: { 发展党员: [['姓名', '公民身份号码', '转正大会日期', '转正赞成']] } },
    row('2013-05-06', 20, 10, '2013-06-06', null),
  ],
});
