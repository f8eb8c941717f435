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
          remedy: '如已上过党课，请补记；条例要求党员按期上党课，没有规定具体次数。',
        },
      },
    },
    en: {
      title: 'A party lecture is on record for the year',
      variants: {
        default: {
          problem: 'No party lecture is recorded for {year}',
          remedy: 'Enter it if there was one; the regulations ask for lectures but set no number.',
        },
      },
    },
  },
});
