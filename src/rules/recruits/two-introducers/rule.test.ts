import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 发展党员: ['姓名', '公民身份号码', '入党介绍人', '接收大会日期'] },
  accept: [
    { 发展党员: [['张三', 'A', '甲、乙', '2024-05-06']] },
    { 发展党员: [['张三', 'A', '张一 李二', '2026-05-20']] },
    { note: 'before the meeting', sheets: { 发展党员: [['张三', 'A', '甲', null]] } },
    { note: 'before the meeting', sheets: { 发展党员: [['张三', 'A', null, null]] } },
    {
      note: 'admitted elsewhere, the conversion alone is here',
      with: {
        党员增减: [
          ['姓名', '公民身份号码', '变动类型', '变动日期'],
          ['张三', 'A', '转入组织关系', '2025-03-06'],
        ],
        发展党员: [
          ['姓名', '公民身份号码', '入党介绍人', '接收大会日期', '转正大会日期'],
          ['张三', 'A', null, '2024-09-01', '2025-09-05'],
        ],
      },
      verdicts: { met: 0, undecided: 0, notApplicable: 1 },
    },
  ],
  reject: [
    { sheets: { 发展党员: [['张三', 'A', '甲', '2024-05-06']] }, cells: ['发展党员!C2 error'] },
    {
      sheets: { 发展党员: [['张三', 'A', '甲、乙、丙', '2024-05-06']] },
      cells: ['发展党员!C2 error'],
    },
    { sheets: { 发展党员: [['张三', 'A', '甲、甲', '2026-05-20']] }, cells: ['发展党员!C2 error'] },
    {
      sheets: { 发展党员: [['张三', 'A', null, '2024-05-06']] },
      cells: ['发展党员!C2 error'],
      variant: 'none',
    },
    {
      sheets: { 发展党员: [['张三', 'A', '甲、张三', '2024-05-06']] },
      cells: ['发展党员!C2 error'],
      variant: 'self',
    },
  ],
  notChecked: [
    { with: { 发展党员: [['姓名', '公民身份号码', '接收大会日期']] } },
    { sheets: { 发展党员: [['张三', 'A', '甲', '2012-05-06']] } },
  ],
});
