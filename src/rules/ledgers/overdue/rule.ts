import { isBefore } from '../../../core/calendar/civil-date';
import { isBlank } from '../../../ledger/model';
import { defineRule } from '../../rule';
import { hasItems, itemsOf } from '../items';

/** What is due is done by its day. */
export const rule = defineRule({
  id: 'ledgers/overdue',
  level: 1,
  provisions: [],
  needs: {},
  check(ledger, context) {
    if (!hasItems(ledger)) {
      context.notChecked('missing-sheet', { table: 'tasks' });
      return;
    }
    const { asOf } = context;
    for (const { record, what, dueOn, doneOn } of itemsOf(ledger)) {
      if (dueOn === null) {
        context.undecided(record, 'dueOn');
        continue;
      }
      if (doneOn === null && !isBlank(record, 'doneOn')) {
        context.undecided(record, 'doneOn');
        continue;
      }
      if (doneOn !== null || !isBefore(dueOn, asOf)) {
        context.met();
        continue;
      }
      context.report(record, 'dueOn', { data: { what, dueOn, asOf } });
    }
  },
  messages: {
    'zh-CN': {
      title: '任务和整改按期完成',
      why: '按表里写明的时限核对',
      variants: {
        default: {
          problem: '“{what}”应在{dueOn|date}前完成，到{asOf|date}没有填写完成日期',
          remedy: {
            mistyped: '时限经下达任务的组织同意调整的，请改为新的时限。',
            missing: '已经完成的，请补填完成日期。',
            true: '确实没有完成的不要填，请抓紧办理，可以在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Tasks and rectification are done in time',
      why: 'Judged by the deadline that the sheet states',
      variants: {
        default: {
          problem: '“{what}” was due by {dueOn|date}; on {asOf|date} it has no day of completion',
          remedy: {
            mistyped: 'If who set the time agreed to another, enter that one.',
            missing: 'If it is done, enter the day.',
            true: 'If not, leave it, go on with it, and say so in 核实说明 if you like.',
          },
        },
      },
    },
  },
});
