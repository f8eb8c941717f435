import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 发展党员: ['姓名', '公民身份号码', '出生日期', '申请入党日期'] },
  accept: [
    { 发展党员: [['张三', 'A', '2006-05-06', '2024-05-06']] },
    { 发展党员: [['张三', 'A', '2006-05-06', '2026-05-20']] },
    { 发展党员: [['李四', 'B', '2006-05', '2024-05-01']] },
    { 发展党员: [['李四', 'B', '2006-05-31', '2024-05']] },
    {
      sheets: { 发展党员: [['王五', 'C', null, '2024-05-01']] },
      verdicts: { met: 0, undecided: 1 },
    },
    {
      sheets: { 发展党员: [['王五', 'C', '2006-05-06', null]] },
      verdicts: { met: 0, undecided: 0, notApplicable: 1 },
    },
    {
      note: 'too vague to tell',
      sheets: { 发展党员: [['王五', 'C', '2006-05-06', '2024-05']] },
      verdicts: { met: 0, undecided: 1 },
    },
  ],
  reject: [
    {
      note: 'before the texts on admission the constitution',
      sheets: { 发展党员: [['张三', 'A', '1996-05-06', '2013-05-05']] },
      cells: ['发展党员!D2 error'],
      bases: ['C-01'],
    },
    {
      sheets: { 发展党员: [['张三', 'A', '2006-05-06', '2024-05-05']] },
      cells: ['发展党员!D2 error'],
    },
    {
      sheets: {
        发展党员: [
          ['张三', 'A', '2006-05-06', '2024-05-06'],
          ['李四', 'B', '2006-05', '2024-04'],
        ],
      },
      cells: ['发展党员!D3 error'],
    },
    {
      note: 'under the text of 2026',
      sheets: { 发展党员: [['张三', 'A', '2008-06-02', '2026-06-01']] },
      cells: ['发展党员!D2 error'],
    },
    {
      note: 'admitted long since: no new application',
      with: {
        发展党员: [
          ['姓名', '公民身份号码', '出生日期', '申请入党日期', '接收大会日期'],
          ['张三', 'A', '2006-05-06', '2024-05-05', '2026-03-01'],
        ],
      },
      cells: ['发展党员!D2 error'],
      variant: 'admitted',
      remedies: [['mistyped', 'true']],
      bases: ['D-01'],
    },
  ],
  notChecked: [{ with: { 发展党员: [['姓名', '公民身份号码', '申请入党日期']] } }],
});
