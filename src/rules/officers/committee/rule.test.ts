import { testRule } from '../../testing';
import { rule } from './rule';

const POSTS = [
  '书记',
  '副书记',
  '组织委员',
  '宣传委员',
  '纪检委员',
  '青年委员',
  '统战委员',
  '其他委员',
];
const officers = (n: number) =>
  POSTS.slice(0, n).map((post, i) => [`党员${i}`, post, '2024-01-05']);
const roster = (n: number) =>
  Array.from({ length: n }, (_, i) => [`党员${i}`, String(i), '正式党员']);
const of = (kind: string) => [['甲支部', kind, '乙党委', '机关', 2025]];
testRule(rule, {
  headers: {
    支部信息: ['党组织全称', '组织类别', '上级党组织', '单位类别', '统计年度'],
    党员名册: ['姓名', '公民身份号码', '人员类别'],
    班子成员: ['姓名', '党内职务', '任职日期'],
  },
  accept: [
    {
      note: 'a post that cannot be read may be the one',
      sheets: {
        支部信息: of('支部'),
        党员名册: roster(9),
        班子成员: [...officers(2), ['党员5', '监察员', '2024-01-05']],
      },
    },
    {
      note: 'six members need none',
      sheets: { 支部信息: of('支部'), 党员名册: roster(6), 班子成员: officers(2) },
    },
    { 支部信息: of('支部'), 党员名册: roster(7), 班子成员: officers(3) },
    { 支部信息: of('联合支部'), 党员名册: roster(20), 班子成员: officers(5) },
    {
      note: 'temporary',
      sheets: { 支部信息: of('临时支部'), 党员名册: roster(9), 班子成员: officers(1) },
    },
    {
      note: 'two posts of one person, and a group leader',
      sheets: {
        支部信息: of('支部'),
        党员名册: roster(9),
        班子成员: [
          ...officers(5),
          ['党员3', '青年委员', '2024-01-05'],
          ['党员7', '党小组组长', '2024-01-05'],
        ],
      },
    },
  ],
  reject: [
    {
      sheets: { 支部信息: of('支部'), 党员名册: roster(7), 班子成员: officers(1) },
      cells: ['班子成员!B1 error'],
      variant: 'none',
    },
    {
      sheets: { 支部信息: of('支部'), 党员名册: roster(7), 班子成员: officers(2) },
      cells: ['班子成员!B1 error'],
      variant: 'none',
    },
    {
      sheets: {
        支部信息: of('支部'),
        党员名册: roster(7),
        班子成员: [
          ['党员0', '书记', '2024-01-05'],
          ['党员1', '组织委员', '2024-01-05'],
        ],
      },
      cells: ['班子成员!B1 warning'],
      variant: 'small',
    },
    {
      sheets: { 支部信息: of('支部'), 党员名册: roster(30), 班子成员: officers(6) },
      cells: ['班子成员!B1 info'],
      variant: 'unusual',
    },
    {
      sheets: { 支部信息: of('支部'), 党员名册: roster(30), 班子成员: officers(7) },
      cells: ['班子成员!B1 info'],
      variant: 'unusual',
    },
    {
      sheets: { 支部信息: of('支部'), 党员名册: roster(30), 班子成员: officers(8) },
      cells: ['班子成员!B1 warning'],
      variant: 'large',
    },
  ],
  notChecked: [{ 支部信息: of('支部'), 党员名册: roster(9) }],
});
