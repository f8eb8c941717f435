import { hasDay } from '../../../core/calendar/civil-date';
import type { MeetingsRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';

/** What makes two rows the same event: day, kinds, theme and group. */
function keyOf({ heldOn, kinds, theme, group }: MeetingsRecord): string | null {
  if (heldOn === null || !hasDay(heldOn) || !kinds?.length || theme === null) return null;
  return [heldOn, [...kinds].sort().join(), theme, group ?? ''].join('\n');
}

/** One event has one row. */
export const rule = defineRule({
  id: 'meetings/entered-twice',
  level: 1,
  provisions: [],
  needs: { meetings: ['heldOn', 'kinds', 'theme'] },
  check(ledger, context) {
    const first = new Map<string, MeetingsRecord>();
    for (const meeting of ledger.meetings.records) {
      const key = keyOf(meeting);
      if (key === null) {
        // Known to the month only: it may or may not be the same.
        if (context.knows(meeting, 'heldOn', 'kinds', 'theme'))
          context.undecided(meeting, 'heldOn');
        continue;
      }
      const same = first.get(key);
      if (!same) {
        first.set(key, meeting);
        context.met();
      } else {
        context.report(meeting, 'theme', {
          data: { heldOn: meeting.heldOn, other: same.row + 1 },
          cells: [placeOf(same, 'theme')],
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '同一次会议只记一行',
      why: '同一件事只计一次，重复登记会多算',
      variants: {
        default: {
          problem: '{heldOn|date}主题为“{value}”的会议与第{other}行重复',
          remedy: {
            mistyped: '同一次会议登记了两行的，请只留一行；日期填错的，请改正。',
            true: '确是两次会议的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'One event has one row',
      why: 'What is entered twice is counted twice',
      variants: {
        default: {
          problem: 'The meeting “{value}” of {heldOn|date} is entered in row {other}, too',
          remedy: {
            mistyped: 'If it is one event entered twice, keep one row; correct a mistyped date.',
            true: 'If they really are two events, leave them and say so in 核实说明.',
          },
        },
      },
    },
  },
});
