import { testRule } from '../../testing';
import { rule } from './rule';

const of = (remitted: number | null, retained: number | null, ...paid: (number | null)[]) => ({
  支部信息: [['甲', '支部', '乙', 2025, remitted, retained]],
  党费收缴: paid.map((one, n) => ['张三', `2025-0${n + 1}`, 10, one]),
});
testRule(rule, {
  headers: {
    支部信息: ['党组织全称', '组织类别', '上级党组织', '统计年度', '党费上缴金额', '党费留存金额'],
    党费收缴: ['姓名', '月份', '应交金额', '实交金额'],
  },
  accept: [
    of(20, 0, 10, 10),
    of(15.5, 4.5, 10, 10),
    of(null, null, 10),
    of(8, null, 10),
    {
      ...of(10, 0, 10),
      党费收缴: [
        ['张三', '2025-01', 10, 10],
        ['张三', '2024-12', 10, 10],
      ],
    },
  ],
  reject: [
    { sheets: of(20, 5, 10, 10), cells: ['支部信息!E2 warning'] },
    { sheets: of(5, 0, 10), cells: ['支部信息!E2'] },
  ],
  notChecked: [{ sheets: of(20, 0, 10, null) }, { sheets: of(20, 0) }],
});
