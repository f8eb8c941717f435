import { testRule } from '../../testing';
import { rule } from './rule';

const ROSTER = [
  ['姓名', '公民身份号码', '人员类别', '入党日期', '转正日期'],
  ['甲', 'A', '正式党员', '2001-01-01', '2002-01-01'],
  ['乙', 'B', '预备党员', '2025-03-01', null],
  ['丙', 'C', '正式党员', '2024-03-01', '2025-03-01'],
  ['丁', 'D', '正式党员', '2001-01-01', null],
  ['丁', 'E', '预备党员', '2025-03-01', null],
];
const one = (mentors: string | null) => ({
  with: {
    党员名册: ROSTER,
    发展党员: [
      ['姓名', '公民身份号码', '列为积极分子日期', '培养联系人'],
      ['张三', 'Z', '2024-05-06', mentors],
    ],
  },
});

testRule(rule, {
  headers: { 发展党员: ['姓名', '公民身份号码', '列为积极分子日期', '培养联系人'] },
  accept: [
    one('甲'),
    one('甲、丙'),
    { ...one('甲、丁'), note: 'one of two people called 丁 is a full member' },
    { ...one('甲、某某'), note: 'not on the roster' },
    { note: 'no activist yet', sheets: { 发展党员: [['张三', 'Z', null, null]] } },
    { note: 'without a roster', sheets: { 发展党员: [['张三', 'Z', '2026-05-20', '乙、丙']] } },
  ],
  reject: [
    { ...one(null), cells: ['发展党员!D2 warning'], variant: 'none' },
    { ...one('甲、丙、丁'), cells: ['发展党员!D2 error'], variant: 'many' },
    { ...one('甲、乙'), cells: ['发展党员!D2 error'], variant: 'probationer' },
    { ...one('甲、张三'), cells: ['发展党员!D2 error'], variant: 'self' },
    {
      note: 'under the text of 2026',
      sheets: { 发展党员: [['张三', 'Z', '2026-05-20', '甲、乙、丙']] },
      cells: ['发展党员!D2 error'],
    },
  ],
  notChecked: [
    { with: { 发展党员: [['姓名', '公民身份号码', '列为积极分子日期']] } },
    { sheets: { 发展党员: [['张三', 'Z', '2012-05-20', '甲、乙、丙']] } },
  ],
});
