import { testRule } from '../../testing';
import { rule } from './rule';

const row = (...numbers: (number | null)[]) => ({ 发展党员: [['张三', 'A', ...numbers]] });

testRule(rule, {
  headers: {
    发展党员: ['姓名', '公民身份号码', '接收应到', '接收实到', '接收赞成', '接收反对', '接收弃权'],
  },
  accept: [
    {
      note: 'in the minutes, or of another year',
      with: {
        会议记录: [
          ['编号', '日期', '会议类型', '应到有表决权人数'],
          ['1', '2025-03-01', '党员大会', 20],
        ],
        发展党员: [
          ['姓名', '公民身份号码', '接收大会日期', '接收应到', '接收实到', '接收赞成'],
          ['张三', 'A', '2025-03-01', null, null, null],
          ['李四', 'B', '2024-03-01', null, null, null],
        ],
      },
      verdicts: { met: 0, undecided: 2 },
    },

    row(20, 18, 16, 1, 1),
    row(20, 20, 20, 0, 0),
    { note: 'written opinions', sheets: row(20, 18, 18, 1, 1) },
    row(null, 18, 16, 1, 1),
    { sheets: row(20, null, null, null, null), verdicts: { met: 0, undecided: 1 } },
    { note: 'a sheet of against and abstained alone', sheets: row(20, null, null, 15, 6) },
  ],
  reject: [
    { sheets: row(20, 21, 20, 0, 0), cells: ['发展党员!D2 error'] },
    { sheets: row(20, 20, 18, 2, 1), cells: ['发展党员!E2 error'], variant: 'votes' },
    { sheets: row(20, null, 21, null, null), cells: ['发展党员!E2 error'], variant: 'votes' },
    { sheets: row(20, null, 20, null, 1), cells: ['发展党员!E2 error'], variant: 'votes' },
    { sheets: row(20, null, 20, 1, null), cells: ['发展党员!E2 error'], variant: 'votes' },
    { sheets: row(0, 1, 0, 0, 0), cells: ['发展党员!D2 error'] },
    {
      note: 'a vote of which nothing tells how it came out is one gap',
      with: {
        发展党员: [
          ['姓名', '公民身份号码', '接收大会日期', '接收应到', '接收实到', '接收赞成'],
          ['张三', 'A', '2025-03-01', null, null, null],
        ],
      },
      cells: ['发展党员!D2 warning'],
      groups: [['发展党员!D2', '发展党员!E2', '发展党员!F2']],
      variant: 'blank',
      remedies: [['missing', 'true']],
    },
  ],
  notChecked: [{ with: { 发展党员: [['姓名', '公民身份号码', '接收实到']] } }],
});
