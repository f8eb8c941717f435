import { yearEnd } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';
import { meetingsOfKind, periodData, periodsToCheck, periodsWithout } from '../cadence';

/** 民主评议党员 once a year: a meeting of that kind, or results in 民主评议. */
export const rule = defineRule({
  id: 'meetings/democratic-review-yearly',
  level: 2,
  provisions: ['T-04', 'B-19'],
  needs: { meetings: ['heldOn', 'kinds'] },
  check(ledger, context) {
    const sheet = ledger.meetings.sheets[0];
    if (!sheet || ledger.reviews.records.some(({ year }) => year === ledger.year)) return;
    const periods = periodsToCheck(ledger, context, 'year', 'T-04');
    const count = context.limit('T-04', 'count');
    const meetings = meetingsOfKind(ledger, 'democratic-review');
    for (const period of periodsWithout(context, periods, count, meetings)) {
      context.reportSheet(sheet, 'heldOn', {
        data: periodData([period]),
        on: yearEnd(period.year),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '民主评议党员每年开展',
      variants: {
        default: {
          problem: '{year}年没有民主评议党员的记录，“民主评议”表中也没有当年的结果',
          remedy: {
            missing: '已经开展的，请补记会议或者填写“民主评议”。',
            true: '上级安排在次年进行，或者确实没有开展的，不要补记，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'A democratic review of members each year',
      variants: {
        default: {
          problem:
            'Neither a meeting nor the sheet 民主评议 records a democratic review for {year}',
          remedy: {
            missing: 'If it was held, enter the meeting or the results.',
            true: 'If the superior set it for the next year, or it was not held, say so in 核实说明.',
          },
        },
      },
    },
  },
});
