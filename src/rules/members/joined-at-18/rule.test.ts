import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 党员名册: ['姓名', '出生日期', '入党日期'] },
  accept: [
    { note: 'on the birthday', sheets: { 党员名册: [['张三', '1990-05-06', '2008-05-06']] } },
    {
      note: 'in the month of the birthday',
      sheets: { 党员名册: [['张三', '1990-05-06', '2008-05']] },
    },
    {
      note: 'born some day of the month',
      sheets: { 党员名册: [['张三', '1990-05', '2008-05-01']] },
    },
    { note: 'born on 29 February', sheets: { 党员名册: [['张三', '1992-02-29', '2010-02-28']] } },
    {
      sheets: {
        党员名册: [
          ['张三', null, '2008-05-06'],
          ['李四', '1990-05-06', '不详'],
          ['王五', '1990-05-06', '2008-05-06'],
        ],
      },
      verdicts: { met: 1, broken: 0, undecided: 2, notApplicable: 0 },
    },
  ],
  reject: [
    {
      sheets: { 党员名册: [['张三', '1990-05-06', '2008-05-05']] },
      cells: ['党员名册!C2 error'],
      remedies: [['mistyped', 'true']],
      verdicts: { met: 0, broken: 1 },
    },
    { sheets: { 党员名册: [['张三', '1990-05-06', '2008-04']] }, cells: ['党员名册!C2 error'] },
    {
      sheets: { 党员名册: [['张三', '1930-05-06', '1948-04-01']] },
      cells: ['党员名册!C2 warning'],
      variant: 'early',
    },
    { sheets: { 党员名册: [['张三', '1931-10-02', '1949-10-01']] }, cells: ['党员名册!C2 error'] },
    {
      sheets: { 党员名册: [['张三', '1931-10-02', '1949-09-30']] },
      cells: ['党员名册!C2 warning'],
    },
    {
      sheets: { 党员名册: [['张三', '1990-05-06', '1990-05-05']] },
      cells: ['党员名册!C2 error'],
      variant: 'unborn',
    },
  ],
  notChecked: [{ with: { 党员名册: [['姓名', '公民身份号码', '性别', '民族', '人员类别']] } }],
});
