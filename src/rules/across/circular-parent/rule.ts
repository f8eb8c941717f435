import { defineAcrossRule } from '../across-rule';
import { issuesOf, namesOf } from '../superiors';

/** No organisation is above itself. */
export const rule = defineAcrossRule({
  id: 'across/circular-parent',
  level: 3,
  provisions: [],
  check(set, context) {
    for (const { workbooks } of issuesOf(set, 'circular-parent')) {
      const circle = workbooks.map((at) => set.workbooks[at]);
      const [first, ...others] = circle;
      if (!first) continue;
      const names = namesOf(circle.length === 1 ? circle : [...circle, first]);
      context.report(first.placeOf('parent'), {
        variant: circle.length === 1 ? 'itself' : 'default',
        data: { circle: names.join(' → ') },
        related: others.flatMap((one) => one?.placeOf('parent') ?? []),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '上级党组织绕成了圈',
      why: '上级党组织不能是自己，也不能是自己的下级',
      variants: {
        default: {
          problem: '{circle}：箭头指向各自的上级，绕回了自己，汇总时都列在“未归属”下',
          remedy: {
            mistyped: '请核对这几个党组织的上级党组织，至少有一个写错了。',
          },
        },
        itself: {
          problem: '{circle}的上级党组织写的是自己，汇总时列在“未归属”下',
          remedy: {
            mistyped: '请改正上级党组织。',
            true: '确是最上一级的，请把上级党组织留空。',
          },
        },
      },
    },
    en: {
      title: 'Superiors in a circle',
      why: 'No organisation is above itself',
      variants: {
        default: {
          problem:
            '{circle}: each has the next as its superior, back to itself; the return shows them under “未归属”',
          remedy: {
            mistyped: 'At least one of these superiors is wrong: correct it.',
          },
        },
        itself: {
          problem: 'The superior of {circle} is itself; the return shows it under “未归属”',
          remedy: {
            mistyped: 'Correct the superior.',
            true: 'If it is the highest one, leave the superior blank.',
          },
        },
      },
    },
  },
});
