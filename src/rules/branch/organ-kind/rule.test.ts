import { testRule } from '../../testing';
import { rule } from './rule';

const members = (n: number) =>
  Array.from({ length: n }, (_, i) => [`党员${i}`, String(i), '正式党员']);
const of = (kind: string, unit: string) => [['甲', kind, '乙', unit, 2025]];
testRule(rule, {
  headers: {
    支部信息: ['党组织全称', '组织类别', '上级党组织', '单位类别', '统计年度'],
    党员名册: ['姓名', '公民身份号码', '人员类别'],
  },
  accept: [
    { 支部信息: of('总支部', '机关'), 党员名册: members(100) },
    { note: 'with approval', sheets: { 支部信息: of('党委', '机关'), 党员名册: members(60) } },
    { note: 'with approval', sheets: { 支部信息: of('总支部', '机关'), 党员名册: members(20) } },
    { note: 'no organ', sheets: { 支部信息: of('总支部', '企业'), 党员名册: members(120) } },
  ],
  reject: [
    {
      sheets: { 支部信息: of('总支部', '机关'), 党员名册: members(101) },
      cells: ['支部信息!B2 warning'],
    },
  ],
});
