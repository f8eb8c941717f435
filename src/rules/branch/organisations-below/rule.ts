import type { BranchRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';

const PARTS = ['groupsBelow', 'committeesBelow', 'generalBelow', 'branchesBelow'] as const;

const sumOf = (branch: BranchRecord, keys: readonly (typeof PARTS)[number][]): number =>
  keys.reduce((sum, key) => sum + (branch[key] ?? 0), 0);

/**
 * The organisations below a committee: the parts make the total. Whether 党组, which are no primary
 * organisations, are in the total is for the superior to say.
 */
export const rule = defineRule({
  id: 'branch/organisations-below',
  level: 1,
  provisions: [],
  needs: {},
  check(ledger, context) {
    for (const branch of ledger.branch.records) {
      const { organisationsBelow: total, groupsBelow } = branch;
      const given = PARTS.filter((key) => branch[key] !== null);
      if (total === null || given.length === 0) {
        context.notApplicable();
        continue;
      }
      const sum = sumOf(branch, PARTS);
      if (sum === total) {
        context.met();
        continue;
      }
      const without = sum - (groupsBelow ?? 0);
      context.report(branch, 'organisationsBelow', {
        variant: without === total ? 'groups' : 'default',
        data: { total, sum, difference: Math.abs(total - sum), groups: groupsBelow },
        related: given.map((key) => placeOf(branch, key)),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '下辖党组织总数等于各类之和',
      variants: {
        default: {
          problem: '下辖党组织总数是{total}个，各类相加是{sum}个，相差{difference}个',
          remedy: {
            mistyped: '总数或者哪一类填错的，请改正。',
            missing: '有一类没有填的，请补填。',
            true: '都没有错的不要凑数，请在“核实说明”里写明差在哪里。',
          },
        },
        groups: {
          problem: '下辖党组织总数是{total}个，各类相加是{sum}个，差的正好是党组{groups}个',
          remedy: {
            mistyped: '总数应当含党组的，请改正总数。',
            true: '总数不含党组的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'The kinds of organisations below make their total',
      variants: {
        default: {
          problem:
            '{total} organisations below are stated; the kinds make {sum}, {difference} apart',
          remedy: {
            mistyped: 'If the total or a kind is wrong, correct it.',
            missing: 'If a kind is left out, enter it.',
            true: 'If all are right, make nothing fit and say in 核实说明 where the difference lies.',
          },
        },
        groups: {
          problem:
            '{total} are stated, the kinds make {sum}: just the {groups} leading groups apart',
          remedy: {
            mistyped: 'If leading groups belong to the total, correct it.',
            true: 'If they do not, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
