import { testRule } from '../../testing';
import { rule } from './rule';

const roster = (count: number, extra: readonly (string | null)[][] = []) => [
  ...Array.from({ length: count }, (_, i) => [`甲${i}`, `A${i}`, '2001-07-01', null]),
  ...extra,
];
const meeting = (due: number | null, kind = '党员大会', date: string | null = '2025-06-10') => [
  [date, kind, due, null, null, null],
];
const of = (count: number, due: number | null, kind?: string, date?: string | null) => ({
  党员名册: roster(count),
  会议记录: meeting(due, kind, date),
  党员增减: [],
});
const OUT = [['甲0', 'A0', '转出组织关系', '2025-06-10']];

testRule(rule, {
  headers: {
    会议记录: ['日期', '会议类型', '应到人数', '党小组', '共建单位', '联合活动编号'],
    党员名册: ['姓名', '公民身份号码', '入党日期', '是否流动党员'],
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期'],
  },
  accept: [
    {
      note: 'held once more for those who were away',
      with: {
        会议记录: [
          ['日期', '会议类型', '应到人数', '方式'],
          ['2025-06-10', '主题党日', 2, '回放'],
        ],
      },
      sheets: { 党员名册: roster(10), 党员增减: [] },
    },
    ...['年老体弱，经批准不计入应到', '长期卧床', '在外务工'].map((why) => ({
      note: `left out by decision of the branch: ${why}`,
      with: {
        党员名册: [
          ['姓名', '公民身份号码', '入党日期', '备注'],
          ...roster(8),
          ['乙', 'B', '2001-07-01', why],
          ['丙', 'C', '2001-07-01', why],
        ],
      },
      sheets: { 会议记录: meeting(8), 党员增减: [] },
    })),
    {
      note: 'from the age of eighty nobody asks',
      with: {
        党员名册: [
          ['姓名', '公民身份号码', '入党日期', '出生日期'],
          ...roster(8),
          ['乙', 'B', '1970-07-01', '1945-06-10'],
          ['丙', 'C', '1970-07-01', '1945-06'],
        ],
      },
      sheets: { 会议记录: meeting(8), 党员增减: [] },
    },
    of(10, 11),
    of(10, 9),
    of(30, 27),
    of(30, 31),
    of(10, 3, '党课'),
    of(10, 3, '支委会'),
    of(10, 3, '选举大会、党员大会'),
    of(10, null),
    of(10, 3, '党员大会', null),
    {
      党员名册: roster(10),
      会议记录: [['2025-06-10', '主题党日', 4, '第一小组', null, null]],
      党员增减: [],
    },
    {
      党员名册: roster(10),
      会议记录: [['2025-06-10', '主题党日', 40, null, '二支部', null]],
      党员增减: [],
    },
    {
      党员名册: roster(10),
      会议记录: [['2025-06-10', '主题党日', 40, null, null, 'L1']],
      党员增减: [],
    },
    { 党员名册: roster(10), 会议记录: meeting(8), 党员增减: OUT },
    { 党员名册: roster(10), 会议记录: meeting(11), 党员增减: OUT },
    {
      党员名册: roster(8, [
        ['乙', 'B', '2001-07-01', '是'],
        ['丙', 'C', '2001-07-01', '是'],
      ]),
      会议记录: meeting(8),
      党员增减: [],
    },
  ],
  reject: [
    { sheets: of(10, 12), cells: ['会议记录!C2 warning'], variant: 'more' },
    { sheets: of(10, 8), cells: ['会议记录!C2'], variant: 'fewer' },
    { sheets: of(30, 26), cells: ['会议记录!C2'], variant: 'fewer' },
    { sheets: of(30, 32, '主题党日'), cells: ['会议记录!C2'], variant: 'more' },
    { sheets: of(10, 8, '组织生活会'), cells: ['会议记录!C2'] },
    { sheets: of(10, 8, '民主评议党员'), cells: ['会议记录!C2'] },
    {
      sheets: { 党员名册: roster(10), 会议记录: meeting(7), 党员增减: OUT },
      cells: ['会议记录!C2'],
    },
    {
      sheets: { 党员名册: roster(10), 会议记录: meeting(12), 党员增减: OUT },
      cells: ['会议记录!C2'],
    },
    {
      sheets: {
        党员名册: roster(10),
        会议记录: meeting(11, '党员大会', '2025-06-11'),
        党员增减: OUT,
      },
      cells: ['会议记录!C2'],
    },
  ],
  notChecked: [
    { sheets: { 党员名册: roster(10), 会议记录: meeting(5) }, note: 'movements unknown' },
    of(0, 5),
  ],
});
