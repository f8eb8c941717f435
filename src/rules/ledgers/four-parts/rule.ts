import type { TasksRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';

/** A task states its goal, too: measure, owner and deadline are required of every row anyway. */
export const rule = defineRule({
  id: 'ledgers/four-parts',
  level: 1,
  provisions: ['J24-R40'],
  needs: { tasks: ['task', 'goal'] },
  check(ledger, context) {
    const found: TasksRecord[] = [];
    for (const task of ledger.tasks.records) {
      if (task.goal === null) found.push(task);
      else context.met();
    }
    const [first, ...others] = found;
    if (!first) return;
    context.report(first, 'goal', {
      variant: others.length > 0 ? 'several' : 'default',
      data: { what: first.task, count: found.length },
      cells: others.map((task) => placeOf(task, 'goal')),
    });
  },
  messages: {
    'zh-CN': {
      title: '任务写明目标（部分单位做法）',
      variants: {
        default: {
          problem: '任务“{what}”没有写明目标',
          remedy: {
            missing: '请补写目标；清单一般写明目标、措施、责任主体和时限。',
            true: '下达的清单没有目标的不用编，请留空。',
          },
        },
        several: {
          problem: '{count}项任务没有写明目标，如“{what}”',
          remedy: {
            missing: '请补写目标；清单一般写明目标、措施、责任主体和时限。',
            true: '下达的清单没有目标的不用编，请留空。',
          },
        },
      },
    },
    en: {
      title: 'A task states its goal (practice of units)',
      variants: {
        default: {
          problem: 'The task “{what}” states no goal',
          remedy: {
            missing: 'Add it: a list states goal, measure, owner and deadline.',
            true: 'If the list that was handed down has none, invent none and leave it blank.',
          },
        },
        several: {
          problem: '{count} tasks state no goal, such as “{what}”',
          remedy: {
            missing: 'Add it: a list states goal, measure, owner and deadline.',
            true: 'If the list that was handed down has none, invent none and leave it blank.',
          },
        },
      },
    },
  },
});
