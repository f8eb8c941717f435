import { defineAcrossRule } from '../across-rule';
import { issuesOf } from '../superiors';

/** The superior of a branch is a committee or a general branch. */
export const rule = defineAcrossRule({
  id: 'across/branch-as-parent',
  level: 3,
  provisions: [],
  check(set, context) {
    for (const { superior, workbook } of issuesOf(set, 'branch-as-parent')) {
      const [above, own] = [set.workbooks[superior], set.workbooks[workbook]];
      if (!above || !own) continue;
      context.report(own.placeOf('parent'), {
        data: { parent: above.name ?? '', file: above.file },
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '上级党组织是一个支部',
      why: '支部是最基层的组织，上级应是党委或总支部',
      variants: {
        default: {
          problem: '上级党组织“{parent}”自己是支部（{file}），支部下面不再设支部',
          remedy: {
            mistyped:
              '请核对上级党组织，写错的改正；它其实是党委或者总支部的，请改正它的组织类别。',
            true: '联合支部、临时党支部挂靠它的，请填批准它成立的党委或者总支部。',
          },
        },
      },
    },
    en: {
      title: 'The superior is a branch',
      why: 'The superior of a branch is a committee or a general branch',
      variants: {
        default: {
          problem: 'The superior “{parent}” is itself a branch ({file})',
          remedy: {
            mistyped: 'Correct the superior, or its 组织类别 where that is wrong.',
            true: 'If it is only attached to that branch, enter the committee that approved it.',
          },
        },
      },
    },
  },
});
