import { testRule } from '../../testing';
import { rule } from './rule';

const row = (...numbers: (number | null)[]) => ({ 发展党员: [['张三', 'A', ...numbers]] });

testRule(rule, {
  headers: {
    发展党员: ['姓名', '公民身份号码', '转正应到', '转正实到', '转正赞成'],
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
          ['姓名', '公民身份号码', '转正大会日期', '转正应到', '转正实到', '转正赞成'],
          ['张三', 'A', '2025-03-01', null, null, null],
          ['李四', 'B', '2024-03-01', null, null, null],
        ],
      },
      verdicts: { met: 0, undecided: 2 },
    },

    row(20, 18, 16),
    row(20, 20, 20),
    row(null, 18, 16),
    { sheets: row(20, null, null), verdicts: { met: 0, undecided: 1 } },
  ],
  reject: [
    { sheets: row(20, 21, 20), cells: ['发展党员!D2 error'] },
    { sheets: row(20, 20, 21), cells: ['发展党员!E2 error'], variant: 'votes' },
    {
      note: 'a vote of which nothing tells how it came out is one gap',
      with: {
        发展党员: [
          ['姓名', '公民身份号码', '转正大会日期', '转正应到', '转正实到', '转正赞成'],
          ['张三', 'A', '2025-03-01', null, null, null],
        ],
      },
      cells: ['发展党员!D2 warning'],
      groups: [['发展党员!D2', '发展党员!E2', '发展党员!F2']],
      variant: 'blank',
      remedies: [['missing', 'true']],
    },
  ],
  notChecked: [{ with: { 发展党员: [['姓名', '公民身份号码', '转正实到']] } }],
});
