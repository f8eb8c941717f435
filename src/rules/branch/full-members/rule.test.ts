import { testRule } from '../../testing';
import { rule } from './rule';

const full = (n: number) =>
  Array.from({ length: n }, (_, i) => [`党员${i}`, String(i), '正式党员', '2010-07-01']);
const BRANCH = ['党组织全称', '组织类别', '上级党组织', '单位类别', '统计年度', '撤销日期'];
testRule(rule, {
  headers: {
    支部信息: BRANCH,
    党员名册: ['姓名', '公民身份号码', '人员类别', '入党日期'],
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期'],
  },
  accept: [
    { 支部信息: [['甲支部', '支部', '乙党委', '机关', 2025, null]], 党员名册: full(3) },
    { 支部信息: [['甲联合支部', '联合支部', '乙党委', '机关', 2025, null]], 党员名册: full(3) },
    {
      note: 'a committee counts its branches',
      sheets: { 支部信息: [['甲党委', '党委', '乙党委', '机关', 2025, null]], 党员名册: full(2) },
    },
    {
      note: 'dissolved',
      sheets: {
        支部信息: [['甲支部', '支部', '乙党委', '机关', 2025, '2025-06-30']],
        党员名册: full(2),
      },
    },
    {
      note: 'a row without category may be of a full member',
      sheets: {
        支部信息: [['甲支部', '支部', '乙党委', '机关', 2025, null]],
        党员名册: [...full(2), ['某某', '9', null, '2010-07-01']],
      },
    },
  ],
  reject: [
    {
      sheets: {
        支部信息: [['甲支部', '支部', '乙党委', '机关', 2025, null]],
        党员名册: [...full(2), ['某某', '9', '预备党员', '2025-07-01']],
      },
      cells: ['支部信息!B2 error'],
    },
    {
      sheets: {
        支部信息: [['甲临时支部', '临时支部', '乙党委', '机关', 2025, null]],
        党员名册: full(2),
      },
      cells: ['支部信息!B2 error'],
    },
    {
      note: 'one of three has left',
      sheets: {
        支部信息: [['甲联合支部', '联合支部', '乙党委', '机关', 2025, null]],
        党员名册: full(3),
        党员增减: [['党员0', '0', '转出组织关系', '2025-05-01']],
      },
      cells: ['支部信息!B2 error'],
    },
  ],
  notChecked: [{ 支部信息: [['甲支部', '支部', '乙党委', '机关', 2025, null]] }],
});
