import { groupBy } from '../../../core/group-by';
import { defineRule } from '../../rule';

/** Weights are shares of one, or of a hundred. */
const isWhole = (sum: number): boolean => [1, 100].some((whole) => Math.abs(sum - whole) < 1e-6);

/** The weights of the indicators of a period make a whole. */
export const rule = defineRule({
  id: 'ledgers/assessment-weights',
  level: 1,
  provisions: [],
  needs: { assessments: ['period', 'weight'] },
  check(ledger, context) {
    const periods = groupBy(ledger.assessments.records, ({ period }) => period);
    for (const [period, items] of periods) {
      const [first] = items;
      if (!first) continue;
      const open = items.filter(({ weight }) => weight === null);
      if (open.length === items.length) {
        // Not every assessment weighs its items.
        context.notApplicable();
        continue;
      }
      for (const item of open) context.undecided(item, 'weight');
      if (open.length > 0) continue;
      const sum = items.reduce((total, { weight }) => total + (weight ?? 0), 0);
      if (isWhole(sum)) {
        context.met();
        continue;
      }
      context.report(first, 'weight', {
        data: { period, sum: Math.round(sum * 1e6) / 1e6, items: items.length },
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '考评权重合计为100',
      variants: {
        default: {
          problem: '{period}的{items}项权重合计{sum}，不是100（或1）',
          remedy: {
            mistyped: '请核对各项权重，改正填错的。',
            missing: '另有指标没有列入的，请补上。',
            true: '办法规定就是这样的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Weights add up to 100',
      variants: {
        default: {
          problem: 'The {items} weights of {period} add up to {sum}, not to 100 or 1',
          remedy: {
            mistyped: 'Check the weights and correct a wrong one.',
            missing: 'Add the indicators that are missing.',
            true: 'If the scheme has them so, leave them and say so in 核实说明.',
          },
        },
      },
    },
  },
});
