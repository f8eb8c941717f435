import { testRule } from '../../testing';
import { rule } from './rule';

const of = (joined: string | null, title = '光荣在党50年') => ({
  党员名册: [['张三', joined]],
  表彰奖励: [['2025-06-30', '张三', title]],
});

testRule(rule, {
  headers: { 党员名册: ['姓名', '入党日期'], 表彰奖励: ['日期', '获得者', '称号'] },
  accept: [
    of('1975-06-30'),
    of('1976-06'),
    of('2010-07-01', '优秀共产党员'),
    { sheets: of(null), verdicts: { met: 0, undecided: 1 } },
  ],
  reject: [
    {
      sheets: of('2010-07-01'),
      cells: ['表彰奖励!C2 warning'],
      remedies: [['mistyped', 'true']],
      related: ['党员名册!B2'],
    },
    { sheets: of('1976-08-01'), cells: ['表彰奖励!C2'] },
  ],
});
