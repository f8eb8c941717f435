import * as z from 'zod';
import { isUnreadable } from '../../../ledger/model';
import { defineRule } from '../../rule';

/** Where there are groups, every member is in one (支部工作条例 第十三条). */
export const rule = defineRule({
  id: 'members/group-missing',
  level: 1,
  provisions: ['B-13', 'C-11'],
  needs: { members: ['group'] },
  /** So many members are many (党员人数较多): the text gives no number. */
  parameters: z.strictObject({ many: z.int().min(1) }),
  check(ledger, context) {
    const { index, asOf } = context;
    const groups = index.membersByGroup.size;
    if (groups === 0) {
      const n = index.membersOn(asOf).length;
      const [sheet] = ledger.members.sheets;
      const isBranch = index.branch === null || index.branch.kind === 'branch';
      if (!sheet || !isBranch || n <= context.parameters.many) return context.notApplicable(n);
      const unread = ledger.members.records.find((one) => isUnreadable(one, 'group'));
      if (unread) return context.undecided(unread, 'group');
      return context.reportSheet(sheet, 'group', { variant: 'none', data: { n } });
    }
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
      title: '党员都编入党小组',
      parameterNames: { many: '多于几人应当划分党小组' },
      variants: {
        none: {
          problem: '本支部有党员{n}人，名册的{header}一栏都没有填，看不出划分了党小组',
          remedy: {
            missing: '已经划分的，请在名册里填写每人所在的党小组，并在“班子成员”里填写组长。',
            true: '没有划分的，人数较多时应当划分，请支部研究；不划分的，请在“核实说明”里写明。',
          },
        },
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
      title: 'Every member is in a group',
      parameterNames: { many: 'Members beyond which there are groups' },
      variants: {
        none: {
          problem: 'The branch has {n} members, and {header} of the roster is empty throughout',
          remedy: {
            missing: 'If there are groups, enter everybody’s, and the leaders in 班子成员.',
            true: 'If there are none, a large branch should form some; else say why in 核实说明.',
          },
        },
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
