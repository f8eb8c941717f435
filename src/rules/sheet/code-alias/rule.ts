import { defineRule } from '../../rule';

/** A short or long form of a value is understood and counted; the standard form is offered. */
export const rule = defineRule({
  id: 'sheet/code-alias',
  level: 1,
  provisions: ['FORM-01'],
  needs: {},
  check(ledger, context) {
    for (const { kind, record, column, address, value } of ledger.notes) {
      if (kind !== 'alias' || value === null) continue;
      // Lists whose short forms are a finding of their own: sheet/short-ethnic-group.
      if (context.templates.codes.get(column.codes ?? '')?.strict) continue;
      const data = { standard: value.kind === 'text' ? value.text : '' };
      context.report(record, column.key, { data, address, fix: { safe: true, value } });
    }
  },
  messages: {
    'zh-CN': {
      title: '规范的写法',
      variants: {
        default: {
          problem: '{header}“{value}”按“{standard}”统计',
          remedy: '可以改为规范的写法“{standard}”，不改也不影响统计。',
        },
      },
    },
    en: {
      title: 'Standard form of a value',
      variants: {
        default: {
          problem: '{header} “{value}” is counted as “{standard}”',
          remedy: 'It may be changed to the standard form; the counts are the same.',
        },
      },
    },
  },
});
