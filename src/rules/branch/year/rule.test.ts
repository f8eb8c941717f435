import { testRule } from '../../testing';
import { rule } from './rule';

const of = (year: number | null) => ({
  sheets: { 支部信息: [['甲', '支部', '乙', '机关', year]] },
  asOf: '2025-12-31',
});
testRule(rule, {
  headers: { 支部信息: ['党组织全称', '组织类别', '上级党组织', '单位类别', '统计年度'] },
  accept: [of(2025), of(2026), of(2000), of(null)],
  reject: [
    { ...of(2027), cells: ['支部信息!E2 warning'] },
    { ...of(1999), cells: ['支部信息!E2 warning'] },
    { ...of(25), cells: ['支部信息!E2 warning'] },
  ],
});
