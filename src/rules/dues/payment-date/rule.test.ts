import { testRule } from '../../testing';
import { rule } from './rule';

const of = (paid: number | null, paidOn: string | null) => ({
  党费收缴: [['张三', '2025-06', 30, paid, paidOn]],
});

testRule(rule, {
  headers: { 党费收缴: ['姓名', '年月', '应交', '实交', '实交日期'] },
  asOf: '2025-06-30',
  accept: [
    { note: 'no row has one: the column is not kept', sheets: of(30, null) },
    of(30, '2025-06-30'),
    of(30, '2025-06'),
    { note: 'a year in advance', sheets: of(30, '2024-07-01') },
    of(0, null),
    of(null, null),
    of(-1, null),
  ],
  reject: [
    {
      note: 'where others have one',
      sheets: {
        党费收缴: [
          ['张三', '2025-05', 30, 30, '2025-05-08'],
          ['张三', '2025-06', 30, 0.01, null],
        ],
      },
      cells: ['党费收缴!E3 info'],
      variant: 'default',
    },
    { sheets: of(30, '2024-06-30'), cells: ['党费收缴!E2 warning'], variant: 'early' },
    { sheets: of(30, '2025-07-01'), cells: ['党费收缴!E2 warning'], variant: 'future' },
    { sheets: of(null, '2025-07'), cells: ['党费收缴!E2 warning'] },
  ],
  notChecked: [{ with: { 党费收缴: [['姓名', '年月', '交费类别', '应交', '实交']] } }],
});
