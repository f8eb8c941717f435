import { testRule } from '../../testing';
import { rule } from './rule';

const members = (n: number) =>
  Array.from({ length: n }, (_, i) => [`党员${i}`, String(i), '预备党员']);
const of = (kind: string) => [['甲支部', kind, '乙党委', '机关', 2025]];
testRule(rule, {
  headers: {
    支部信息: ['党组织全称', '组织类别', '上级党组织', '单位类别', '统计年度'],
    党员名册: ['姓名', '公民身份号码', '人员类别'],
  },
  accept: [
    { 支部信息: of('支部'), 党员名册: members(50) },
    { 支部信息: of('总支部'), 党员名册: members(51) },
    { 支部信息: of('党委'), 党员名册: members(101) },
  ],
  reject: [
    {
      sheets: { 支部信息: of('支部'), 党员名册: members(51) },
      cells: ['支部信息!B2 warning'],
      variant: 'default',
    },
    {
      sheets: { 支部信息: of('联合支部'), 党员名册: members(100) },
      cells: ['支部信息!B2 warning'],
      variant: 'default',
    },
    {
      sheets: { 支部信息: of('支部'), 党员名册: members(101) },
      cells: ['支部信息!B2 warning'],
      variant: 'hundred',
    },
  ],
  notChecked: [{ 支部信息: of('支部') }],
});
