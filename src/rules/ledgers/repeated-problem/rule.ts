import * as z from 'zod';
import { groupBy } from '../../../core/group-by';
import { defineRule, placeOf } from '../../rule';

const parameters = z.strictObject({
  /** From so many identical texts on, it is asked about. */
  times: z.int().min(2),
});

/** The same problem, or criticism, word for word in several rows: a question, not a judgement. */
export const rule = defineRule<z.infer<typeof parameters>>({
  id: 'ledgers/repeated-problem',
  level: 2,
  provisions: [],
  parameters,
  needs: { problems: ['problem'] },
  check(ledger, context) {
    for (const row of ledger.problems.records) {
      if (row.problem === null) context.undecided(row, 'problem');
    }
    const byText = groupBy(ledger.problems.records, ({ problem }) => problem);
    for (const [problem, rows] of byText) {
      const [first, ...others] = rows;
      if (!first) continue;
      if (rows.length < context.parameters.times) {
        context.met(rows.length);
        continue;
      }
      context.report(first, 'problem', {
        data: { problem, times: rows.length, rows: rows.map(({ row }) => row + 1) },
        related: others.map((row) => placeOf(row, 'problem')),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '问题是否多次相同',
      why: '供自查参考，没有哪条规定要求这样做，也不作结论',
      parameterNames: { times: '从相同几处起提示' },
      variants: {
        default: {
          problem:
            '问题“{problem}”一字不差地出现了{times}次（第{rows|names}行），各次是否确实相同？',
          remedy: {
            mistyped: '各次并不相同的，可以照原始记录写得具体一些。',
            true: '确实相同的不用改。',
          },
        },
      },
    },
    en: {
      title: 'Is one problem entered again and again?',
      why: 'For your own review: no provision asks for it, and nothing is concluded',
      parameterNames: { times: 'Identical texts from which it is asked' },
      variants: {
        default: {
          problem:
            'The problem “{problem}” occurs {times} times, word for word (rows {rows|names}): was it the same each time?',
          remedy: {
            mistyped: 'If they differed, write them as the records have them.',
            true: 'If they were the same, leave them.',
          },
        },
      },
    },
  },
});
