import type { AcrossRule } from './across-rule';

/** Totals that are not the sum of their parts. */
export const TOTALS = {
  'across/stated-total': {
    severity: 'warning',
    text: {
      'zh-CN': {
        title: '下级之和与填报的总数不一致',
        problem: ({ stated, count, sum, difference }) =>
          `填报的上年底党员总数是 ${stated}，下属 ${count} 个支部相加是 ${sum}，相差 ${difference}`,
        why: '各级相加应等于上一级的总数',
        remedy: '请核对：有没有支部的工作簿没有交，有没有支部填错，或者改正这里的总数。',
      },
      en: {
        title: 'The parts do not add up to the stated total',
        problem: ({ stated, count, sum, difference }) =>
          `上年底党员总数 is given as ${stated}; the ${count} branches below add up to ${sum}, a difference of ${difference}`,
        why: 'Every level is the sum of the one below',
        remedy: 'See whether a workbook is missing or wrong, or correct the total here.',
      },
    },
  },
  'across/last-year-members': {
    severity: 'warning',
    text: {
      'zh-CN': {
        title: '上年底党员总数与上年年报不一致',
        problem: ({ stated, members, difference }) =>
          `填报的上年底党员总数是 ${stated}，上年年报里这个党组织年底有 ${members} 名党员，相差 ${difference}`,
        why: '上年底总数就是上年年报的本年底实有数',
        remedy: '请与上年年报核对后改正；上年底以后支部拆分、合并的，不用改，写明原因随表上报。',
      },
      en: {
        title: '上年底党员总数 differs from last year’s return',
        problem: ({ stated, members, difference }) =>
          `上年底党员总数 is given as ${stated}; in last year’s return the organisation ended with ${members}, a difference of ${difference}`,
        why: 'Last year’s total is what last year’s return ended with',
        remedy:
          'Correct it by last year’s return; where branches were parted or joined since, leave it and say so with the tables.',
      },
    },
  },
  'across/stated-total-open': {
    severity: 'info',
    text: {
      'zh-CN': {
        title: '下级之和没有核对',
        problem: ({ count, blank }) =>
          `没有核对下级之和：下属 ${count} 个支部里有 ${blank} 个没有写上年底党员总数`,
        why: '各级相加应等于上一级的总数',
        remedy: '请这些支部补上“上年底党员总数”。',
      },
      en: {
        title: 'The parts were not added up',
        problem: ({ count, blank }) =>
          `Of the ${count} branches below, ${blank} do not give 上年底党员总数, so the total here was not checked`,
        why: 'Every level is the sum of the one below',
        remedy: 'Have these branches enter 上年底党员总数.',
      },
    },
  },
} as const satisfies Readonly<Record<string, AcrossRule>>;
