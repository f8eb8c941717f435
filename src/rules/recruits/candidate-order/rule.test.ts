import { testRule } from '../../testing';
import { rule } from './rule';

const HEADERS = [
  '姓名',
  '公民身份号码',
  '支委会讨论日期',
  '上级同意日期',
  '公示开始日期',
  '列为发展对象日期',
];

testRule(rule, {
  headers: { 发展党员: HEADERS },
  accept: [
    { 发展党员: [['张三', 'A', '2024-05-06', '2024-05-10', '2024-05-13', '2024-05-21']] },
    { 发展党员: [['张三', 'A', '2026-06-01', '2026-06-01', '2026-06-01', '2026-06-01']] },
    { 发展党员: [['张三', 'A', '2024-05', '2024-05-01', null, '2024-05']] },
    { 发展党员: [['张三', 'A', null, null, null, '2024-05']] },
    {
      note: 'a notice before the consent, 2014',
      sheets: { 发展党员: [['张三', 'A', '2026-05-06', '2026-05-10', '2026-05-09', '2026-05-21']] },
    },
  ],
  reject: [
    {
      sheets: { 发展党员: [['张三', 'A', '2024-05-06', '2024-05-05', null, '2024-05-21']] },
      cells: ['发展党员!D2 error'],
    },
    {
      sheets: { 发展党员: [['张三', 'A', '2024-05-06', '2024-05-10', null, '2024-05-09']] },
      cells: ['发展党员!F2 error'],
    },
    {
      note: 'over an empty cell',
      sheets: { 发展党员: [['张三', 'A', '2024-05-06', null, null, '2024-05-05']] },
      cells: ['发展党员!F2 error'],
    },
    {
      note: 'a notice before the consent, 2026',
      sheets: { 发展党员: [['张三', 'A', '2026-05-06', '2026-05-12', '2026-05-11', '2026-05-21']] },
      cells: ['发展党员!E2 error'],
    },
    {
      note: 'one date that fits none of the others is the wrong one',
      sheets: { 发展党员: [['张三', 'A', '2024-06-06', '2024-05-10', null, '2024-05-21']] },
      cells: ['发展党员!C2 error'],
      variant: 'late',
      remedies: [['mistyped', 'true']],
      bases: ['D-08'],
    },
  ],
  notChecked: [{ with: { 发展党员: [['姓名', '公民身份号码', '列为发展对象日期']] } }],
});
