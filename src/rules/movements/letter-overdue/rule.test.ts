import { testRule } from '../../testing';
import { rule } from './rule';

const row = (letter: string | null, arrived: string | null, cause: string | null = null) => ({
  党员增减: [['张三', '1', '转出组织关系', '2025-03-01', letter, arrived, cause]],
});
testRule(rule, {
  headers: {
    党员增减: [
      '姓名',
      '公民身份号码',
      '变动类型',
      '变动日期',
      '介绍信开具日期',
      '报到日期',
      '逾期原因',
    ],
  },
  accept: [
    { note: 'what cannot be read is told as such', sheets: row('2025-03-01', '夏天') },
    row('2025-03-01', '2025-08-30', '路远'),
    { note: 'the ninetieth day', sheets: row('2025-10-02', null) },
    row('2025-03-01', '2025-05-30'),
    { note: 'settled by its cause', sheets: row('2025-03-01', '2025-08-30', '组织') },
    { note: 'some day of the month', sheets: row('2025-03', '2025-06-29') },
    row(null, null),
  ],
  reject: [
    { sheets: row('2025-10-01', null), cells: ['党员增减!E2 info'], variant: 'pending' },
    { sheets: row('2025-03-01', null, '个人'), cells: ['党员增减!E2 info'], variant: 'pending' },
    { sheets: row('2025-03-01', '2025-05-31'), cells: ['党员增减!G2 info'], variant: 'late' },
    {
      note: 'nine months, whatever the cause',
      sheets: row('2025-01-10', '2025-10-10', '个人'),
      cells: ['党员增减!F2 info'],
      variant: 'long',
      remedies: [['mistyped', 'missing', 'true']],
    },
    { sheets: row('2025-03', '2025-06-30'), cells: ['党员增减!G2 info'], variant: 'late' },
  ],
  notChecked: [{ with: { 党员增减: [['姓名', '公民身份号码', '变动类型', '变动日期']] } }],
});
