import { defineRule } from '../../rule';
import { countFilled } from '../filled';

/** A short or long form of a value is understood and counted; the standard form is offered. */
export const rule = defineRule({
  id: 'sheet/code-alias',
  level: 1,
  provisions: [],
  needs: {},
  check(ledger, context) {
    const isStrict = (codes = ''): boolean => context.templates.codes.get(codes)?.strict ?? false;
    let others = 0;
    for (const { kind, record, column, address, value } of ledger.notes) {
      if (kind !== 'alias' || value === null) continue;
      // Lists whose short forms are a finding of their own: sheet/short-ethnic-group.
      if (isStrict(column.codes)) continue;
      others++;
      const data = { standard: value.kind === 'text' ? value.text : '' };
      context.report(record, column.key, { data, address, fix: { safe: true, value } });
    }
    const worded = countFilled(ledger, context, ({ codes }) => !!codes && !isStrict(codes));
    context.met(Math.max(0, worded - others));
  },
  messages: {
    'zh-CN': {
      title: '规范的写法',
      why: '同一类内容写法一致，合在一起看得清楚',
      variants: {
        default: {
          problem: '{header}“{value}”按“{standard}”统计',
          remedy: {
            true: '不用改，不影响统计；也可以改为规范的写法“{standard}”。',
          },
        },
      },
    },
    en: {
      title: 'Standard form of a value',
      why: 'What is of one kind reads best in one form',
      variants: {
        default: {
          problem: '{header} “{value}” is counted as “{standard}”',
          remedy: {
            true: 'Nothing need be done: the counts are the same. It may be changed to the standard form.',
          },
        },
      },
    },
  },
});
