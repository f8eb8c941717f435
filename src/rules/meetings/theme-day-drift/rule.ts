import { z } from 'zod';
import { dayOf, hasDay, yearOf } from '../../../calendar/civil-date';
import { defineRule } from '../../rule';
import { isOfKind } from '../cadence';

const parameters = z.strictObject({
  /** Days of the month that lie further apart than this are asked about. */
  days: z.int().positive(),
});

/** 主题党日 is on a more or less fixed day of the month. */
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
      const { heldOn } = meeting;
      if (!heldOn || !hasDay(heldOn) || !isOfKind(meeting, 'theme-day')) continue;
      if (ledger.year === null || yearOf(heldOn) === ledger.year) days.push(dayOf(heldOn));
    }
    const earliest = Math.min(...days);
    const latest = Math.max(...days);
    if (!sheet || latest - earliest <= context.parameters.days) return;
    context.reportSheet(sheet, 'heldOn', { data: { earliest, latest } });
  },
  messages: {
    'zh-CN': {
      title: '主题党日每月相对固定一天',
      variants: {
        default: {
          problem: '本年主题党日最早在每月{earliest}日，最晚在每月{latest}日，是否相对固定在一天？',
          remedy: '如日期填错，请改正；如因工作需要调整，不必修改。',
        },
      },
    },
    en: {
      title: 'Theme party days are on a fixed day of the month',
      variants: {
        default: {
          problem:
            'The theme party days of the year lie between day {earliest} and day {latest}: is there a fixed day?',
          remedy: 'Correct a wrong date; if work asked for another day, leave it.',
        },
      },
    },
  },
});
