import { isStanding } from '../../../branch-life/organisation';
import { defineRule } from '../../rule';

/**
 * In an organ, a hundred members have a committee and fifty to a hundred a general
 * branch (机关条例 第五条、第六条). Fewer may have one with approval: never flagged.
 */
export const rule = defineRule({
  id: 'branch/organ-kind',
  level: 2,
  provisions: ['J-01', 'J-02'],
  needs: { branch: ['kind', 'unitKind'], members: [] },
  check(_, context) {
    const { index, asOf } = context;
    const { branch } = index;
    if (!branch || !context.knows(branch, 'unitKind', 'kind')) return;
    const isGeneral = branch.unitKind === 'government' && branch.kind === 'general';
    if (!isGeneral || !isStanding(branch, asOf)) return context.notApplicable();
    const count = index.membersOn(asOf).length;
    const minimum = context.limit('J-01', 'minimum');
    // 总支部 is for 100 以下, which includes a hundred.
    if (count > minimum) context.report(branch, 'kind', { data: { count, minimum } });
    else context.met();
  },
  messages: {
    'zh-CN': {
      title: '机关党组织的类别与党员人数相称',
      variants: {
        default: {
          problem: '本单位有党员{count}人，超过{minimum}人，{header}是“{value}”',
          remedy: {
            mistyped: '组织类别选错的，请对照批复文件改正。',
            true: '确实如此的，请与上级党组织研究是否设立党委；经批准不设的，在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'The kind of organisation of an organ fits its size',
      variants: {
        default: {
          problem:
            'There are {count} members, more than {minimum}, and the organisation is “{value}”',
          remedy: {
            mistyped: 'If the kind is wrong, correct it by the founding approval.',
            true: 'If so, consider a committee with the superior; if it was agreed to have none, say so in 核实说明.',
          },
        },
      },
    },
  },
});
