import { testRule } from '../../testing';
import { rule } from './rule';

const dues = (...months: string[]) => months.map((month) => ['张三', month, 30, 30]);
const of = (joined: string | null, mobile: string | null, ...months: string[]) => ({
  党员名册: [['张三', 'A', joined, mobile]],
  党费收缴: dues(...months),
});

testRule(rule, {
  headers: {
    党员名册: ['姓名', '公民身份号码', '入党日期', '是否流动党员'],
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期'],
    党费收缴: ['姓名', '年月', '应交', '实交'],
  },
  accept: [
    of('2025-04-20', null, '2025-05', '2025-04'),
    of('2025-04', null, '2025-04'),
    of('2024-04-20', null, '2025-05'),
    of('2025-04-20', null),
    of('2025-04-20', '是', '2025-05'),
    of(null, null, '2025-05'),
    {
      ...of('2025-04-20', null, '2025-06'),
      党员增减: [['张三', 'A', '转入组织关系', '2025-05-20']],
    },
    { ...of('2025-04-20', null, '2025-05'), 党员增减: [['张三', 'A', '死亡', '2025-04-25']] },
    { ...of('2025-04-20', null, '2025-05'), 党员增减: [['张三', 'A', '死亡', null]] },
    { sheets: of('2025-04-20', null, '2025-05'), asOf: '2025-06-29' },
  ],
  reject: [
    {
      sheets: of('2025-04-20', null, '2025-02', '2025-03', '2025-04'),
      cells: ['党费收缴!B2 error'],
      groups: [['党费收缴!B2', '党费收缴!B3']],
      variant: 'before',
      remedies: [['mistyped', 'true']],
    },
    {
      sheets: of('2025-04-20', null, '2025-05', '2025-06'),
      cells: ['党员名册!C2 error'],
      says: ['最早一笔是2025年5月'],
    },
    { sheets: of('2025-04', null, '2025-05'), asOf: '2025-06-30', cells: ['党员名册!C2'] },
    {
      sheets: {
        ...of('2025-04-20', null, '2025-05'),
        党员增减: [
          ['张三', 'A', '发展党员', '2025-04-20'],
          ['张三', 'A', '死亡', '2025-05-25'],
        ],
      },
      cells: ['党员名册!C2'],
    },
  ],
  notChecked: [{ sheets: of('2025-01-20', null, '2025-02'), asOf: '2025-03-30' }, { with: {} }],
});
