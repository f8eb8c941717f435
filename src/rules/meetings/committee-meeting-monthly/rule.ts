import { committeeFormedOn } from '../../../branch-life/committee';
import { compareDates } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';
import { meetingsOfKind, periodsToCheck, reportPeriods } from '../cadence';

/** 支委会 once a month, where there is a committee. */
export const rule = defineRule({
  id: 'meetings/committee-meeting-monthly',
  level: 2,
  provisions: ['B-11', 'B-21'],
  needs: { meetings: ['heldOn', 'kinds'], officers: ['name', 'post'] },
  check(ledger, context) {
    const sheet = ledger.meetings.sheets[0];
    const { committee } = context.index;
    const size = context.limit('B-21', 'minimumSize');
    if (!sheet) return;
    if (committee.length < size) {
      context.notChecked('no-committee', { count: committee.length });
      return;
    }
    const from = committeeFormedOn(committee, size);
    const periods = periodsToCheck(ledger, context, 'month', 'B-11').filter(
      ({ first }) => from === null || compareDates(from, first) <= 0,
    );
    const count = context.limit('B-11', 'count');
    const meetings = meetingsOfKind(ledger, 'committee-meeting');
    reportPeriods(sheet, context, { periods, count, meetings });
  },
  messages: {
    'zh-CN': {
      title: '支委会每月召开',
      variants: {
        default: {
          problem: '{months|dates}没有支委会的记录',
          remedy: {
            mistyped: '会议类型或者日期填错的，请改正。',
            missing: '已经召开的，请按原始记录补记这次会议。',
            true: '确实没有召开的不要补记，请在“核实说明”里写明。',
          },
        },
        run: {
          problem: '{from|date}至{to|date}，连续{count}个月没有支委会的记录',
          remedy: {
            mistyped: '会议类型或者日期填错的，请改正。',
            missing: '已经召开的，请按原始记录补记这几次会议。',
            true: '确实没有召开的不要补记，请在“核实说明”里写明。',
          },
        },
      },
      notChecked: {
        'no-committee': '“班子成员”中委员共{count}人，没有设立支部委员会，不核对支委会次数',
      },
    },
    en: {
      title: 'A committee meeting each month',
      variants: {
        default: {
          problem: 'No committee meeting is recorded for {months|dates}',
          remedy: {
            mistyped: 'If a kind or a date is wrong, correct it.',
            missing: 'If it was held, enter it from the minutes.',
            true: 'If not, enter nothing and say so in 核实说明.',
          },
        },
        run: {
          problem:
            'No committee meeting is recorded for {count} months in a row, {from|date} to {to|date}',
          remedy: {
            mistyped: 'If a kind or a date is wrong, correct it.',
            missing: 'If it was held, enter it from the minutes.',
            true: 'If not, enter nothing and say so in 核实说明.',
          },
        },
      },
      notChecked: {
        'no-committee':
          'The sheet 班子成员 has {count} committee posts: there is no committee that could meet',
      },
    },
  },
});
