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
    if (!branch) return;
    if (branch.kind === null) return context.undecided(branch, 'kind');
    if (!isBranch(branch) || !isStanding(branch, asOf)) return context.notApplicable();
    if (ledger.members.records.length === 0) return context.notChecked('no-roster', {}, 1);
    const minimum = context.limit('B-01', 'minimum');
    const full = index.fullMembersOn(asOf).length;
    // A row without 人员类别 may be of a full member.
    const open = index.membersOn(asOf).filter(({ category }) => category === null).length;
    if (full + open < minimum) context.report(branch, 'kind', { data: { full, minimum } });
    else if (full < minimum) context.notChecked('open', { n: open }, 1);
    else context.met();
  },
  messages: {
    'zh-CN': {
      title: '党支部有正式党员三人以上',
      variants: {
        default: {
          problem: '本支部名册上有正式党员{full}人，不足{minimum}人',
          remedy: {
            missing: '名册不全的，请补全。',
            true: '确实不足的不要改，请报上级党组织调整，与邻近单位成立联合党支部或者撤销。',
          },
        },
      },
      notChecked: { open: '有{n}名党员没有填写人员类别，看不出正式党员够不够' },
    },
    en: {
      title: 'A branch has three full members',
      variants: {
        default: {
          problem: 'The roster has {full} full members, fewer than {minimum}',
          remedy: {
            missing: 'If the roster is not complete, complete it.',
            true: 'If there are so few, leave it and ask the superior to join the branch with a neighbour or dissolve it.',
          },
        },
      },
      notChecked: {
        open: '{n} member(s) have no 人员类别: whether there are enough full members is not known',
      },
    },
  },
});
