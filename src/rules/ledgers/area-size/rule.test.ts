import { testRule } from '../../testing';
import { rule } from './rule';

const of = (...counts: number[]) => ({
  联系支部: counts.flatMap((count, leader) =>
    Array.from({ length: count }, (_, i) => [`领导${leader}`, `第${i + 1}支部`]),
  ),
});

testRule(rule, {
  headers: { 联系支部: ['领导', '联系党支部'] },
  accept: [of(4, 5), { 联系支部: [[null, '一支部'], ...of(4).联系支部, ...of(4).联系支部] }],
  reject: [
    { sheets: of(3), cells: ['联系支部!A2 info'] },
    { sheets: of(4, 6), cells: ['联系支部!A6'] },
  ],
  notChecked: [{ with: {} }],
});
