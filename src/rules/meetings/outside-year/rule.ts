import { isOfKind } from '../../../branch-life/cadence';
import { quarterOf, yearOf } from '../../../core/calendar/civil-date';
import type { MeetingsRecord } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';

/** The life meeting and the review of a year may be held early in the next one. */
const mayBeLate = (meeting: MeetingsRecord): boolean =>
  isOfKind(meeting, 'organisation-life-meeting', 'democratic-review');

/** A workbook is of one year. */
export const rule = defineRule({
  id: 'meetings/outside-year',
  level: 2,
  provisions: [],
  needs: { meetings: ['heldOn'] },
  check(ledger, context) {
    const { year } = ledger;
    if (year === null) {
      context.notChecked('no-year');
      return;
    }
    for (const meeting of ledger.meetings.records) {
      const { heldOn } = meeting;
      if (heldOn === null || yearOf(heldOn) === year) continue;
      if (mayBeLate(meeting) && yearOf(heldOn) === year + 1 && quarterOf(heldOn) === 1) continue;
      context.report(meeting, 'heldOn', { data: { year } });
    }
  },
  messages: {
    'zh-CN': {
      title: '会议日期在统计年度内',
      why: '统计按年度进行',
      variants: {
        default: {
          problem: '会议日期“{value}”不在统计年度{year}年内，不计入当年次数',
          remedy: '如年份写错，请改正；如确是其他年度的会议，请记入那一年的台账。',
        },
      },
    },
    en: {
      title: 'Meetings lie within the year',
      why: 'Statistics are made by the year',
      variants: {
        default: {
          problem: 'The date “{value}” is outside {year}, so the meeting is not counted',
          remedy: 'Correct the year, or enter the meeting in the workbook of its own year.',
        },
      },
    },
  },
});
