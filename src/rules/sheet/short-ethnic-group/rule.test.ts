import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 党员名册: ['姓名', '公民身份号码', '民族', '学历'] },
  accept: [
    {
      党员名册: [
        ['张三', '1', '汉族', '本科'],
        ['李四', '2', null, '大专'],
      ],
    },
  ],
  reject: [
    {
      sheets: {
        党员名册: [
          ['张三', '1', '汉', '本科'],
          ['李四', '2', '维吾尔', null],
        ],
      },
      cells: ['党员名册!C2 warning', '党员名册!C3 warning'],
    },
  ],
});
