import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 党员名册: ['姓名', '公民身份号码', '是否流动党员', '外出日期', '外出流向'] },
  accept: [
    {
      党员名册: [
        ['张三', '1', '是', '2025-01', '广东深圳'],
        ['李四', '2', '否', null, null],
        ['王五', '3', null, null, null],
      ],
    },
    {
      note: 'columns that the sheet lacks',
      with: {
        党员名册: [
          ['姓名', '公民身份号码', '是否流动党员'],
          ['张三', '1', '是'],
        ],
      },
    },
  ],
  reject: [
    {
      sheets: { 党员名册: [['张三', '1', '是', null, '广东深圳']] },
      cells: ['党员名册!D2 warning'],
    },
    {
      sheets: { 党员名册: [['张三', '1', '是', null, null]] },
      cells: ['党员名册!D2 warning'],
      groups: [['党员名册!D2', '党员名册!E2']],
      variant: 'both',
    },
  ],
});
