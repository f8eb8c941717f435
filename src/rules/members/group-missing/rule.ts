import { isUnreadable } from '../../../ledger/model';
import { defineRule } from '../../rule';

/** Where there are groups, every member is in one (支部工作条例 第十三条). */
export const rule = defineRule({
  id: 'members/group-missing',
  level: 1,
  provisions: ['B-13', 'C-11'],
  needs: { members: ['group'] },
  check(ledger, context) {
    const { index, asOf } = context;
    const groups = index.membersByGroup.size;
    if (groups === 0) return context.notApplicable(ledger.members.records.length);
    for (const member of ledger.members.records) {
      if (member.group !== null) context.met();
      // Whoever is away or cannot be reached may have no group here.
      else if (member.mobile || member.lost || !index.isCounted(member, asOf)) {
        context.notApplicable();
      } else if (isUnreadable(member, 'group')) context.undecided(member, 'group');
      else context.report(member, 'group', { data: { groups } });
    }
  },
  messages: {
    'zh-CN': {
      title: '划分党小组的，党员都编入党小组',
      variants: {
        default: {
          problem: '{name}没有编入党小组，本支部划分了{groups}个党小组',
          remedy: {
            missing: '请填写所在党小组。',
            true: '刚转入还没有编组的，请尽快编入，或在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Where there are groups, every member is in one',
      variants: {
        default: {
          problem: '{name} is in no group, though the branch has {groups}',
          remedy: {
            missing: 'Enter the group.',
            true: 'If just transferred in and in no group yet, arrange it soon or say so in 核实说明.',
          },
        },
      },
    },
  },
});
