import { isOfKind } from '../../../branch-life/cadence';
import { quarterOf, yearOf } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';

/**
 * 组织生活会 is usually held in the fourth quarter, or by central arrangement in
 * the first. One at another time is asked about when there is none in the window.
 */
export const rule = defineRule({
  id: 'meetings/organisation-life-window',
  level: 2,
  provisions: ['B-18'],
  needs: { meetings: ['heldOn', 'kinds'] },
  check(ledger, context) {
    if (ledger.year === null) return context.notChecked('no-year');
    const held = ledger.meetings.records.filter((meeting) =>
      isOfKind(meeting, 'organisation-life-meeting'),
    );
    const usual = context.limit('B-18', 'quarter');
    const isUsual = (quarter: number): boolean => quarter === usual || quarter === (usual % 4) + 1;
    if (held.some(({ heldOn }) => heldOn === null || isUsual(quarterOf(heldOn)))) return;
    for (const meeting of held) {
      const { heldOn } = meeting;
      if (heldOn === null || yearOf(heldOn) !== ledger.year) continue;
      context.report(meeting, 'heldOn', { data: { heldOn }, on: heldOn });
    }
  },
  messages: {
    'zh-CN': {
      title: '组织生活会的召开时间',
      variants: {
        default: {
          problem: '本年的组织生活会在{heldOn|date}召开，不在通常安排的第四季度或次年第一季度',
          remedy: {
            mistyped: '日期填错的，请改正。',
            true: '专题组织生活会，或者按上级安排在这一时间召开的，不用改。',
          },
        },
      },
    },
    en: {
      title: 'When the organisation life meeting is held',
      variants: {
        default: {
          problem:
            'The organisation life meeting of the year was on {heldOn|date}, not in the usual fourth or first quarter',
          remedy: {
            mistyped: 'Correct a wrong date.',
            true: 'If it was a special one, or held so by arrangement, leave it.',
          },
        },
      },
    },
  },
});
