import { testRule } from '../../testing';
import { rule } from './rule';

const MEETINGS = [
  ['编号', '日期', '会议类型', '主题', '主持人', '应到人数', '实到人数'],
  ['1', '2025-03-01', '党员大会', '一季度', '甲', 20, 18],
  ['2', '2025-04-01', '支委会', '四月', '甲', 3, 3],
  ['3', '2025-05-01', '党课、党员大会', '五月', '甲', 20, 18],
  ['4', '2025-06', '党员大会', '六月', '甲', 20, 18],
  ['5', '2025-07-01', null, '七月', '甲', 20, 18],
];
const HEADERS = ['姓名', '公民身份号码', '接收大会日期'];
const one = (date: string | null, ...moves: (string | null)[][]) => ({
  with: {
    会议记录: MEETINGS,
    党员增减: [['姓名', '公民身份号码', '变动类型', '变动日期'], ...moves],
    发展党员: [HEADERS, ['张三', 'A', date]],
  },
});

testRule(rule, {
  accept: [
    one('2025-03-01'),
    one('2025-05-01'),
    { ...one('2025-06-10'), note: 'a meeting known to the month' },
    { ...one('2025-03'), note: 'known to the month' },
    { ...one('2025-07-01'), note: 'the kind is empty' },
    { ...one('2024-03-02'), note: 'an earlier year' },
    { ...one('2025-11-02'), note: 'still to come', asOf: '2025-11-01' },
    {
      ...one('2025-02-01', ['张三', 'A', '转入组织关系', '2025-02-20']),
      note: 'in another branch',
    },
    {
      ...one('2025-08-01', ['张三', 'A', '转出组织关系', '2025-02-20']),
      note: 'in another branch',
    },
    one(null),
  ],
  reject: [
    {
      note: 'the minutes of the meeting about this person stand alone',
      with: {
        会议记录: [MEETINGS[0] ?? [], ['1', '2025-03-02', '党员大会', '接收张三', '甲', 20, 18]],
        党员名册: [
          ['姓名', '公民身份号码', '入党日期'],
          ['张三', 'A', '2025-03-20'],
        ],
        发展党员: [HEADERS, ['张三', 'A', '2025-03-20']],
      },
      cells: ['会议记录!B2 warning'],
      variant: 'minutes',
      related: ['发展党员!C2'],
      remedies: [['mistyped', 'missing']],
    },
    { ...one('2025-03-02'), cells: ['发展党员!C2 warning'], variant: 'none' },
    { ...one('2025-04-01'), cells: ['发展党员!C2 warning'], variant: 'kind' },
    {
      ...one('2025-08-01', ['张三', 'A', '转入组织关系', '2025-02-20']),
      note: 'after the move',
      cells: ['发展党员!C2 warning'],
    },
    {
      ...one('2025-03-02', ['张三', 'A', '发展党员', '2025-03-01']),
      note: 'the minutes and 党员增减 agree on another day',
      cells: ['发展党员!C2 warning'],
      variant: 'other',
      related: ['党员增减!D2', '会议记录!B2'],
      remedies: [['mistyped', 'true']],
    },
  ],
  notChecked: [{ with: { 发展党员: [HEADERS] } }, { with: { 会议记录: MEETINGS } }],
});
