import { defineAcrossRule } from '../across-rule';
import { statedTotals } from '../stated-totals';

/** Every level is the sum of the one below. */
export const rule = defineAcrossRule({
  id: 'across/stated-total',
  level: 3,
  provisions: [],
  check(set, context) {
    for (const { workbook, stated, below } of statedTotals(set)) {
      const { branches: count, blank, sum } = below;
      if (blank > 0 || sum === stated) continue;
      context.report(workbook.placeOf('membersLastYear'), {
        data: { stated, count, sum, difference: stated - sum },
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '下级之和与填报的总数不一致',
      why: '各级相加应等于上一级的总数',
      variants: {
        default: {
          problem:
            '填报的上年底党员总数是 {stated}，下属 {count} 个支部相加是 {sum}，相差 {difference}',
          remedy: '请核对：有没有支部的工作簿没有交，有没有支部填错，或者改正这里的总数。',
        },
      },
    },
    en: {
      title: 'The parts do not add up to the stated total',
      why: 'Every level is the sum of the one below',
      variants: {
        default: {
          problem:
            '上年底党员总数 is given as {stated}; the {count} branches below add up to {sum}, a difference of {difference}',
          remedy: 'See whether a workbook is missing or wrong, or correct the total here.',
        },
      },
    },
  },
});
