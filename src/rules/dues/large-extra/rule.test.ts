import { testRule } from '../../testing';
import { rule } from './rule';

const of = (due: number | null, paid: number | null) => ({
  党费收缴: [['张三', '2025-01', due, paid]],
});

testRule(rule, {
  headers: { 党费收缴: ['姓名', '年月', '应交', '实交'] },
  accept: [of(30, 1029.99), of(30, 30), of(30, 0), of(null, 5000), of(30, null)],
  reject: [
    { sheets: of(30, 1030), cells: ['党费收缴!D2 info'], says: ['一次多交1000元'] },
    { sheets: of(0, 5000), cells: ['党费收缴!D2'] },
  ],
  notChecked: [{ with: {} }],
});
