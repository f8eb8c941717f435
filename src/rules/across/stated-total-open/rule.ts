import { defineAcrossRule } from '../across-rule';
import { statedTotals } from '../stated-totals';

/** A sum over branches of which some are blank is not compared. */
export const rule = defineAcrossRule({
  id: 'across/stated-total-open',
  level: 3,
  provisions: [],
  check(set, context) {
    for (const { workbook, below } of statedTotals(set)) {
      const { branches: count, blank } = below;
      if (blank === 0) continue;
      context.report(workbook.placeOf('membersLastYear'), { data: { count, blank } });
    }
  },
  messages: {
    'zh-CN': {
      title: '下级之和没有核对',
      why: '各级相加应等于上一级的总数',
      variants: {
        default: {
          problem: '没有核对下级之和：下属 {count} 个支部里有 {blank} 个没有写上年底党员总数',
          remedy: {
            missing: '请这些支部补上“上年底党员总数”。',
            true: '今年新成立的支部，请填0。',
          },
        },
      },
    },
    en: {
      title: 'The parts were not added up',
      why: 'Every level is the sum of the one below',
      variants: {
        default: {
          problem:
            'Of the {count} branches below, {blank} do not give 上年底党员总数, so the total here was not checked',
          remedy: {
            missing: 'Have these branches enter 上年底党员总数.',
            true: 'A branch founded this year enters 0.',
          },
        },
      },
    },
  },
});
