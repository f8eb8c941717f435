import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 党员名册: ['姓名', '公民身份号码', '是否失联党员', '失去联系日期'] },
  accept: [
    {
      note: 'an answer that cannot be read is told as such',
      sheets: { 党员名册: [['张三', '1', '不清楚', '2025-05']] },
    },
    {
      党员名册: [
        ['张三', '1', '是', '2025-05'],
        ['李四', '2', '否', null],
        ['王五', '3', null, null],
      ],
    },
    {
      note: 'a date that cannot be read is told as such',
      sheets: { 党员名册: [['张三', '1', '是', '去年']] },
    },
  ],
  reject: [
    {
      sheets: { 党员名册: [['张三', '1', '是', null]] },
      cells: ['党员名册!D2 warning'],
      variant: 'date',
    },
    {
      sheets: {
        党员名册: [
          ['张三', '1', '否', '2025-05'],
          ['李四', '2', null, '2025-05-06'],
        ],
      },
      cells: ['党员名册!C2 warning', '党员名册!C3 warning'],
      variant: 'flag',
    },
  ],
  notChecked: [{ with: { 党员名册: [['姓名', '公民身份号码', '是否失联党员']] } }],
});
