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
    if (groups === 0) return;
    for (const member of ledger.members.records) {
      if (member.group !== null) continue;
      // Whoever is away or cannot be reached may have no group here.
      if (member.mobile || member.lost || !index.isCounted(member, asOf)) continue;
      context.report(member, 'group', { data: { groups } });
    }
  },
  messages: {
    'zh-CN': {
      title: '划分党小组的，党员都编入党小组',
      variants: {
        default: {
          problem: '{name}没有编入党小组，本支部划分了{groups}个党小组',
          remedy: '请填写所在党小组。',
        },
      },
    },
    en: {
      title: 'Where there are groups, every member is in one',
      variants: {
        default: {
          problem: '{name} is in no group, though the branch has {groups}',
          remedy: 'Enter the group.',
        },
      },
    },
  },
});
