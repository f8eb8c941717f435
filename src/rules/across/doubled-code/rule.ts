import { defineAcrossRule } from '../across-rule';
import { issuesOf, namesOf } from '../superiors';

/** Every organisation has a code of its own. */
export const rule = defineAcrossRule({
  id: 'across/doubled-code',
  level: 3,
  provisions: [],
  check(set, context) {
    for (const { code, workbooks } of issuesOf(set, 'doubled-code')) {
      const [first, ...others] = workbooks.map((at) => set.workbooks[at]);
      if (!first) continue;
      context.report(first.placeOf('code'), {
        data: { code, others: namesOf(others) },
        related: others.flatMap((one) => one?.placeOf('code') ?? []),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '几个党组织用了同一个编码',
      why: '党组织编码一个组织一个，不重复',
      variants: {
        default: {
          problem: '党组织编码 {code} 同时还用在 {others}，已按各自的名称分别计入',
          remedy: {
            mistyped: '请按上级核发的编码改正；复制别的支部的工作簿来填的，记得改编码。',
            true: '上级核发的就是同一个编码的不要自行改，请报告上级党组织。',
          },
        },
      },
    },
    en: {
      title: 'One code for several organisations',
      why: 'Every organisation has a code of its own',
      variants: {
        default: {
          problem: 'The code {code} is also that of {others}; each was counted under its own name',
          remedy: {
            mistyped:
              'Correct the code; a workbook copied from another branch still has that branch’s.',
            true: 'If both were given the same code, do not change it yourself and report it to the superior.',
          },
        },
      },
    },
  },
});
