import { isOfKind } from '../../../branch-life/cadence';
import { defineRule } from '../../rule';
import { meetingsOfKind, periodsToCheck, reportPeriods } from '../cadence';

/**
 * 党员大会 once a quarter; an election is held by one. 组织生活会 and 民主评议 of the whole branch are
 * often held as one: a quarter with one of them is left open.
 */
export const rule = defineRule({
  id: 'meetings/general-meeting-quarterly',
  level: 2,
  provisions: ['B-08'],
  needs: { meetings: ['heldOn', 'kinds'] },
  check(ledger, context) {
    const [sheet] = ledger.meetings.sheets;
    if (!sheet) return;
    reportPeriods(sheet, context, {
      periods: periodsToCheck(ledger, context, 'quarter', 'B-08'),
      count: context.limit('B-08', 'count'),
      meetings: meetingsOfKind(ledger, 'general-meeting', 'election-meeting'),
      maybe: ledger.meetings.records.filter(
        (meeting) =>
          meeting.group === null &&
          isOfKind(meeting, 'organisation-life-meeting', 'democratic-review'),
      ),
    });
  },
  messages: {
    'zh-CN': {
      title: '党员大会每季度召开',
      variants: {
        default: {
          problem: '{year}年第{numbers|names}季度（{from|date}至{to|date}）没有党员大会的记录',
          remedy: {
            mistyped:
              '会议类型或者日期填错的，请改正；与其他会议合并召开的，填“党员大会、组织生活会”这样两种。',
            missing: '已经召开的，请按原始记录补记这次会议。',
            true: '确实没有召开的不要补记，请在“核实说明”里写明原因。',
          },
        },
        run: {
          problem: '{year}年第{numbers|names}季度（{from|date}至{to|date}）都没有党员大会的记录',
          remedy: {
            mistyped:
              '会议类型或者日期填错的，请改正；与其他会议合并召开的，填“党员大会、组织生活会”这样两种。',
            missing: '已经召开的，请按原始记录补记这次会议。',
            true: '确实没有召开的不要补记，请在“核实说明”里写明原因。',
          },
        },
      },
      notChecked: {
        'maybe-held': '有{n}个季度只有组织生活会或者民主评议，看不出是不是按党员大会召开的',
      },
    },
    en: {
      title: 'A general meeting each quarter',
      variants: {
        default: {
          problem:
            'No general meeting is recorded for quarter {numbers|names} of {year} ({from|date} to {to|date})',
          remedy: {
            mistyped: 'If a kind or a date is wrong, correct it; an event of two kinds names both.',
            missing: 'If it was held, enter it from the minutes.',
            true: 'If not, enter nothing, and give the reason in 核实说明.',
          },
        },
        run: {
          problem:
            'No general meeting is recorded for quarters {numbers|names} of {year} ({from|date} to {to|date})',
          remedy: {
            mistyped: 'If a kind or a date is wrong, correct it; an event of two kinds names both.',
            missing: 'If it was held, enter it from the minutes.',
            true: 'If not, enter nothing, and give the reason in 核实说明.',
          },
        },
      },
      notChecked: {
        'maybe-held':
          'In {n} quarter(s) only 组织生活会 or 民主评议 is recorded, which may have been general meetings',
      },
    },
  },
});
