import { isBlank } from '../../../ledger/model';
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
      if (isBlank(member, 'branch')) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(member, 'branch')) continue;
      let same = alike.get(member.branch);
      if (same === undefined) {
        const other = core(member.branch);
        same = own.includes(other) || other.includes(own);
        alike.set(member.branch, same);
      }
      if (same) context.met();
      else context.report(member, 'branch', { data: { own: branch.name } });
    }
  },
  messages: {
    'zh-CN': {
      title: '所在党支部与支部信息一致',
      variants: {
        default: {
          problem: '{name}的{header}“{value}”与支部信息里的“{own}”不同',
          remedy: {
            mistyped: '名称写错的，请改为与“支部信息”一致。',
            missing: '支部改过名的，请更新“支部信息”里的全称。',
            true: '组织关系在别的支部的，请移到那个支部的名册；本年才转走的不要删，请在“党员增减”里登记转出。',
          },
        },
      },
    },
    en: {
      title: 'The branch of each member is that of the workbook',
      variants: {
        default: {
          problem: '{name} is in “{value}”, but the workbook is of “{own}”',
          remedy: {
            mistyped: 'If the name is wrong, make it that of 支部信息.',
            missing: 'If the branch was renamed, update its name in 支部信息.',
            true: 'Somebody of another branch belongs on its roster: move the row. Who left this year stays; enter the transfer out in 党员增减.',
          },
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
