import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 党员名册: ['姓名', '公民身份号码'] },
  accept: [
    { 党员名册: [['张三', '11010519491231002X']] },
    { 党员名册: [['张三', '11010519491231002x']] },
    {
      note: 'a wrong check digit is another rule',
      sheets: { 党员名册: [['张三', '110105194912310021']] },
    },
    { note: 'an empty cell is another rule', sheets: { 党员名册: [['张三', null]] } },
  ],
  reject: [
    {
      sheets: { 党员名册: [['张三', '110105491231002']] },
      cells: ['党员名册!B2 warning'],
      variant: 'old',
    },
    {
      sheets: { 党员名册: [['张三', '11010519491231002']] },
      cells: ['党员名册!B2 error'],
      variant: 'length',
    },
    {
      sheets: { 党员名册: [['张三', '11010519491231002XX']] },
      cells: ['党员名册!B2'],
      variant: 'characters',
    },
    {
      sheets: { 党员名册: [['张三', '1101051949123100O1']] },
      cells: ['党员名册!B2 error'],
      variant: 'characters',
    },
    {
      sheets: { 党员名册: [['张三', '1101051949X2310021']] },
      cells: ['党员名册!B2'],
      variant: 'characters',
    },
    {
      sheets: { 党员名册: [['张三', '110105194913310021']] },
      cells: ['党员名册!B2 error'],
      variant: 'date',
    },
  ],
  notChecked: [{ with: { 党员名册: [['姓名', '性别', '民族', '人员类别', '入党日期']] } }],
});
