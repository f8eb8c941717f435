import { testRule } from '../../testing';
import { rule } from './rule';

const of = (
  category: string | null,
  due: number | null,
  waiver: string | null = null,
  month: string | null = '2025-03',
) => ({ 党费收缴: [['张三', month, category, due, 5, waiver]] });

testRule(rule, {
  headers: { 党费收缴: ['姓名', '年月', '交费类别', '应交', '实交', '减免批准'] },
  accept: [
    of('农民', 0.2),
    of('农民', 1),
    of('学生', 0.2),
    of('下岗失业', 0.2),
    of('抚恤救济', 0.2),
    of('低保', 0.2),
    of('学生', 0.6),
    of('农民', 3),
    of('学生', 0, '支部大会同意，党委批准免交'),
    of('在职', 0.1),
    of('离退休', 0.1),
    of(null, 0.1),
    of('学生', null),
    of('学生', 0.1, null, null),
    of('学生', 0.1, null, '2008-03'),
  ],
  reject: [
    { sheets: of('农民', 0.19), cells: ['党费收缴!D2 error'], variant: 'less' },
    { sheets: of('农民', 3.01), cells: ['党费收缴!D2 warning'], variant: 'more' },
    { sheets: of('学生', 0.21), cells: ['党费收缴!D2 warning'], variant: 'more' },
    { sheets: of('学生', 0.19), cells: ['党费收缴!D2 error'], variant: 'less' },
    { sheets: of('学生', 0.61), cells: ['党费收缴!D2'] },
    { sheets: of('下岗失业', 0.1), cells: ['党费收缴!D2'] },
    { sheets: of('抚恤救济', 0.1), cells: ['党费收缴!D2'] },
    { sheets: of('低保', 0.1), cells: ['党费收缴!D2'] },
    {
      note: 'three months’ worth of somebody who pays by the month',
      sheets: {
        党费收缴: [
          ['张三', '2025-02', '农民', 0.5, 0.5, null],
          ['张三', '2025-03', '农民', 1.5, 1.5, null],
        ],
      },
      cells: ['党费收缴!D3 warning'],
      variant: 'more',
    },
    { sheets: of('低保', 2, '同意'), cells: ['党费收缴!D2'], variant: 'more' },
  ],
  notChecked: [{ with: {} }],
});
