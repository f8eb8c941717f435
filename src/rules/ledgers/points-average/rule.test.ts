import { testRule } from '../../testing';
import { rule } from './rule';

type Row = (string | number | null)[];
const ROWS: readonly Row[] = [
  ['张三', '2025', '学习', 80, 80],
  ['李四', '2025', '学习', 85, 85],
  ['王五', '2025', '学习', 85, 85],
];
const of = (average: number | null, rows = ROWS) => ({
  党员积分: [...rows, ['平均分', null, null, null, average]],
});

testRule(rule, {
  headers: { 党员积分: ['姓名', '周期', '项目', '分值', '总分'] },
  accept: [
    of(83.3),
    of(83.33),
    of(83),
    of(null),
    { 党员积分: ROWS },
    { 党员积分: [...ROWS, ['合计', null, null, null, 250]] },
    {
      note: 'running totals: the last of each member counts',
      sheets: of(90, [
        ['张三', '一季度', '学习', 80, 80],
        ['张三', '二季度', '服务', 10, 90],
      ]),
    },
  ],
  reject: [
    {
      sheets: of(85),
      cells: ['党员积分!E5 info'],
      says: ['平均分填的是85，按上面各行的总分计算是83.33'],
    },
  ],
});
