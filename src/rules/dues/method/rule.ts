import * as z from 'zod';
import { defineRule } from '../../rule';

const words = z.array(z.string().min(1));
const parameters = z.strictObject({
  /** Words for dues laid out by somebody else. */
  advanced: words,
  /** Words for dues taken off the pay. */
  deducted: words,
  /** Words for special dues asked for beyond the rules. */
  special: words,
});
const VARIANTS = ['advanced', 'deducted', 'special'] as const;

/** Members pay themselves: not advanced, not deducted, and no special dues. Handing them in for somebody is fine. */
export const rule = defineRule<z.infer<typeof parameters>>({
  id: 'dues/method',
  level: 1,
  provisions: ['F-13'],
  parameters,
  needs: { dues: ['method'] },
  check(ledger, context) {
    const variants = new Map<string, (typeof VARIANTS)[number] | undefined>();
    for (const row of ledger.dues.records) {
      const { method } = row;
      if (method === null) {
        context.notApplicable();
        continue;
      }
      if (!variants.has(method)) {
        const speaksOf = (word: string): boolean => method.includes(word);
        variants.set(
          method,
          VARIANTS.find((key) => context.parameters[key].some(speaksOf)),
        );
      }
      const variant = variants.get(method);
      if (variant) {
        context.report(row, 'method', { variant, ...(row.month ? { on: row.month } : {}) });
      } else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '党费由党员本人交纳',
      parameterNames: {
        advanced: '表示垫交的词',
        deducted: '表示代扣的词',
        special: '表示特殊党费的词',
      },
      variants: {
        advanced: {
          problem: '交纳方式“{value}”表示由他人垫交',
          remedy: {
            mistyped: '交纳方式写错的，请改正；受托代为送交本人党费的，可写“代为送交”。',
            true: '确是他人垫交的，请改由本人交纳，已有的记录不要改。',
          },
        },
        deducted: {
          problem: '交纳方式“{value}”表示从工资中扣缴',
          remedy: {
            mistyped: '交纳方式写错的，请改正。',
            true: '确是从工资扣缴的，请改由本人按月主动交纳，已有的记录不要改。',
          },
        },
        special: {
          problem:
            '交纳方式“{value}”提到“特殊党费”，不得要求党员交纳规定以外的各种名目的“特殊党费”',
          remedy: {
            mistyped: '属党员自愿多交的，可以写“自愿多交”。',
            true: '确是要求交纳的，请停止收取并报告上级党组织，已有的记录不要改。',
          },
        },
      },
    },
    en: {
      title: 'Members pay their dues themselves',
      parameterNames: {
        advanced: 'Words for dues laid out',
        deducted: 'Words for dues deducted',
        special: 'Words for special dues',
      },
      variants: {
        advanced: {
          problem: 'By “{value}” the dues were advanced by somebody else',
          remedy: {
            mistyped: 'If it was only delivered for the member, 代为送交 says so.',
            true: 'If somebody else paid, have the member pay from now on, and leave what is recorded.',
          },
        },
        deducted: {
          problem: 'By “{value}” the dues were deducted from the pay',
          remedy: {
            mistyped: 'Correct a wrong method.',
            true: 'If it was deducted, have the member pay from now on, and leave what is recorded.',
          },
        },
        special: {
          problem: '“{value}” speaks of special dues, which nobody may be asked for',
          remedy: {
            mistyped: 'If it was paid freely, 自愿多交 says so.',
            true: 'If it was demanded, stop it and tell the superior; leave what is recorded.',
          },
        },
      },
    },
  },
});
