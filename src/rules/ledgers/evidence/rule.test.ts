import { testRule } from '../../testing';
import { rule } from './rule';

const of = (doneOn: string | null, evidence: string | null) => ({
  任务清单: [['制定计划', '张三', '2025-03-01', doneOn, evidence]],
});

testRule(rule, {
  headers: { 任务清单: ['任务', '责任人', '完成时限', '完成日期', '佐证'] },
  accept: [of('2025-02-01', '会议2025-02'), of(null, null)],
  reject: [
    { sheets: of('2025-02-01', null), cells: ['任务清单!E2 info'] },
    {
      sheets: {
        任务清单: [...of('2025-02-01', null).任务清单, ...of('2025-02-02', null).任务清单],
      },
      cells: ['任务清单!E2 info'],
      groups: [['任务清单!E2', '任务清单!E3']],
      variant: 'several',
      says: ['2项'],
    },
  ],
  notChecked: [{ with: { 任务清单: [['任务', '责任人', '完成时限', '完成日期']] } }],
});
