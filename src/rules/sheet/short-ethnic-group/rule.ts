import { defineRule } from '../../rule';
import { countFilled } from '../filled';

/** 民族 is written in full, 汉族 and not 汉 (采集表填表说明, GB/T 3304-1991). */
export const rule = defineRule({
  id: 'sheet/short-ethnic-group',
  level: 1,
  provisions: ['FORM-03', 'CODE-02'],
  needs: {},
  check(ledger, context) {
    const isStrict = (codes = ''): boolean => context.templates.codes.get(codes)?.strict ?? false;
    let short = 0;
    for (const { kind, record, column, address, value } of ledger.notes) {
      if (kind !== 'alias' || value?.kind !== 'text' || !isStrict(column.codes)) continue;
      short++;
      const data = { standard: value.text };
      context.report(record, column.key, { data, address, fix: { safe: true, value } });
    }
    context.met(Math.max(0, countFilled(ledger, context, ({ codes }) => isStrict(codes)) - short));
  },
  messages: {
    'zh-CN': {
      title: '民族写全称',
      variants: {
        default: {
          problem: '{name}的{header}写作“{value}”，应当写全称',
          remedy: {
            true: '可以改为“{standard}”，不改也不影响统计。',
          },
        },
      },
    },
    en: {
      title: 'Ethnic groups in full',
      variants: {
        default: {
          problem: '{header} of {name} is “{value}”, not in full',
          remedy: {
            true: 'It may be changed to “{standard}”; the counts are the same.',
          },
        },
      },
    },
  },
});
