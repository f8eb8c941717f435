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
          remedy: {
            mistyped: '这里的总数或者哪个支部填错的，请改正。',
            missing: '有支部的工作簿没有交的，请补交。',
            true: '都没有错的不要凑数，请在“说明”里写明差在哪里。',
          },
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
          remedy: {
            mistyped: 'If the total here or that of a branch is wrong, correct it.',
            missing: 'If the workbook of a branch is missing, add it.',
            true: 'If all are right, make nothing fit and say where the difference lies.',
          },
        },
      },
    },
  },
});
