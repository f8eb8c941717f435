import * as z from 'zod';
import { defineRule } from '../../rule';

/** A party group has some members, and a full member among them: a custom, no number is set. */
export const rule = defineRule({
  id: 'members/group-size',
  level: 2,
  provisions: ['P-02'],
  parameters: z.strictObject({ minimum: z.int().min(1), fullMembers: z.int().min(0) }),
  needs: { members: ['group', 'category'] },
  check(_, context) {
    const { minimum, fullMembers } = context.parameters;
    for (const [group, members] of context.index.membersByGroup) {
      const full = members.filter(({ category }) => category === 'full').length;
      const [first] = members;
      const open = members.find(({ category }) => category === null);
      if (!first) continue;
      if (members.length >= minimum && full >= fullMembers) {
        context.met();
        continue;
      }
      if (open && members.length >= minimum) {
        context.undecided(open, 'category');
        continue;
      }
      context.report(first, 'group', {
        data: { group, count: members.length, full, minimum, fullMembers },
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '党小组的人数（通行做法）',
      parameterNames: { minimum: '小组最少人数', fullMembers: '最少正式党员数' },
      variants: {
        default: {
          problem:
            '“{group}”有{count}名党员，其中正式党员{full}名；通行做法是不少于{minimum}名、其中至少{fullMembers}名正式党员',
          remedy: {
            mistyped: '党小组名称写法不一致的，请改为一致。',
            true: '确实如此的不用改：条例没有规定人数，不必勉强调整。',
          },
        },
      },
    },
    en: {
      title: 'Size of a party group (custom)',
      parameterNames: { minimum: 'Fewest members of a group', fullMembers: 'Fewest full members' },
      variants: {
        default: {
          problem:
            '“{group}” has {count} members, {full} of them full members; the custom is {minimum} and {fullMembers}',
          remedy: {
            mistyped: 'If its name is written in several ways, write it in one.',
            true: 'If it is so, leave it: the regulations set no number.',
          },
        },
      },
    },
  },
});
