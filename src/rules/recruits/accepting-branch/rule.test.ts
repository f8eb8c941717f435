import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 发展党员: ['姓名', '公民身份号码', '申请入党日期', '接受申请党组织'] },
  accept: [
    { 发展党员: [['张三', 'A', '2024-05-06', '某局机关党支部']] },
    { 发展党员: [['张三', 'A', null, null]] },
  ],
  reject: [
    {
      sheets: { 发展党员: [['张三', 'A', '2024-05-06', null]] },
      cells: ['发展党员!D2 warning'],
    },
    {
      sheets: { 发展党员: [['张三', 'A', '2026-06-01', null]] },
      cells: ['发展党员!D2 warning'],
    },
  ],
  notChecked: [
    { with: { 发展党员: [['姓名', '公民身份号码', '申请入党日期']] } },
    { sheets: { 发展党员: [['张三', 'A', '2012-05-06', null]] } },
  ],
});
