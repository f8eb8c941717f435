import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 发展党员: ['姓名', '公民身份号码', '培训开始日期', '培训结束日期', '培训学时'] },
  accept: [
    { note: 'three days', sheets: { 发展党员: [['张三', 'A', '2024-05-06', '2024-05-08', null]] } },
    { note: '24 hours', sheets: { 发展党员: [['张三', 'A', '2024-05-06', '2024-05-07', 24]] } },
    { note: 'months', sheets: { 发展党员: [['张三', 'A', '2024-05', '2024-05', 8]] } },
    { note: 'days not known', sheets: { 发展党员: [['张三', 'A', null, '2024-05-07', 8]] } },
    { 发展党员: [['张三', 'A', '2026-06-06', '2026-06-08', 8]] },
    { 发展党员: [['张三', 'A', null, null, null]] },
    {
      note: 'ends before it begins',
      sheets: { 发展党员: [['张三', 'A', '2024-05-09', '2024-05-08', null]] },
    },
    { note: '24 hours', sheets: { 发展党员: [['张三', 'A', '2026-06-06', '2026-06-07', 24]] } },
    {
      note: 'known to the month',
      sheets: {
        发展党员: [
          ['张三', 'A', '2024-05-06', '2024-05', 8],
          ['李四', 'B', '2024-05', '2024-05-01', 8],
        ],
      },
    },
  ],
  reject: [
    {
      sheets: { 发展党员: [['张三', 'A', '2024-05-06', '2024-05-07', null]] },
      cells: ['发展党员!D2 warning'],
      variant: 'default',
    },
    {
      sheets: { 发展党员: [['张三', 'A', '2026-06-06', '2026-06-07', 23]] },
      cells: ['发展党员!D2 warning'],
      variant: 'hours',
    },
    {
      sheets: { 发展党员: [['张三', 'A', '2024-05-06', '2024-05-06', 8]] },
      cells: ['发展党员!D2 warning'],
    },
    {
      sheets: { 发展党员: [['张三', 'A', '2024-05-06', '2024-05-07', 23]] },
      cells: ['发展党员!D2 warning'],
      variant: 'hours',
    },
    {
      note: 'admitted already: nothing to complete',
      with: {
        发展党员: [
          ['姓名', '公民身份号码', '培训开始日期', '培训结束日期', '培训学时', '接收大会日期'],
          ['张三', 'A', '2024-05-06', '2024-05-07', null, '2024-09-01'],
          ['李四', 'B', '2024-05-06', '2024-05-07', 12, '2024-09-01'],
        ],
      },
      cells: ['发展党员!D2 warning', '发展党员!D3 warning'],
      remedies: [
        ['mistyped', 'missing', 'true'],
        ['mistyped', 'true'],
      ],
    },
  ],
  notChecked: [
    { with: { 发展党员: [['姓名', '公民身份号码', '培训开始日期']] } },
    { sheets: { 发展党员: [['张三', 'A', '2013-05-06', '2013-05-07', 8]] } },
  ],
});
