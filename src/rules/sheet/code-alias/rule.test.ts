import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 党员名册: ['姓名', '公民身份号码', '民族', '学历', '是否失联党员'] },
  accept: [
    {
      党员名册: [
        ['张三', '1', '汉族', '大学本科', '否'],
        ['李四', '2', '汉', null, null],
        ['王五', '3', '01', '21', null],
        ['赵六', '4', '汉族', '大专', null],
      ],
    },
    {
      note: 'spaces, and what is in no list, are other rules',
      sheets: { 党员名册: [['张 三', '1', '汉族', '小学肄业', null]] },
    },
  ],
  reject: [
    {
      sheets: {
        党员名册: [
          ['张三', '1', '汉族', '本科', '否'],
          ['李四', '2', '汉族', '专科', '√'],
        ],
      },
      cells: ['党员名册!D2 info', '党员名册!D3 info', '党员名册!E3 info'],
    },
    {
      sheets: { 党员名册: [['张三', '1', '汉族', '本科', null]] },
      cells: ['党员名册!D2'],
      says: ['大学本科'],
      fixes: ['safe 大学本科'],
    },
  ],
});
