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
      if (!context.knows(meeting, 'heldOn')) continue;
      const { heldOn } = meeting;
      const late = mayBeLate(meeting) && yearOf(heldOn) === year + 1 && quarterOf(heldOn) === 1;
      if (yearOf(heldOn) === year || late) context.met();
      else context.report(meeting, 'heldOn', { data: { year } });
    }
  },
  messages: {
    'zh-CN': {
      title: '会议日期在统计年度内',
      why: '统计按年度进行',
      variants: {
        default: {
          problem: '会议日期“{value}”不在统计年度{year}年内，不计入当年次数',
          remedy: {
            mistyped: '年份写错的，请对照会议记录改正。',
            true: '确是其他年度的会议，请记入那一年的台账，不要改日期。',
          },
        },
      },
    },
    en: {
      title: 'Meetings lie within the year',
      why: 'Statistics are made by the year',
      variants: {
        default: {
          problem: 'The date “{value}” is outside {year}, so the meeting is not counted',
          remedy: {
            mistyped: 'If the year is wrong, correct it by the minutes.',
            true: 'If the meeting is of another year, enter it in the workbook of that year and leave the date.',
          },
        },
      },
    },
  },
});
