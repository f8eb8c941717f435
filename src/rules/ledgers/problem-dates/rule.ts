import { isBefore } from '../../../core/calendar/civil-date';
import { defineRule, placeOf } from '../../rule';

/** A problem is put right after it was found, and by a day that lies after that, too. */
export const rule = defineRule({
  id: 'ledgers/problem-dates',
  level: 1,
  provisions: [],
  needs: { problems: ['foundOn'] },
  check(ledger, context) {
    for (const problem of ledger.problems.records) {
      const { foundOn, dueOn, doneOn } = problem;
      if (doneOn === null && dueOn === null) {
        context.notApplicable();
        continue;
      }
      if (foundOn === null) {
        context.undecided(problem, 'foundOn');
        continue;
      }
      const related = [placeOf(problem, 'foundOn')];
      const isDoneBefore = doneOn !== null && isBefore(doneOn, foundOn);
      const isDueBefore = dueOn !== null && isBefore(dueOn, foundOn);
      if (!isDoneBefore && !isDueBefore) context.met();
      if (isDoneBefore) {
        context.report(problem, 'doneOn', { variant: 'done', data: { foundOn, doneOn }, related });
      }
      if (isDueBefore) {
        context.report(problem, 'dueOn', {
          variant: 'due',
          severity: 'warning',
          data: { foundOn, dueOn },
          related,
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '问题整改的日期顺序',
      variants: {
        done: {
          problem: '整改日期{doneOn|date}早于发现日期{foundOn|date}',
          remedy: {
            mistyped: '请核对两个日期，改正写错的一个。',
            true: '发现以前就已整改的不用改，请在“核实说明”里写明。',
          },
        },
        due: {
          problem: '整改时限{dueOn|date}早于发现日期{foundOn|date}',
          remedy: {
            mistyped: '请核对两个日期，改正写错的一个。',
            true: '原始记录就是这样的不要改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Order of the dates of a problem',
      variants: {
        done: {
          problem: 'Put right on {doneOn|date}, before it was found on {foundOn|date}',
          remedy: {
            mistyped: 'Check both dates and correct the wrong one.',
            true: 'If it was put right before, leave it and say so in 核实说明.',
          },
        },
        due: {
          problem: 'The deadline {dueOn|date} is before the day of finding, {foundOn|date}',
          remedy: {
            mistyped: 'Check both dates and correct the wrong one.',
            true: 'If the records have it so, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
