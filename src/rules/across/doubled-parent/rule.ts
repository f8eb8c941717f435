import { defineAcrossRule } from '../across-rule';
import { issuesOf, namesOf } from '../superiors';

/** An organisation has one superior. */
export const rule = defineAcrossRule({
  id: 'across/doubled-parent',
  level: 3,
  provisions: [],
  check(set, context) {
    for (const { parent, candidates, workbook } of issuesOf(set, 'doubled-parent')) {
      const others = candidates.map((at) => set.workbooks[at]);
      const own = set.workbooks[workbook];
      if (!own) continue;
      context.report(own.placeOf('parent'), {
        data: { parent, candidates: namesOf(others) },
        related: others.flatMap((one) => one?.placeOf('code') ?? []),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '有几个党组织都叫它的上级的名称',
      why: '每个党组织只有一个上级党组织',
      variants: {
        default: {
          problem: '上级党组织“{parent}”有几个：{candidates}，分不清是哪一个，汇总时列在“未归属”下',
          remedy: {
            missing: '请把上级党组织写成编码，或者写明全称。',
          },
        },
      },
    },
    en: {
      title: 'Several organisations have the superior’s name',
      why: 'An organisation has one superior',
      variants: {
        default: {
          problem:
            'The superior “{parent}” can be any of {candidates}; the return shows this organisation under “未归属”',
          remedy: {
            missing: 'Write the superior’s code, or its full name.',
          },
        },
      },
    },
  },
});
