import { holds } from '../../../branch-life/posts';
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
    const open = ledger.officers.records.find(({ post }) => post === null);
    if (groups.length === 0) return context.notApplicable();
    if (leaders.length === 0) {
      if (open) return context.undecided(open, 'post');
      return context.reportSheet(sheet, 'post', { variant: 'none', data: { groups } });
    }
    const groupsOf = (name: string | null) =>
      (index.membersByName.get(name ?? '') ?? []).map(({ group }) => group);
    const led = leaders.map((leader) => ({ leader, groups: groupsOf(leader.name) }));
    for (const group of groups) {
      const [first, ...others] = led.filter((one) => one.groups.includes(group));
      if (!first && open) context.undecided(open, 'post');
      else if (!first) context.reportSheet(sheet, 'post', { variant: 'missing', data: { group } });
      else if (others.every(({ leader }) => leader.name === first.leader.name)) context.met();
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
          remedy: {
            missing: '请在“班子成员”表里给每个党小组填一名党小组组长。',
            true: '还没有设组长的，请支部研究确定；这些党小组已经撤销的，请改名册里的党小组一栏。',
          },
        },
        missing: {
          problem: '“{group}”没有组长',
          remedy: {
            mistyped: '组长的姓名或者名册里的党小组写错的，请改正。',
            missing: '漏填的，请在“班子成员”表里填写该党小组的组长。',
            true: '还没有组长的，请支部研究确定；由别的党小组的人兼任的，请在“核实说明”里写明。',
          },
        },
        second: {
          problem: '{name}登记为“{value}”，但{first}已经是“{group}”的组长',
          remedy: {
            mistyped: '有一人已经不是组长，或者名册里的党小组写错的，请改正。',
            true: '确实设了两名的（如副组长），不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Each group has one leader',
      variants: {
        none: {
          problem: 'The roster has groups ({groups}), but {sheet} has no group leaders',
          remedy: {
            missing: 'Enter one leader for each group.',
            true: 'If none is chosen yet, choose one; if the groups are dissolved, correct the roster.',
          },
        },
        missing: {
          problem: 'The group “{group}” has no leader',
          remedy: {
            mistyped: 'If the name or the group on the roster is wrong, correct it.',
            missing: 'Enter the leader that was left out.',
            true: 'If there is none, choose one; if one from another group leads it, say so in 核实说明.',
          },
        },
        second: {
          problem: '{name} is entered as “{value}”, but {first} leads “{group}” already',
          remedy: {
            mistyped: 'If one of them no longer leads it, or the group is wrong, correct it.',
            true: 'If there are two (a deputy, too), leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
