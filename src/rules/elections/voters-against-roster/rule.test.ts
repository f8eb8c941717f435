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
const HEADERS = ['日期', '职务', '应到有选举权人数', '当选人'];
const of = (...rows: [string, number | null][]) => ({
  with: {
    党员名册: ROSTER,
    党员增减: MOVES,
    选举: [HEADERS, ...rows.map(([date, due]) => [date, '委员', due, '甲'])],
  },
});

testRule(rule, {
  accept: [
    { ...of(['2025-06-30', 3]), note: 'who left was still there' },
    { ...of(['2025-07-01', 2]), note: 'exactly the voters' },
    { ...of(['2025-07-01', null]), note: 'empty' },
    { ...of(['2024-07-01', 9]), note: 'an earlier year' },
    { ...of(['2025-11-01', 9]), asOf: '2025-10-31', note: 'still to come' },
  ],
  reject: [
    {
      ...of(['2025-07-01', 3], ['2025-07-01', 3]),
      note: 'once a meeting',
      cells: ['选举!C2 warning'],
    },
    { ...of(['2025-06-30', 4]), cells: ['选举!C2 warning'] },
    { ...of(['2025-11-01', 9]), asOf: '2025-11-01', note: 'today', cells: ['选举!C2 warning'] },
  ],
  notChecked: [
    { with: { 选举: [HEADERS] } },
    {
      note: 'nobody on the roster',
      with: { ...of(['2025-07-01', 3]).with, 党员名册: ROSTER.slice(0, 1) },
    },
  ],
});
