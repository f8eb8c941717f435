import { testRule } from '../../testing';
import { rule } from './rule';

const task = (dueOn: string | null, doneOn: string | null = null) => [
  '制定计划',
  '张三',
  dueOn,
  doneOn,
];
const problem = (dueOn: string | null, doneOn: string | null = null) => ['学习不够', dueOn, doneOn];

testRule(rule, {
  headers: {
    任务清单: ['任务', '责任人', '完成时限', '完成日期'],
    问题整改: ['问题', '整改时限', '整改日期'],
  },
  asOf: '2025-06-30',
  accept: [
    {
      任务清单: [task('2025-06-30'), task('2025-06'), task('2025-01-01', '2025-02-01'), task(null)],
    },
    {
      sheets: { 任务清单: [task('2025-05-01', '已完成'), task('2025年6月30日前')] },
      verdicts: { met: 1, broken: 0, undecided: 1 },
    },
    { 问题整改: [problem('2025-07-01'), problem('2025-01-01', '2025-02')] },
  ],
  reject: [
    { sheets: { 任务清单: [task('2025-06-29')] }, cells: ['任务清单!C2 warning'] },
    {
      sheets: { 任务清单: [task('2025-05')], 问题整改: [problem('2025-06-29')] },
      cells: ['任务清单!C2', '问题整改!B2'],
    },
  ],
  notChecked: [{ with: {} }],
});
