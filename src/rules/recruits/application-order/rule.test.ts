import { testRule } from '../../testing';
import { rule } from './rule';

const HEADERS = [
  '姓名',
  '公民身份号码',
  '申请入党日期',
  '谈话日期',
  '列为积极分子日期',
  '支委会讨论日期',
];

testRule(rule, {
  headers: { 发展党员: HEADERS },
  accept: [
    { 发展党员: [['张三', 'A', '2022-05-06', '2022-05-20', '2022-09-01', '2023-09-02']] },
    {
      note: 'all on one day',
      sheets: { 发展党员: [['张三', 'A', '2022-05-06', '2022-05-06', '2022-05-06', '2022-05-06']] },
    },
    {
      note: 'to the month',
      sheets: { 发展党员: [['张三', 'A', '2022-05-20', '2022-05', '2022-05-20']] },
    },
    { 发展党员: [['张三', 'A', '2022-05-06', null, '2022-09-01', null]] },
  ],
  reject: [
    {
      sheets: { 发展党员: [['张三', 'A', '2022-05-06', '2022-05-05', '2022-09-01']] },
      cells: ['发展党员!D2 error'],
    },
    {
      sheets: { 发展党员: [['张三', 'A', '2022-05-06', '2022-05-20', '2022-05-19']] },
      cells: ['发展党员!E2 error'],
    },
    {
      note: 'over an empty cell',
      sheets: { 发展党员: [['张三', 'A', '2022-05-06', null, '2022-05-05']] },
      cells: ['发展党员!E2 error'],
    },
    {
      note: 'one wrong date, one finding',
      sheets: { 发展党员: [['张三', 'A', '2022-05-06', '2022-05-20', '2021-05-21', '2023-09-01']] },
      cells: ['发展党员!E2 error'],
    },
    {
      sheets: { 发展党员: [['张三', 'A', '2025-05-06', '2025-05-20', '2026-05-21', '2026-05-20']] },
      cells: ['发展党员!F2 error'],
    },
    {
      note: 'one date that fits none of the others is the wrong one',
      sheets: { 发展党员: [['张三', 'A', '2023-05-06', '2022-05-20', '2022-09-01', '2023-09-02']] },
      cells: ['发展党员!C2 error'],
      variant: 'late',
      remedies: [['mistyped', 'true']],
      related: ['发展党员!D2'],
    },
    {
      note: 'of two the one that is strange beside a third, too',
      sheets: { 发展党员: [['张三', 'A', '2022-05-06', '2023-05-20', '2022-09-01', '2023-09-02']] },
      cells: ['发展党员!D2 error'],
      variant: 'late',
      related: ['发展党员!E2'],
    },
  ],
  notChecked: [{ with: {} }],
});
