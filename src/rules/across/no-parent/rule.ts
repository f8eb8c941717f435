import { defineAcrossRule } from '../across-rule';
import { issuesOf } from '../superiors';

/** The return adds up by superior organisations. */
export const rule = defineAcrossRule({
  id: 'across/no-parent',
  level: 3,
  provisions: [],
  check(set, context) {
    for (const { workbooks } of issuesOf(set, 'no-parent')) {
      for (const at of workbooks) {
        const one = set.workbooks[at];
        if (one) context.report(one.placeOf('parent'));
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '没有写上级党组织',
      why: '按上级党组织逐级汇总',
      variants: {
        default: {
          problem: '没有写上级党组织，汇总时列在“未归属”下',
          remedy: {
            missing: '请在“支部信息”里填上级党组织的全称或编码。',
            true: '确是最上一级的不用填。',
          },
        },
      },
    },
    en: {
      title: 'No superior organisation',
      why: 'The return adds up by superior organisations',
      variants: {
        default: {
          problem: '上级党组织 is blank; the return shows this organisation under “未归属”',
          remedy: {
            missing: 'Enter the superior’s full name or code in 支部信息.',
            true: 'If it is the highest one, leave it blank.',
          },
        },
      },
    },
  },
});
