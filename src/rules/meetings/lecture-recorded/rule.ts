import { defineRule } from '../../rule';
import { meetingsOfKind, periodData, periodsToCheck, periodsWithout } from '../cadence';

/** 党课 is held 按期; how often, the regulations do not say: a year without any is worth a look. */
export const rule = defineRule({
  id: 'meetings/lecture-recorded',
  level: 2,
  provisions: ['B-15'],
  needs: { meetings: ['heldOn', 'kinds'] },
  check(ledger, context) {
    const sheet = ledger.meetings.sheets[0];
    if (!sheet) return;
    const periods = periodsToCheck(ledger, context, 'year', 'B-15');
    const meetings = meetingsOfKind(ledger, 'lecture');
    for (const period of periodsWithout(context, periods, 1, meetings)) {
      context.reportSheet(sheet, 'heldOn', { data: periodData([period]), on: period.last });
    }
  },
  messages: {
    'zh-CN': {
      title: '本年有党课记录',
      variants: {
        default: {
          problem: '{year}年没有党课的记录',
          remedy: {
            mistyped: '会议类型或者日期填错的，请改正。',
            missing: '已经上过党课的，请按原始记录补记。',
            true: '确实没有的不要补记，请安排；条例要求按期上党课，没有规定具体次数。',
          },
        },
      },
    },
    en: {
      title: 'A party lecture is on record for the year',
      variants: {
        default: {
          problem: 'No party lecture is recorded for {year}',
          remedy: {
            mistyped: 'If a kind or a date is wrong, correct it.',
            missing: 'If there was one, enter it from the minutes.',
            true: 'If not, enter nothing and arrange one: the regulations ask for lectures but set no number.',
          },
        },
      },
    },
  },
});
