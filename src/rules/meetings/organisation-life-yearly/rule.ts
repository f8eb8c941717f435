import { yearEnd } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';
import { meetingsOfKind, periodData, periodsToCheck, periodsWithout } from '../cadence';

/** 组织生活会 at least once a year; that of a year may be held early in the next. */
export const rule = defineRule({
  id: 'meetings/organisation-life-yearly',
  level: 2,
  provisions: ['T-03', 'B-18'],
  needs: { meetings: ['heldOn', 'kinds'] },
  check(ledger, context) {
    const sheet = ledger.meetings.sheets[0];
    if (!sheet) return;
    const periods = periodsToCheck(ledger, context, 'year', 'T-03');
    const count = context.limit('T-03', 'count');
    const meetings = meetingsOfKind(ledger, 'organisation-life-meeting');
    for (const period of periodsWithout(context, periods, count, meetings)) {
      context.reportSheet(sheet, 'heldOn', {
        data: periodData([period]),
        on: yearEnd(period.year),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '组织生活会每年召开',
      variants: {
        default: {
          problem: '{year}年没有组织生活会的记录',
          remedy:
            '如已召开，请补记这次会议。如按上级统一安排在次年第一季度召开，请把那次会议也记在本表。',
        },
      },
    },
    en: {
      title: 'An organisation life meeting each year',
      variants: {
        default: {
          problem: 'No organisation life meeting is recorded for {year}',
          remedy:
            'Enter it if it was held. If the superior set it for the first quarter of the next year, say so in 核实说明.',
        },
      },
    },
  },
});
