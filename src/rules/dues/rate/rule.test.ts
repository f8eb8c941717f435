import { testRule } from '../../testing';
import { rule } from './rule';

const of = (
  category: string | null,
  base: number | null,
  due: number | null,
  waiver: string | null = null,
  month: string | null = '2025-03',
) => ({ 党费收缴: [['张三', month, category, base, due, due, waiver]] });

testRule(rule, {
  headers: { 党费收缴: ['姓名', '年月', '交费类别', '计算基数', '应交', '实交', '减免批准'] },
  accept: [
    of('在职', 3000, 15),
    of('在职', 3000.01, 30),
    of('在职', 5000, 50),
    of('年薪制', 5000.01, 75),
    of('个体经营', 10000, 150),
    of('在职', 10000.01, 200),
    of('离退休', 5000, 25),
    of('离退休', 5000.01, 50),
    of('在职', 4321, 43.2),
    of('在职', 4321, 43.3),
    of('在职', 4321, 129.6),
    of('在职', 4321, 10, '支部大会同意，党委批准少交'),
    of('学生', 3000, 0.2),
    of('农民', 3000, 0.5),
    { note: 'somebody’s rate', sheets: of(null, 3000, 15), verdicts: { met: 1 } },
    { sheets: of('在职', null, 1), verdicts: { met: 0, undecided: 1 } },
    of('在职', 0, 0),
    of('在职', 3000, null),
    of('在职', 3000, 1, null, null),
    of('在职', 3000, 1, null, '2008-03'),
    {
      with: {
        党费收缴: [
          ['姓名', '年月', '交费类别', '计算基数', '应交', '实交'],
          ['张三', '2025-03', '在职', 3000, 15, 500],
        ],
      },
      note: 'freely paying more is nobody’s fault',
    },
  ],
  reject: [
    {
      note: 'a base that all other months contradict',
      with: {
        党员名册: [['姓名'], ['张三']],
        党费收缴: [
          ['姓名', '年月', '交费类别', '计算基数', '应交', '实交'],
          ...[4000, 4000, 40_000, 4000].map((base, at) => [
            '张三',
            `2025-0${at + 1}`,
            '在职',
            base,
            40,
            40,
          ]),
        ],
      },
      cells: ['党费收缴!D4 warning'],
      variant: 'base',
      remedies: [['mistyped', 'true']],
    },
    { sheets: of('在职', 3000, 14.9), cells: ['党费收缴!E2 error'], variant: 'less' },
    { sheets: of(null, 3000, 1), cells: ['党费收缴!E2 warning'], variant: 'none' },
    { sheets: of('在职', 3000.01, 15), cells: ['党费收缴!E2'] },
    { sheets: of('在职', 5000.01, 50), cells: ['党费收缴!E2'] },
    { sheets: of('在职', 10000.01, 150), cells: ['党费收缴!E2'] },
    { sheets: of('离退休', 5000.01, 25), cells: ['党费收缴!E2'] },
    { sheets: of('在职', 4321, 43.1), cells: ['党费收缴!E2'] },
    { sheets: of('在职', 3000, 15.1), cells: ['党费收缴!E2 warning'], variant: 'more' },
    { sheets: of('离退休', 5000, 50), cells: ['党费收缴!E2 warning'] },
    { sheets: of('在职', 3000, 30), cells: ['党费收缴!E2'] },
    { sheets: of('在职', 8000, 95), cells: ['党费收缴!E2'], variant: 'less', note: 'in bands' },
    { sheets: of('在职', 3000, 1, null, '2008-05'), cells: ['党费收缴!E2'] },
    {
      sheets: of('在职', 4321, 43.2),
      parameters: { roundingFen: 1 },
      cells: ['党费收缴!E2'],
      variant: 'less',
    },
    { sheets: of('在职', 4321, 43.3), parameters: { roundingFen: 1 }, cells: ['党费收缴!E2'] },
  ],
  notChecked: [{ with: { 党费收缴: [['姓名', '年月', '交费类别', '应交', '实交']] } }],
});
