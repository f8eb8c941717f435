import { defineAcrossRule } from '../across-rule';

/** Last year’s total is what last year’s return ended with. */
export const rule = defineAcrossRule({
  id: 'across/last-year-members',
  level: 5,
  provisions: [],
  check(set, context) {
    for (const [at, members] of set.lastYear) {
      const workbook = set.workbooks[at];
      const stated = workbook?.membersLastYear ?? null;
      if (!workbook || stated === null || workbook.kind === 'temporary') continue;
      if (stated === members) continue;
      context.report(workbook.placeOf('membersLastYear'), {
        data: { stated, members, difference: stated - members },
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '上年底党员总数与上年年报不一致',
      why: '上年底总数就是上年年报的本年底实有数',
      variants: {
        default: {
          problem:
            '填报的上年底党员总数是 {stated}，上年年报里这个党组织年底有 {members} 名党员，相差 {difference}',
          remedy: {
            mistyped: '填错的，请与上年年报核对后改正。',
            true: '上年底以后支部拆分、合并的不用改，请写明原因随表上报。',
          },
        },
      },
    },
    en: {
      title: '上年底党员总数 differs from last year’s return',
      why: 'Last year’s total is what last year’s return ended with',
      variants: {
        default: {
          problem:
            '上年底党员总数 is given as {stated}; in last year’s return the organisation ended with {members}, a difference of {difference}',
          remedy: {
            mistyped: 'If it is wrong, correct it by last year’s return.',
            true: 'Where branches were parted or joined since, leave it and say so with the tables.',
          },
        },
      },
    },
  },
});
