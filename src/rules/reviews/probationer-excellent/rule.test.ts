import { testRule } from '../../testing';
import { rule } from './rule';

const ROSTER = [
  ['张三', '正式党员', '2001-07-01', '2002-07-01'],
  ['李四', '预备党员', '2025-06-01', null],
  ['王五', '正式党员', '2024-06-01', '2025-06-01'],
];
const of = (
  name: string,
  grade: string | null,
  date: string | null = '2025-11-20',
  year: number | null = 2025,
) => ({ 党员名册: ROSTER, 民主评议: [[year, name, grade, date]] });

testRule(rule, {
  headers: {
    党员名册: ['姓名', '人员类别', '入党日期', '转正日期'],
    民主评议: ['年度', '姓名', '支部评定', '日期'],
  },
  accept: [
    of('张三', '优秀'),
    of('李四', '合格'),
    { sheets: of('李四', null), verdicts: { met: 0, undecided: 1 } },
    of('王五', '优秀'),
    of('王五', '优秀', null),
    { sheets: of('赵六', '优秀'), verdicts: { met: 0, undecided: 1 } },
    of('李四', '优秀', '2025-02-10', null),
  ],
  reject: [
    { sheets: of('李四', '优秀'), cells: ['民主评议!C2 warning'] },
    { sheets: of('李四', '优秀', null), cells: ['民主评议!C2'] },
    { sheets: of('王五', '优秀', '2025-05-31'), cells: ['民主评议!C2'] },
  ],
  notChecked: [{ 民主评议: [[2025, '李四', '优秀', null]] }],
});
