import { defineRule } from '../../rule';

/** 所在党支部 of the roster is the branch of the workbook, short or in full. */
export const rule = defineRule({
  id: 'members/branch-name',
  level: 2,
  provisions: ['C-11'],
  needs: { branch: ['name', 'kind'], members: ['branch'] },
  check(ledger, context) {
    const { branch } = context.index;
    // The roster of a committee holds the members of several branches, and that of a
    // temporary branch people whose membership stays in their own.
    if (!branch?.name || branch.kind === 'committee' || branch.kind === 'general') return;
    if (branch.kind === 'temporary') return;
    const own = core(branch.name);
    const alike = new Map<string, boolean>();
    for (const member of ledger.members.records) {
      if (member.branch === null) continue;
      let same = alike.get(member.branch);
      if (same === undefined) {
        const other = core(member.branch);
        same = own.includes(other) || other.includes(own);
        alike.set(member.branch, same);
      }
      if (!same) context.report(member, 'branch', { data: { own: branch.name } });
    }
  },
  messages: {
    'zh-CN': {
      title: '所在党支部与支部信息一致',
      variants: {
        default: {
          problem: '{name}的{header}“{value}”与支部信息里的“{own}”不同',
          remedy: '名称写错的请改正；组织关系在别的支部的，不应列在本支部名册里。',
        },
      },
    },
    en: {
      title: 'The branch of each member is that of the workbook',
      variants: {
        default: {
          problem: '{name} is in “{value}”, but the workbook is of “{own}”',
          remedy: 'Correct the name; somebody of another branch does not belong on this roster.',
        },
      },
    },
  },
});

/** What is left of a name without the words that all names have. */
const core = (name: string): string =>
  name
    .replace(/\s/g, '')
    .replace(/^(中国共产党|中共)/, '')
    .replace(/(委员会|(联合|临时)?党?支部(委员会)?)$/, '');
