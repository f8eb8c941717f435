import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 发展党员: ['姓名', '公民身份号码', '政治审查结论', '预审日期', '接收大会日期'] },
  accept: [
    { 发展党员: [['张三', 'A', '合格', '2024-05-06', '2024-05-16']] },
    { note: 'no later step', sheets: { 发展党员: [['张三', 'A', '不合格', null, null]] } },
    { 发展党员: [['张三', 'A', null, null, null]] },
    {
      note: 'before the texts',
      sheets: { 发展党员: [['张三', 'A', null, null, '2013-05-06']] },
      verdicts: { met: 0, undecided: 1 },
    },
    {
      note: 'admitted elsewhere, the conversion alone is here',
      with: {
        党员增减: [
          ['姓名', '公民身份号码', '变动类型', '变动日期'],
          ['张三', 'A', '转入组织关系', '2025-03-06'],
        ],
        发展党员: [
          ['姓名', '公民身份号码', '政治审查结论', '接收大会日期', '转正大会日期'],
          ['张三', 'A', null, '2024-09-01', '2025-09-05'],
        ],
      },
      verdicts: { met: 0, undecided: 0, notApplicable: 1 },
    },
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
    {
      note: 'not admitted yet: it can be held first',
      with: {
        发展党员: [
          [
            '姓名',
            '公民身份号码',
            '政治审查日期',
            '政治审查结论',
            '预审日期',
            '接收大会日期',
            '党委审批日期',
          ],
          ['张三', 'A', null, null, '2026-05-06', '2026-05-16', null],
        ],
      },
      cells: ['发展党员!D2 error'],
      groups: [['发展党员!D2', '发展党员!C2']],
      variant: 'open',
      remedies: [['missing', 'true']],
      verdicts: { broken: 1 },
    },
  ],
  notChecked: [{ with: { 发展党员: [['姓名', '公民身份号码', '预审日期']] } }],
});
