import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 党员名册: ['姓名', '公民身份号码', '出生日期'] },
  accept: [
    { 党员名册: [['张三', '11010519491231002X', '1949-12-31']] },
    { note: 'a month is enough', sheets: { 党员名册: [['张三', '11010519491231002X', '194912']] } },
    {
      note: 'a number that is wrong itself says nothing of the date',
      sheets: { 党员名册: [['张三', '110105194912310021', '1950-01-01']] },
    },
    {
      党员名册: [
        ['张三', null, '1949-12-31'],
        ['李四', '440524188001010014', null],
      ],
    },
  ],
  reject: [
    {
      sheets: { 党员名册: [['张三', '11010519491231002X', '1949-12-30']] },
      cells: ['党员名册!C2 warning'],
    },
    {
      sheets: { 党员名册: [['张三', '11010519491231002X', '1949年11月']] },
      cells: ['党员名册!C2 warning'],
    },
    {
      note: 'two numbers that have changed places are one mistake',
      sheets: {
        党员名册: [
          ['张三', '440524188001010014', '1949-12-31'],
          ['李四', '11010519491231002X', '1880-01-01'],
        ],
      },
      cells: ['党员名册!B2'],
      groups: [['党员名册!B2', '党员名册!B3']],
      variant: 'swapped',
    },
  ],
  notChecked: [{ with: { 党员名册: [['姓名', '公民身份号码', '性别', '民族', '人员类别']] } }],
});
