import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: {
    党员名册: ['姓名', '公民身份号码', '是否流动党员', '外出日期'],
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期'],
  },
  asOf: '2025-11-30',
  accept: [
    {
      note: 'an answer that cannot be read is told as such',
      sheets: { 党员名册: [['张三', '1', '在外', '2023-05-01']] },
    },
    { note: 'registered, long away', sheets: { 党员名册: [['张三', '1', '是', '2023-05-01']] } },
    {
      note: 'not six months yet',
      sheets: {
        党员名册: [
          ['张三', '1', '否', '2025-06-01'],
          ['李四', '2', null, '2025-05'],
        ],
      },
    },
    {
      note: 'transferred',
      sheets: {
        党员名册: [['张三', '1', '否', '2025-01-01']],
        党员增减: [['张三', '1', '转出组织关系', '2025-07-15']],
      },
    },
  ],
  reject: [
    {
      sheets: {
        党员名册: [
          ['张三', '1', '否', '2025-05-30'],
          ['李四', '2', null, '2025-04'],
        ],
      },
      cells: ['党员名册!C2 warning', '党员名册!C3 warning'],
    },
    {
      sheets: { 党员名册: [['张三', '1', '是', '2025-06-01']] },
      cells: ['党员名册!C2 info'],
      variant: 'early',
    },
  ],
  notChecked: [{ with: { 党员名册: [['姓名', '公民身份号码', '是否流动党员']] } }],
});
