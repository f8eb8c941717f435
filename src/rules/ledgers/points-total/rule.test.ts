import { testRule } from '../../testing';
import { rule } from './rule';

const one = (
  score: number | null,
  total: number | null,
  period = '2025',
  name: string | null = '张三',
) => [name, period, '学习', score, total];
const of = (...rows: (string | number | null)[][]) => ({ 党员积分: rows });

testRule(rule, {
  headers: { 党员积分: ['姓名', '周期', '项目', '分值', '总分'] },
  accept: [
    of(one(10, null), one(-2, 8)),
    of(one(10, 8), one(-2, 8)),
    of(one(10, 10), one(-2, 8)),
    of(one(0.1, null), one(0.2, 0.3)),
    of(one(10, null), one(-2, null)),
    of(one(10, 10), one(null, 15)),
    of(one(10, 12), one(null, 15)),
    of(one(10, 9, '2025', null), one(5, 4, '2025', null)),
    of(one(10, 10), one(5, 5, '2024'), one(6, 6, '2025', '李四')),
  ],
  reject: [
    {
      sheets: of(one(10, null), one(-2, 9)),
      cells: ['党员积分!E3 warning'],
      says: ['2项分值合计8'],
    },
    { sheets: of(one(10, 7), one(-2, 9)), cells: ['党员积分!E3'] },
    { sheets: of(one(0.1, null), one(0.2, 0.4)), cells: ['党员积分!E3'], says: ['合计0.3'] },
    { sheets: of(one(10, 7), one(-2, null)), cells: ['党员积分!E2'] },
    { sheets: of(one(10, 10), one(6, 7, '2025', '李四')), cells: ['党员积分!E3'] },
  ],
  notChecked: [{ with: {} }],
});
