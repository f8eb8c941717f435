import * as z from 'zod';
import { groupBy } from '../../../core/group-by';
import { defineRule, placeOf } from '../../rule';

const parameters = z.strictObject({
  /** From so many identical themes on, it is asked about. */
  times: z.int().min(2),
});

/** The same theme, word for word, again and again: a question, not a judgement. */
export const rule = defineRule<z.infer<typeof parameters>>({
  id: 'meetings/repeated-theme',
  level: 2,
  provisions: [],
  parameters,
  needs: { meetings: ['theme'] },
  check(ledger, context) {
    const byTheme = groupBy(ledger.meetings.records, (meeting) => meeting.theme);
    for (const [theme, meetings] of byTheme) {
      const [first, ...others] = meetings;
      if (!first || meetings.length < context.parameters.times) continue;
      context.report(first, 'theme', {
        data: { theme, times: meetings.length, rows: meetings.map(({ row }) => row + 1) },
        related: others.map((meeting) => placeOf(meeting, 'theme')),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '会议主题是否多次相同',
      why: '供自查参考，没有哪条规定要求这样做，也不作结论',
      parameterNames: { times: '从相同几次起提示' },
      variants: {
        default: {
          problem:
            '主题“{theme}”一字不差地出现了{times}次（第{rows|names}行），各次内容是否确实相同？',
          remedy: {
            mistyped: '各次内容不同的，可以照会议记录把主题写具体。',
            true: '确实相同的不用改。',
          },
        },
      },
    },
    en: {
      title: 'Is one theme used again and again?',
      why: 'For your own review: no provision asks for it, and nothing is concluded',
      parameterNames: { times: 'Identical themes from which it is asked' },
      variants: {
        default: {
          problem:
            'The theme “{theme}” occurs {times} times, word for word (rows {rows|names}): was it the same each time?',
          remedy: {
            mistyped: 'If they differed, write each theme as the minutes have it.',
            true: 'If they were the same, leave them.',
          },
        },
      },
    },
  },
});
