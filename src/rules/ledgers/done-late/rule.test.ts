import { testRule } from '../../testing';
import { rule } from './rule';

const task = (dueOn: string | null, doneOn: string | null) => ['制定计划', '张三', dueOn, doneOn];

testRule(rule, {
  headers: {
    任务清单: ['任务', '责任人', '完成时限', '完成日期'],
    问题整改: ['问题', '整改时限', '整改日期'],
  },
  accept: [
    { 任务清单: [task('2025-06-30', '2025-06-30'), task('2025-06', '2025-06-30')] },
    { 任务清单: [task(null, '2025-06-30'), task('2025-06-30', null)] },
  ],
  reject: [
    { sheets: { 任务清单: [task('2025-06-29', '2025-06-30')] }, cells: ['任务清单!D2 info'] },
    {
      sheets: { 问题整改: [['学习不够', '2025-05', '2025-06-01']] },
      cells: ['问题整改!C2'],
    },
  ],
  notChecked: [{ with: {} }],
});
