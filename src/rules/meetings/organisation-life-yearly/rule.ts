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
          remedy: {
            mistyped: '会议类型或者日期填错的，请改正。',
            missing: '已经召开的（含按上级安排在次年第一季度召开的），请把那次会议记在本表。',
            true: '确实没有召开的不要补记，请报告上级党组织，并在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'An organisation life meeting each year',
      variants: {
        default: {
          problem: 'No organisation life meeting is recorded for {year}',
          remedy: {
            mistyped: 'If a kind or a date is wrong, correct it.',
            missing: 'If it was held, in the first quarter of the next year, too, enter it here.',
            true: 'If not, enter nothing, tell the superior and say so in 核实说明.',
          },
        },
      },
    },
  },
});
