import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 任务清单: ['任务', '责任人', '完成时限', '目标'] },
  accept: [{ 任务清单: [['制定计划', '张三', '2025-03-01', '年初完成']] }],
  reject: [
    {
      sheets: { 任务清单: [['制定计划', '张三', '2025-03-01', null]] },
      cells: ['任务清单!D2 info'],
    },
    {
      sheets: {
        任务清单: [
          ['制定计划', '张三', '2025-03-01', null],
          ['总结', '李四', '2025-12-01', null],
        ],
      },
      cells: ['任务清单!D2 info'],
      groups: [['任务清单!D2', '任务清单!D3']],
      variant: 'several',
      says: ['2项'],
    },
  ],
  notChecked: [{ with: { 任务清单: [['任务', '责任人', '完成时限']] } }],
});
