import * as z from 'zod';
import { isBranch, isStanding } from '../../../branch-life/organisation';
import { defineRule } from '../../rule';

/** A branch has normally no more than fifty members; over a hundred is a failing by name. */
export const rule = defineRule({
  id: 'branch/size',
  level: 2,
  provisions: ['B-02'],
  needs: { branch: ['kind'], members: [] },
  parameters: z.strictObject({ named: z.int() }),
  check(_, context) {
    const { index, asOf, parameters } = context;
    const { branch } = index;
    if (!branch) return;
    if (branch.kind === null) return context.undecided(branch, 'kind');
    if (!isBranch(branch) || !isStanding(branch, asOf)) return context.notApplicable();
    const count = index.membersOn(asOf).length;
    const maximum = context.limit('B-02', 'maximum');
    if (count === 0) return context.notChecked('no-roster', {}, 1);
    if (count <= maximum) return context.met();
    const variant = count > parameters.named ? 'hundred' : 'default';
    context.report(branch, 'kind', { variant, data: { count, maximum, named: parameters.named } });
  },
  messages: {
    'zh-CN': {
      title: '党支部党员一般不超过五十人',
      parameterNames: { named: '超过多少人另作说明' },
      variants: {
        default: {
          problem: '本支部有党员{count}人，超过{maximum}人',
          remedy: {
            mistyped: '名册里有已经离开的人的，请在“党员增减”里登记。',
            true: '确实超过的，请与上级党组织研究是否分设支部；有特殊情况的，在“核实说明”里写明。',
          },
        },
        hundred: {
          problem: '本支部有党员{count}人，超过{named}人',
          remedy: {
            mistyped: '名册里有已经离开的人，或者组织类别选错的，请改正。',
            true: '确实超过的，请报上级党组织研究分设支部，或者改设党总支。',
          },
        },
      },
    },
    en: {
      title: 'A branch has normally no more than fifty members',
      parameterNames: { named: 'Members above which it is said otherwise' },
      variants: {
        default: {
          problem: 'The branch has {count} members, more than {maximum}',
          remedy: {
            mistyped: 'If the roster has people who left, enter that in 党员增减.',
            true: 'If so, consider parting the branch with the superior, or give the reason in 核实说明.',
          },
        },
        hundred: {
          problem: 'The branch has {count} members, more than {named}',
          remedy: {
            mistyped: 'Correct a wrong kind, or a roster that has people who left.',
            true: 'If so, ask the superior about parting the branch or making it a general branch.',
          },
        },
      },
    },
  },
});
