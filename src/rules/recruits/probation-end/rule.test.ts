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
    { sheets: row('2024-05-06', null), verdicts: { met: 0, undecided: 0, notApplicable: 1 } },
    { sheets: row('2024-05-06', '年底'), verdicts: { met: 0, undecided: 1 } },
    row(null, '2025-05-06'),
    {
      note: 'told by recruits/joined-date, with the roster among those that agree',
      with: {
        党员名册: [
          ['姓名', '公民身份号码', '入党日期'],
          ['张三', 'A', '2025-03-20'],
        ],
        发展党员: [
          ['姓名', '公民身份号码', '接收大会日期', '预备期满日期'],
          ['张三', 'A', '2025-03-02', '2026-03-20'],
        ],
      },
    },
  ],
  reject: [
    { sheets: row('2024-05-06', '2025-05-07'), cells: ['发展党员!D2 error'] },
    { sheets: row('2024-05-06', '2025-05-04'), cells: ['发展党员!D2 error'] },
    { sheets: row('2024-05-06', '2025-11-06'), cells: ['发展党员!D2 error'] },
    { sheets: row('2026-05-20', '2028-05-20'), cells: ['发展党员!D2 error'] },
    { sheets: row('2024-05', '2025-06'), cells: ['发展党员!D2 error'] },
    { sheets: row('2024-02-29', '2025-03-02'), cells: ['发展党员!D2 error'] },
    { sheets: row('2024-02-28', '2025-03-01'), cells: ['发展党员!D2 error'] },
    {
      note: 'the roster has the meeting, too: this cell is the wrong one',
      with: {
        党员名册: [
          ['姓名', '公民身份号码', '入党日期'],
          ['张三', 'A', '2024-05-06'],
        ],
        发展党员: [
          ['姓名', '公民身份号码', '接收大会日期', '预备期满日期'],
          ['张三', 'A', '2024-05-06', '2025-06-06'],
        ],
      },
      cells: ['发展党员!D2 error'],
      variant: 'default',
      related: ['发展党员!C2', '党员名册!C2'],
      fixes: ['asks 2025-05-06'],
    },
    {
      note: 'the end and the minutes agree: the meeting is the wrong one',
      with: {
        会议记录: [
          ['编号', '日期', '会议类型'],
          ['1', '2025-03-20', '党员大会'],
        ],
        发展党员: [
          ['姓名', '公民身份号码', '接收大会日期', '预备期满日期'],
          ['张三', 'A', '2025-03-02', '2026-03-20'],
        ],
      },
      cells: ['发展党员!C2 error'],
      variant: 'meeting',
      related: ['发展党员!D2', '会议记录!B2'],
      remedies: [['mistyped', 'true']],
    },
  ],
  notChecked: [
    { with: { 发展党员: [['姓名', '公民身份号码', '接收大会日期']] } },
    row('2013-05-06', '2015-05-06'),
  ],
});
