import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 党员名册: ['姓名', '公民身份号码', '民族', '学历'] },
  accept: [
    {
      党员名册: [
        ['张三', '1', '汉族', '本科'],
        ['李四', '2', null, '大专'],
        ['王五', '3', ' 汉族', '本科'],
      ],
    },
    { note: 'no short form', sheets: { 党员名册: [['张 三', '1', '某族', '本科']] } },
  ],
  reject: [
    {
      sheets: {
        党员名册: [
          ['张三', '1', '汉', '本科'],
          ['李四', '2', '维吾尔', null],
        ],
      },
      cells: ['党员名册!C2 info', '党员名册!C3 info'],
      says: ['汉族', '维吾尔族'],
      fixes: ['safe 汉族', 'safe 维吾尔族'],
    },
  ],
});
