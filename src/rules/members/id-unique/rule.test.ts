import { testRule } from '../../testing';
import { rule } from './rule';

const HEADERS = ['姓名', '公民身份号码'];
testRule(rule, {
  headers: { 党员名册: HEADERS },
  accept: [
    {
      党员名册: [
        ['张三', '11010519491231002X'],
        ['张三', '440524188001010014'],
      ],
    },
    {
      note: 'empty cells are not alike',
      sheets: {
        党员名册: [
          ['张三', null],
          ['李四', null],
        ],
      },
    },
  ],
  reject: [
    {
      sheets: {
        党员名册: [
          ['张三', '11010519491231002X'],
          ['李四', '440524188001010014'],
          ['王五', '11010519491231002x'],
          ['张三', '11010519491231002X'],
        ],
      },
      cells: ['党员名册!B4 error', '党员名册!B5 error'],
      variant: 'same',
    },
  ],
});
