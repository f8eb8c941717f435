import * as z from 'zod';
import { compareDates } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';

const parameters = z.strictObject({
  /** From so many meetings on. */
  meetings: z.int().min(2),
  /** In so many different months. */
  months: z.int().min(2),
});

/** Meetings of many months that were all entered on one day: a question, not a judgement. */
export const rule = defineRule<z.infer<typeof parameters>>({
  id: 'meetings/entered-on-one-day',
  level: 2,
  provisions: [],
  parameters,
  needs: { meetings: ['heldOn', 'enteredOn'] },
  check(ledger, context) {
    const sheet = ledger.meetings.sheets[0];
    const entered = ledger.meetings.records.filter(({ enteredOn }) => enteredOn !== null);
    const day = entered[0]?.enteredOn;
    if (!sheet || !day || entered.length < context.parameters.meetings) return;
    if (entered.some(({ enteredOn }) => enteredOn && compareDates(enteredOn, day) !== 0)) return;
    const months = new Set(entered.map(({ heldOn }) => heldOn && Math.floor(heldOn / 100)));
    months.delete(null);
    if (months.size < context.parameters.months) return;
    context.reportSheet(sheet, 'enteredOn', {
      data: { day, count: entered.length, months: months.size },
    });
  },
  messages: {
    'zh-CN': {
      title: '会议记录是否在同一天录入',
      why: '供自查参考，没有哪条规定要求这样做，也不作结论',
      parameterNames: { meetings: '从几次会议起提示', months: '分属几个月份起提示' },
      variants: {
        default: {
          problem:
            '{months}个月的{count}条会议记录都在{day|date}这一天录入，是否由平时的纸质记录一并录入？',
          remedy: {
            mistyped: '录入日期填错的，请改正。',
            true: '由纸质记录一并录入的不用改；今后可以在会后随手录入。',
          },
        },
      },
    },
    en: {
      title: 'Were all meetings entered on one day?',
      why: 'For your own review: no provision asks for it, and nothing is concluded',
      parameterNames: {
        meetings: 'Meetings from which it is asked',
        months: 'Months from which it is asked',
      },
      variants: {
        default: {
          problem:
            '{count} meetings of {months} months were all entered on {day|date}: were they typed from notes kept on paper?',
          remedy: {
            mistyped: 'If the day of entry is wrong, correct it.',
            true: 'If they were typed from paper, leave them; in future each may be entered soon after.',
          },
        },
      },
    },
  },
});
