import { testRule } from '../../testing';
import { rule } from './rule';

const full = '正式党员';
const probationer = '预备党员';
testRule(rule, {
  headers: { 党员名册: ['姓名', '人员类别', '入党日期', '转正日期'] },
  accept: [
    {
      党员名册: [
        ['张三', full, '2010-07-01', '2011-07-01'],
        ['李四', probationer, '2025-07-01', null],
      ],
    },
    {
      note: 'nothing to compare',
      sheets: {
        党员名册: [
          ['张三', null, '2010-07-01', null],
          ['李四', full, null, null],
        ],
      },
    },
  ],
  reject: [
    {
      note: 'a date that cannot be read is told as such',
      sheets: {
        党员名册: [
          ['张三', full, '2010-07-01', '次年'],
          ['李四', full, '不详', '2011-07-01'],
          ['王五', full, '2010-07-01', null],
        ],
      },
      cells: ['党员名册!D4 error'],
    },
    {
      sheets: { 党员名册: [['李四', probationer, '2010-07-01', '2011-07']] },
      cells: ['党员名册!B2 error'],
      variant: 'confirmed',
    },
    {
      sheets: { 党员名册: [['张三', full, '1977-08-18', null]] },
      cells: ['党员名册!D2 error'],
      variant: 'missing',
    },
    {
      note: 'no probation then',
      sheets: {
        党员名册: [
          ['张三', full, '1977-08-17', null],
          ['李四', full, '1970-05', null],
        ],
      },
      cells: ['党员名册!D2 info', '党员名册!D3 info'],
      variant: 'history',
    },
    {
      sheets: { 党员名册: [['张三', full, null, '2011-07-01']] },
      cells: ['党员名册!D2 info'],
      variant: 'unjoined',
    },
  ],
  notChecked: [{ with: { 党员名册: [['姓名', '公民身份号码', '人员类别', '入党日期']] } }],
});
