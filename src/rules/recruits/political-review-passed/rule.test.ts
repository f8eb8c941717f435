import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 发展党员: ['姓名', '公民身份号码', '政治审查结论', '预审日期', '接收大会日期'] },
  accept: [
    { 发展党员: [['张三', 'A', '合格', '2024-05-06', '2024-05-16']] },
    { note: 'no later step', sheets: { 发展党员: [['张三', 'A', '不合格', null, null]] } },
    { 发展党员: [['张三', 'A', null, null, null]] },
    { note: 'before the texts', sheets: { 发展党员: [['张三', 'A', null, null, '2013-05-06']] } },
  ],
  reject: [
    {
      sheets: { 发展党员: [['张三', 'A', '不合格', '2024-05-06', null]] },
      cells: ['发展党员!C2 error'],
      variant: 'failed',
    },
    {
      sheets: { 发展党员: [['张三', 'A', '不合格', null, '2026-05-16']] },
      cells: ['发展党员!C2 error'],
      variant: 'failed',
    },
    {
      sheets: { 发展党员: [['张三', 'A', null, '2026-05-06', '2026-05-16']] },
      cells: ['发展党员!C2 error'],
      variant: 'none',
    },
  ],
  notChecked: [{ with: { 发展党员: [['姓名', '公民身份号码', '预审日期']] } }],
});
