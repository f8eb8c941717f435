import { testRule } from '../../testing';
import { rule } from './rule';

const of = (total: number | null) => ({ 党员积分: [['张三', '2025', '学习', 5, total]] });

testRule(rule, {
  headers: { 党员积分: ['姓名', '周期', '项目', '分值', '总分'] },
  accept: [of(0), of(100), of(null), { sheets: of(120), parameters: { minimum: 0, maximum: 150 } }],
  reject: [
    { sheets: of(101), cells: ['党员积分!E2 info'], says: ['不在0至100之间'] },
    { sheets: of(-1), cells: ['党员积分!E2 info'] },
  ],
});
