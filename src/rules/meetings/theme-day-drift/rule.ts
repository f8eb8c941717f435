import * as z from 'zod';
import { isOfKind } from '../../../branch-life/cadence';
import { dayOf, hasDay, yearOf } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';

const parameters = z.strictObject({
  /** Days of the month that lie no further apart than this pass for one fixed day. */
  days: z.int().positive(),
  /** Fewer theme days than this show no habit. */
  meetings: z.int().min(2),
});

/** So many of the days lie between two of them. */
interface Window {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The stretch of so many days in which the most of them lie. */
function fullestWindow(days: readonly number[], length: number): Window {
  let fullest: Window = { from: 0, to: 0, count: 0 };
  for (const from of days) {
    const within = days.filter((day) => day >= from && day <= from + length);
    if (within.length > fullest.count) {
      fullest = { from, to: Math.max(...within), count: within.length };
    }
  }
  return fullest;
}

/** 主题党日 is on a more or less fixed day of the month; most of them are, give or take. */
export const rule = defineRule<z.infer<typeof parameters>>({
  id: 'meetings/theme-day-drift',
  level: 2,
  provisions: ['B-17'],
  parameters,
  needs: { meetings: ['heldOn', 'kinds'] },
  check(ledger, context) {
    const sheet = ledger.meetings.sheets[0];
    const days: number[] = [];
    for (const meeting of ledger.meetings.records) {
      const { heldOn, jointUnit, jointNumber } = meeting;
      if (!heldOn || !hasDay(heldOn) || !isOfKind(meeting, 'theme-day')) continue;
      // The day of a joint one is not the branch's to choose.
      if (jointUnit !== null || jointNumber !== null) continue;
      if (ledger.year === null || yearOf(heldOn) === ledger.year) days.push(dayOf(heldOn));
    }
    if (!sheet || days.length < context.parameters.meetings) return;
    const { from, to, count } = fullestWindow(days, context.parameters.days);
    // Two in three on about the same day make a habit.
    if (count * 3 >= days.length * 2) return;
    context.reportSheet(sheet, 'heldOn', { data: { total: days.length, count, from, to } });
  },
  messages: {
    'zh-CN': {
      title: '主题党日每月相对固定一天',
      parameterNames: { days: '固定日期允许相差的天数', meetings: '至少几次才看' },
      variants: {
        default: {
          problem:
            '{total}次主题党日里，最集中的{count}次在每月{from}日到{to}日，是否相对固定在一天？',
          remedy: {
            mistyped: '日期填错的，请改正。',
            true: '因工作需要调整的不用改。',
          },
        },
      },
    },
    en: {
      title: 'Theme party days are on a fixed day of the month',
      parameterNames: {
        days: 'Days by which a fixed day may differ',
        meetings: 'Theme days that show a habit',
      },
      variants: {
        default: {
          problem:
            'Of {total} theme party days at most {count} lie together, between day {from} and day {to}: is there a fixed day?',
          remedy: {
            mistyped: 'If a date is wrong, correct it.',
            true: 'If work asked for another day, leave it.',
          },
        },
      },
    },
  },
});
