import { officersByBranch } from '../../../branch-life/of-branches';
import { isBranch, isStanding } from '../../../branch-life/organisation';
import { holds } from '../../../branch-life/posts';
import type { OfficersRecord, Posts } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';

/** One secretary; in a branch at most one deputy (支部工作条例). */
export const rule = defineRule({
  id: 'officers/secretary',
  level: 1,
  provisions: ['B-22'],
  needs: { officers: ['name', 'post'] },
  check(ledger, context) {
    const { index, asOf } = context;
    const sheet = ledger.officers.sheets[0];
    const { branch } = index;
    if (!sheet || (branch && !isStanding(branch, asOf))) return context.notApplicable();
    const most = context.limit('B-22', 'secretaries');
    const open = ledger.officers.records.find(({ post }) => post === null);
    // A list may have the committees of several branches, each with a secretary of its own.
    const committees = officersByBranch(index.committee);
    for (const committee of committees.length === 0 ? [[]] : committees) {
      const secretaries = holders(committee, 'secretary');
      if (secretaries.length === most) context.met();
      else if (secretaries.length === 0) {
        const [first] = committee;
        if (open) context.undecided(open, 'post');
        else if (committees.length > 1 && first) context.undecided(first, 'post');
        else context.reportSheet(sheet, 'post', { variant: 'none' });
      }
      for (const second of secretaries.slice(most)) {
        context.report(second, 'post', { data: { first: secretaries[0]?.name ?? '' } });
      }
    }
    // Committees of a higher level may have several.
    if (!branch || !isBranch(branch)) return;
    const deputies = holders(index.committee, 'deputy');
    for (const second of deputies.slice(context.limit('B-22', 'maximumDeputies'))) {
      context.report(second, 'post', {
        variant: 'deputy',
        data: { first: deputies[0]?.name ?? '' },
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '设书记一名，副书记不超过一名',
      variants: {
        default: {
          problem: '{name}登记为“{value}”，但{first}已经是书记',
          remedy: {
            mistyped: '已经离任的，请改为现在的职务或者移出这张表，只留现任书记。',
            true: '年内换过书记的，这张表只填现任；确实有两名的，请报告上级党组织。',
          },
        },
        none: {
          problem: '“{sheet}”表里没有书记',
          remedy: {
            mistyped: '书记的党内职务写成别的了，请改正。',
            missing: '漏填的，请填写书记。',
            true: '职位空缺的，请在补选或任命后填写，现在在“核实说明”里写明。',
          },
        },
        deputy: {
          problem: '{name}登记为“{value}”，但{first}已经是副书记',
          remedy: {
            mistyped: '已经离任或者不是副书记的，请改正。',
            true: '确实设了两名副书记的，请报告上级党组织，经同意的在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'One secretary, at most one deputy',
      variants: {
        default: {
          problem: '{name} is entered as “{value}”, but {first} is secretary already',
          remedy: {
            mistyped: 'If one has left office, enter the present post or remove the row.',
            true: 'If the secretary changed, only the present one stands here; if there are two, tell the superior.',
          },
        },
        none: {
          problem: 'The sheet {sheet} has no secretary',
          remedy: {
            mistyped: 'If the secretary’s post is entered as another, correct it.',
            missing: 'Enter the secretary that was left out.',
            true: 'If the post is vacant, enter the secretary when there is one, and say so in 核实说明.',
          },
        },
        deputy: {
          problem: '{name} is entered as “{value}”, but {first} is deputy secretary already',
          remedy: {
            mistyped: 'If one has left office or is no deputy, correct it.',
            true: 'If there are two, tell the superior; with consent, say so in 核实说明.',
          },
        },
      },
    },
  },
});

/** Rows of a post, one a person. */
function holders(committee: readonly OfficersRecord[], post: Posts): OfficersRecord[] {
  const byName = new Map<string | null, OfficersRecord>();
  for (const officer of committee) {
    if (holds(officer, post) && !byName.has(officer.name)) byName.set(officer.name, officer);
  }
  return [...byName.values()];
}
