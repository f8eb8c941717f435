import { testRule } from '../../testing';
import { rule } from './rule';

const ROSTER = [
  ...Array.from({ length: 8 }, (_, i) => [
    `甲${i}`,
    `A${i}`,
    '正式党员',
    '2001-07-01',
    '2002-07-01',
  ]),
  ['乙', 'B', '预备党员', '2025-03-01', null],
  ['丙', 'C', '正式党员', '2024-05-01', '2025-05-01'],
];
const of = (votersDue: number | null, kind = '党员大会', date: string | null = '2025-06-10') => ({
  党员名册: ROSTER,
  会议记录: [[date, kind, votersDue]],
  党员增减: [],
});
const BARRED = [['甲0', '留党察看', '2025-01-01', '2026-01-01']];

testRule(rule, {
  headers: {
    会议记录: ['日期', '会议类型', '应到有表决权人数'],
    党员名册: ['姓名', '公民身份号码', '人员类别', '入党日期', '转正日期'],
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期'],
    处分处置: ['姓名', '种类', '决定日期', '期限至'],
  },
  accept: [
    of(9),
    of(7),
    of(8, '党员大会', '2025-04-30'),
    of(10, '支委会'),
    of(10, '党员大会、选举大会'),
    of(null),
    of(10, '党员大会', null),
    { ...of(8), 处分处置: BARRED },
    { ...of(6), 处分处置: BARRED },
  ],
  reject: [
    { sheets: of(10), cells: ['会议记录!C2 warning'], variant: 'more' },
    { sheets: of(6), cells: ['会议记录!C2'], variant: 'fewer' },
    { sheets: of(9, '党员大会', '2025-04-30'), cells: ['会议记录!C2'], variant: 'more' },
    { sheets: { ...of(9), 处分处置: BARRED }, cells: ['会议记录!C2'], variant: 'more' },
    { sheets: { ...of(5), 处分处置: BARRED }, cells: ['会议记录!C2'], variant: 'fewer' },
  ],
  notChecked: [
    { sheets: { 党员名册: ROSTER, 会议记录: [['2025-06-10', '党员大会', 30]] } },
    { ...of(10), 党员名册: [] },
  ],
});
