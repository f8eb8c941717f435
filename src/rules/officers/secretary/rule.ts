import { isBranch, isStanding } from '../../../branch-life/organisation';
import { holds } from '../../../branch-life/posts';
import { isUnreadable } from '../../../ledger/model';
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
    if (!sheet || (branch && !isStanding(branch, asOf))) return;
    const secretaries = holders(index.committee, 'secretary');
    const open = ledger.officers.records.some((officer) => isUnreadable(officer, 'post'));
    if (!open && secretaries.length < context.limit('B-22', 'secretaries')) {
      context.reportSheet(sheet, 'post', { variant: 'none' });
    }
    for (const second of secretaries.slice(context.limit('B-22', 'secretaries'))) {
      context.report(second, 'post', { data: { first: secretaries[0]?.name ?? '' } });
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
          remedy: '只保留现任书记，离任的请删去或改为现任职务。',
        },
        none: {
          problem: '“{sheet}”表里没有书记',
          remedy: '请填写书记；职位空缺的，请在补选或任命后填写，并在“核实说明”里写明。',
        },
        deputy: {
          problem: '{name}登记为“{value}”，但{first}已经是副书记',
          remedy: '党支部设一名副书记，请核对后改正。',
        },
      },
    },
    en: {
      title: 'One secretary, at most one deputy',
      variants: {
        default: {
          problem: '{name} is entered as “{value}”, but {first} is secretary already',
          remedy: 'Keep the one in office.',
        },
        none: {
          problem: 'The sheet {sheet} has no secretary',
          remedy: 'Enter the secretary; if the post is vacant, say so in 核实说明.',
        },
        deputy: {
          problem: '{name} is entered as “{value}”, but {first} is deputy secretary already',
          remedy: 'A branch has one deputy: check and correct it.',
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
