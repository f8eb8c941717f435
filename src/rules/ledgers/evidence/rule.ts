import type { TasksRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';

/** A closed task says what shows it: a document number or a line will do. */
export const rule = defineRule({
  id: 'ledgers/evidence',
  level: 1,
  provisions: ['J24-R42'],
  needs: { tasks: ['doneOn', 'evidence'] },
  check(ledger, context) {
    const found: TasksRecord[] = [];
    for (const task of ledger.tasks.records) {
      const { doneOn, evidence } = task;
      if (doneOn === null) context.notApplicable();
      else if (evidence !== null) context.met();
      else found.push(task);
    }
    const [first, ...others] = found;
    if (!first) return;
    context.report(first, 'evidence', {
      variant: others.length > 0 ? 'several' : 'default',
      data: { what: first.task, doneOn: first.doneOn, count: found.length },
      cells: others.map((task) => placeOf(task, 'evidence')),
    });
  },
  messages: {
    'zh-CN': {
      title: '完成的任务有佐证（部分单位做法）',
      variants: {
        default: {
          problem: '任务“{what}”{doneOn|date}完成，没有填写佐证',
          remedy: {
            missing: '有依据的，请写一句，如文号、会议编号，不需要附照片。',
            true: '没有书面依据的不要补编，可以不填。',
          },
        },
        several: {
          problem: '{count}项已完成的任务没有填写佐证，如“{what}”',
          remedy: {
            missing: '有依据的，请写一句，如文号、会议编号，不需要附照片。',
            true: '没有书面依据的不要补编，可以不填。',
          },
        },
      },
    },
    en: {
      title: 'A closed task says what shows it (practice of units)',
      variants: {
        default: {
          problem:
            'The task “{what}” was done on {doneOn|date}, but nothing is given that shows it',
          remedy: {
            missing:
              'If there is one, enter a line: a document or a meeting number; no photograph is needed.',
            true: 'If there is none on paper, make none up and leave it.',
          },
        },
        several: {
          problem: '{count} tasks that are done say nothing that shows it, such as “{what}”',
          remedy: {
            missing:
              'If there is one, enter a line: a document or a meeting number; no photograph is needed.',
            true: 'If there is none on paper, make none up and leave it.',
          },
        },
      },
    },
  },
});
