import { isAfter } from '../../../core/calendar/civil-date';
import { defineRule, placeOf } from '../../rule';
import { hasItems, itemsOf } from '../items';

/** What was done after its day: for the count of what was on time. */
export const rule = defineRule({
  id: 'ledgers/done-late',
  level: 1,
  provisions: [],
  needs: {},
  check(ledger, context) {
    if (!hasItems(ledger)) {
      context.notChecked('missing-sheet', { table: 'tasks' });
      return;
    }
    for (const { record, what, dueOn, doneOn } of itemsOf(ledger)) {
      if (doneOn === null) {
        context.notApplicable();
        continue;
      }
      if (dueOn === null) {
        context.undecided(record, 'dueOn');
        continue;
      }
      if (!isAfter(doneOn, dueOn)) {
        context.met();
        continue;
      }
      context.report(record, 'doneOn', {
        data: { what, dueOn, doneOn },
        related: [placeOf(record, 'dueOn')],
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '任务和整改在时限之后完成',
      why: '按表里写明的时限核对',
      variants: {
        default: {
          problem: '“{what}”在{doneOn|date}完成，晚于时限{dueOn|date}，统计时不计入按期完成',
          remedy: {
            mistyped: '日期填错的，请改正；时限经同意延长的，改为新的时限。',
            true: '确实晚了的不用改，按实际日期保留。',
          },
        },
      },
    },
    en: {
      title: 'Tasks and rectification done after the deadline',
      why: 'Judged by the deadline that the sheet states',
      variants: {
        default: {
          problem:
            '“{what}” was done on {doneOn|date}, after {dueOn|date}: it does not count as on time',
          remedy: {
            mistyped: 'Correct a wrong date; if the deadline was extended, enter the new one.',
            true: 'If it really was late, leave it.',
          },
        },
      },
    },
  },
});
