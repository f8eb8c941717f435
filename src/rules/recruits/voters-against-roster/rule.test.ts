import { testRule } from '../../testing';
import { rule } from './rule';

const ROSTER = [
  ['姓名', '公民身份号码', '人员类别', '入党日期', '转正日期'],
  ['甲', 'A', '正式党员', '2001-01-01', '2002-01-01'],
  ['乙', 'B', '正式党员', '2001-01-01', '2002-01-01'],
  ['丙', 'C', '预备党员', '2025-01-01', null],
];
const MOVES = [
  ['姓名', '公民身份号码', '变动类型', '变动日期'],
  ['丁', 'D', '转出组织关系', '2025-06-30'],
];
const HEADERS = ['姓名', '公民身份号码', '接收大会日期', '接收应到', '转正大会日期', '转正应到'];
const one = (...cells: (string | number | null)[]) => ({
  with: { 党员名册: ROSTER, 党员增减: MOVES, 发展党员: [HEADERS, ['张三', 'Z', ...cells]] },
});

testRule(rule, {
  accept: [
    { ...one('2025-06-30', 3, null, null), note: 'who left was still there' },
    { ...one('2025-07-01', 2, null, null), note: 'exactly the voters' },
    { ...one('2025-07-01', 1, null, null), note: 'fewer' },
    { ...one('2024-07-01', 9, '2025-07-02', 2), note: 'an earlier year' },
    {
      note: 'the meeting is checked itself',
      with: {
        ...one('2025-07-01', 3, null, null).with,
        会议记录: [
          ['编号', '日期', '会议类型', '应到有表决权人数'],
          ['1', '2025-07-01', '党员大会', 3],
        ],
      },
    },
  ],
  reject: [
    { ...one('2025-07-01', 3, null, null), cells: ['发展党员!D2 warning'] },
    { ...one('2024-03-01', 9, '2025-06-30', 4), cells: ['发展党员!F2 warning'] },
  ],
  notChecked: [
    { with: { 发展党员: [HEADERS] } },
    { with: { 党员名册: ROSTER.slice(0, 1), 党员增减: MOVES, 发展党员: [HEADERS] } },
  ],
});
