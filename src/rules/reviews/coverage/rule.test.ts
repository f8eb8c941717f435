import { testRule } from '../../testing';
import { rule } from './rule';

const ROSTER = [
  ['张三', 'A', '2001-07-01', null],
  ['李四', 'B', '2025-11-20', null],
  ['王五', 'C', '2001-07-01', '是'],
];
const of = (...rows: (string | number | null)[][]) => ({ 党员名册: ROSTER, 民主评议: rows });
const moved = (kind: string, date: string) => ({ 党员增减: [['张三', 'A', kind, date]] });

testRule(rule, {
  headers: {
    党员名册: ['姓名', '公民身份号码', '入党日期', '是否流动党员'],
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期'],
    民主评议: ['年度', '姓名', '支部评定', '日期'],
  },
  accept: [
    of([2025, '张三', '合格', '2025-11-20']),
    of([2025, '张三', '合格', null]),
    {
      note: 'who was admitted on the first day of the review, whichever row has it',
      sheets: of([2025, '张三', '合格', '2025-11-20'], [2025, '赵六', '合格', '2025-12-21']),
    },
    of([2025, '赵六', '合格', '2025-12-21'], [2025, '张三', '合格', '2025-11-20']),
    {
      note: 'a row of the roster without a name',
      sheets: {
        党员名册: [
          ['张三', 'A', '2001-07-01', null],
          [null, 'D', '2001-07-01', null],
        ],
        民主评议: [[2025, '张三', '合格', '2025-11-20']],
      },
    },
    { ...of([2025, '赵六', '合格', '2025-11-20']), ...moved('转出组织关系', '2025-12-01') },
    { ...of([2025, '赵六', '合格', '2025-11-20']), ...moved('转入组织关系', '2025-11-20') },
  ],
  reject: [
    {
      note: 'a recorded review without any result is one gap',
      sheets: { ...of(), 党员名册: ROSTER },
      with: {
        会议记录: [
          ['编号', '日期', '会议类型'],
          ['1', '2025-12-10', '民主评议'],
        ],
      },
      cells: ['民主评议!B1 warning'],
      variant: 'empty',
      related: ['会议记录!B2'],
      remedies: [['mistyped', 'missing', 'true']],
      bases: ['T-04'],
    },
    {
      note: 'two of a name and one row',
      sheets: {
        党员名册: [
          ['张三', 'A', '2001-07-01', null],
          ['张三', 'B', '2001-07-01', null],
        ],
        民主评议: [[2025, '张三', '合格', '2025-11-20']],
      },
      cells: ['党员名册!A3 warning'],
      remedies: [['mistyped', 'missing', 'true']],
    },
    { sheets: of([2025, '赵六', '合格', '2025-11-20']), cells: ['党员名册!A2 warning'] },
    {
      note: 'the year of a result was mistyped: told at its cell',
      sheets: of([2024, '张三', '合格', '2025-11-20'], [2025, '赵六', '合格', '2025-11-20']),
      cells: ['民主评议!A2 warning'],
      variant: 'year',
      remedies: [['mistyped', 'true']],
    },
    {
      sheets: of([2024, '张三', '合格', null], [2025, '赵六', '合格', null]),
      cells: ['党员名册!A2'],
    },
    {
      sheets: of([2025, '张三', '合格', '2025-11-21'], [2025, '赵六', '合格', '2025-12-21']),
      cells: ['党员名册!A3'],
      note: 'admitted the day before',
    },
    {
      sheets: {
        ...of([2025, '赵六', '合格', '2025-11-20']),
        ...moved('转入组织关系', '2025-11-19'),
      },
      cells: ['党员名册!A2'],
    },
  ],
  notChecked: [
    of([2024, '张三', '合格', null]),
    { note: 'of which year is not known', sheets: of([null, '张三', '合格', '2025-02-10']) },
    { sheets: of([2025, '赵六', '合格', null]), asOf: '2025-12-30' },
    { sheets: of([2025, '赵六', '合格', null]), with: { 党员名册: [['编号']] } },
  ],
});
