import { isBranch, isStanding } from '../../../branch-life/organisation';
import { defineRule } from '../../rule';

/** A branch has at least three full members, a joint or temporary one, too (支部工作条例 第四条). */
export const rule = defineRule({
  id: 'branch/full-members',
  level: 2,
  provisions: ['B-01', 'C-14', 'B-06', 'J-03'],
  needs: { branch: ['kind'], members: ['category'] },
  check(ledger, context) {
    const { index, asOf } = context;
    const { branch } = index;
    if (!branch || !isBranch(branch) || !isStanding(branch, asOf)) return;
    if (ledger.members.records.length === 0) return context.notChecked('no-roster');
    const minimum = context.limit('B-01', 'minimum');
    const full = index.fullMembersOn(asOf).length;
    // A row without 人员类别 may be of a full member.
    const open = index.membersOn(asOf).filter(({ category }) => category === null).length;
    if (full + open < minimum) context.report(branch, 'kind', { data: { full, minimum } });
  },
  messages: {
    'zh-CN': {
      title: '党支部有正式党员三人以上',
      variants: {
        default: {
          problem: '本支部名册上有正式党员{full}人，不足{minimum}人',
          remedy:
            '名册不全的请补全；确实不足的，请报上级党组织调整，与邻近单位成立联合党支部或者撤销。',
        },
      },
    },
    en: {
      title: 'A branch has three full members',
      variants: {
        default: {
          problem: 'The roster has {full} full members, fewer than {minimum}',
          remedy:
            'Complete the roster; or ask the superior to join the branch with a neighbour or dissolve it.',
        },
      },
    },
  },
});
