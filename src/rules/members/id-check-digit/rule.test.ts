import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 党员名册: ['姓名', '公民身份号码'] },
  accept: [
    { 党员名册: [['张三', '11010519491231002X']] },
    { 党员名册: [['张三', '11010519491231002x']] },
    { 党员名册: [['李四', '440524188001010014']] },
    { note: 'kept as a number', sheets: { 党员名册: [['张三', 110101199001011000]] } },
    // An empty cell and a wrong length are other rules' business.
    {
      sheets: {
        党员名册: [
          ['张三', '11010519491231002X'],
          ['王五', null],
          ['赵六', '1101051949123100'],
        ],
      },
      verdicts: { met: 1, undecided: 1, notApplicable: 1 },
    },
    {
      note: 'one character too many, before or after',
      sheets: {
        党员名册: [
          ['张三', '9110105194912310021'],
          ['李四', '1101051949123100219'],
        ],
      },
    },
  ],
  reject: [
    { sheets: { 党员名册: [['张三', '110101199001011000']] }, cells: ['党员名册!B2'] },
    { sheets: { 党员名册: [['张三', '110105194912310021']] }, cells: ['党员名册!B2'] },
    {
      sheets: {
        党员名册: [
          ['张三', '11010519491231002X'],
          ['李四', '440524188001010015'],
        ],
      },
      cells: ['党员名册!B3'],
    },
    { sheets: { 党员名册: [['张三', '110105194912310021']] }, cells: ['党员名册!B2 error'] },
  ],
  notChecked: [
    { with: { 党员名册: [['姓名', '性别', '民族', '人员类别', '入党日期']] } },
    { with: {} },
  ],
});
