import { holds } from '../../../branch-life/posts';
import { isUnreadable } from '../../../ledger/model';
import { defineRule } from '../../rule';

/** Each group has one leader, who is in it (支部工作条例 第十三条). */
export const rule = defineRule({
  id: 'officers/group-leaders',
  level: 2,
  provisions: ['B-13'],
  needs: { officers: ['name', 'post'], members: ['group'] },
  check(ledger, context) {
    const { index, asOf } = context;
    const sheet = ledger.officers.sheets[0];
    if (!sheet) return;
    const leaders = ledger.officers.records.filter((one) => holds(one, 'group-leader'));
    const groups = [...index.membersByGroup].flatMap(([group, members]) =>
      members.some((member) => index.isCounted(member, asOf)) ? [group] : [],
    );
    // A post that cannot be read may be the one that is missed.
    const open = ledger.officers.records.some((officer) => isUnreadable(officer, 'post'));
    if (leaders.length === 0 && groups.length > 0) {
      if (open) return;
      context.reportSheet(sheet, 'post', { variant: 'none', data: { groups } });
      return;
    }
    const groupsOf = (name: string | null) =>
      (index.membersByName.get(name ?? '') ?? []).map(({ group }) => group);
    const led = leaders.map((leader) => ({ leader, groups: groupsOf(leader.name) }));
    for (const group of groups) {
      const [first, ...others] = led.filter((one) => one.groups.includes(group));
      if (!first && !open)
        context.reportSheet(sheet, 'post', { variant: 'missing', data: { group } });
      for (const { leader } of others) {
        if (leader.name === first?.leader.name) continue;
        const data = { group, first: first?.leader.name ?? '' };
        context.report(leader, 'post', { variant: 'second', data });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '每个党小组有一名组长',
      variants: {
        none: {
          problem: '名册里有党小组（{groups}），“{sheet}”表里没有党小组组长',
          remedy: '请在“班子成员”表里给每个党小组填一名党小组组长。',
        },
        missing: {
          problem: '“{group}”没有组长',
          remedy: '请在“班子成员”表里填写该党小组的组长，组长应当在这个党小组里。',
        },
        second: {
          problem: '{name}登记为“{value}”，但{first}已经是“{group}”的组长',
          remedy: '一个党小组填一名组长，请核对后改正。',
        },
      },
    },
    en: {
      title: 'Each group has one leader',
      variants: {
        none: {
          problem: 'The roster has groups ({groups}), but {sheet} has no group leaders',
          remedy: 'Enter one leader for each group.',
        },
        missing: {
          problem: 'The group “{group}” has no leader',
          remedy: 'Enter a leader, who is in the group.',
        },
        second: {
          problem: '{name} is entered as “{value}”, but {first} leads “{group}” already',
          remedy: 'A group has one leader: check and correct it.',
        },
      },
    },
  },
});
