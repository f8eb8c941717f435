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
          remedy: '请核对交纳方式；亲属或其他党员受托代为送交本人党费的，可写“代为送交”。',
        },
        deducted: {
          problem: '交纳方式“{value}”表示从工资中扣缴',
          remedy: '请核对交纳方式；党费应由党员主动交纳，请改由本人按月交纳。',
        },
        special: {
          problem:
            '交纳方式“{value}”提到“特殊党费”，不得要求党员交纳规定以外的各种名目的“特殊党费”',
          remedy: '请核对；如属党员自愿多交，可写“自愿多交”，并在“核实说明”里写明。',
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
          remedy: 'Check it; dues that another merely handed in can be entered as 代为送交.',
        },
        deducted: {
          problem: 'By “{value}” the dues were deducted from the pay',
          remedy: 'Check it; members pay on their own, month by month.',
        },
        special: {
          problem: '“{value}” speaks of special dues, which nobody may be asked for',
          remedy:
            'Check it; if the member paid more freely, enter 自愿多交 and say so in 核实说明.',
        },
      },
    },
  },
});
