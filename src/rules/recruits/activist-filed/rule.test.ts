import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 发展党员: ['姓名', '公民身份号码', '列为积极分子日期', '积极分子备案日期'] },
  accept: [
    { 发展党员: [['张三', 'A', '2024-05-06', '2024-05-20']] },
    { 发展党员: [['张三', 'A', null, null]] },
    {
      note: 'fresh',
      asOf: '2025-06-05',
      sheets: { 发展党员: [['张三', 'A', '2025-05-06', null]] },
    },
  ],
  reject: [
    {
      sheets: { 发展党员: [['张三', 'A', '2024-05-06', '2024-04-20']] },
      cells: ['发展党员!D2 warning'],
      variant: 'early',
    },
    {
      asOf: '2025-06-06',
      sheets: { 发展党员: [['张三', 'A', '2025-05-06', null]] },
      cells: ['发展党员!D2 warning'],
    },
    {
      year: 2026,
      asOf: '2026-12-31',
      sheets: { 发展党员: [['张三', 'A', '2026-06-01', null]] },
      cells: ['发展党员!D2 warning'],
    },
  ],
  notChecked: [
    { with: { 发展党员: [['姓名', '公民身份号码', '列为积极分子日期']] } },
    { sheets: { 发展党员: [['张三', 'A', '2014-05-27', null]] } },
  ],
});
