import { groupBy } from '../../../core/group-by';
import type { PointsRecord } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';

/** Points may have decimals, which do not add up exactly in binary. */
const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

/** The last of the rows that give a total: earlier ones may be running totals. */
const lastWithTotal = (rows: readonly PointsRecord[]): PointsRecord | undefined =>
  rows.findLast(({ total }) => total !== null);

/** 总分 of a member in a period is the sum of the items. */
export const rule = defineRule({
  id: 'ledgers/points-total',
  level: 1,
  provisions: [],
  needs: { points: ['name', 'score', 'total'] },
  check(ledger, context) {
    const groups = groupBy(ledger.points.records, ({ name, period }) =>
      name === null ? null : `${name}\n${period ?? ''}`,
    );
    for (const rows of groups.values()) {
      const last = lastWithTotal(rows);
      const blank = rows.find(({ score }) => score === null);
      if (!last || blank) {
        // A total alone, or points alone, is nothing to add up.
        if (last && blank && rows.length > 1) context.undecided(blank, 'score');
        else context.notApplicable();
        continue;
      }
      const sum = rows.reduce((total, { score }) => total + (score ?? 0), 0);
      if (rows.some(({ total }) => total !== null && same(total, sum))) {
        context.met();
        continue;
      }
      context.report(last, 'total', {
        data: { person: last.name, sum: Math.round(sum * 1e6) / 1e6, items: rows.length },
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '党员积分总分等于各项之和',
      variants: {
        default: {
          problem: '{person}的总分是{value}，而{items}项分值合计{sum}',
          remedy: {
            mistyped: '请核对各项分值和总分，填错的改正。',
            missing: '总分含基础分的，请把基础分也列为一项。',
            true: '办法另有封顶、折算的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Points add up to the total',
      variants: {
        default: {
          problem: 'The total of {person} is {value}, but the {items} items make {sum}',
          remedy: {
            mistyped: 'Check items and total and correct what is wrong.',
            missing: 'If the total has a basic score, list it as an item, too.',
            true: 'If the scheme caps or converts points, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
