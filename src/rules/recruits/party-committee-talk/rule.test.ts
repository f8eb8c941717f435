import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 发展党员: ['姓名', '公民身份号码', '党委谈话日期', '党委审批日期'] },
  accept: [
    { 发展党员: [['张三', 'A', '2024-05-06', '2024-06-06']] },
    { 发展党员: [['张三', 'A', null, null]] },
  ],
  reject: [
    { sheets: { 发展党员: [['张三', 'A', null, '2024-06-06']] }, cells: ['发展党员!C2 warning'] },
    { sheets: { 发展党员: [['张三', 'A', null, '2026-06-06']] }, cells: ['发展党员!C2 warning'] },
  ],
  notChecked: [
    { with: { 发展党员: [['姓名', '公民身份号码', '党委审批日期']] } },
    { sheets: { 发展党员: [['张三', 'A', null, '2013-06-06']] } },
  ],
});
