import * as z from 'zod';
import { groupBy } from '../../../core/group-by';
import { defineRule, placeOf } from '../../rule';

/** A leader is linked to an area of four or five branches: one unit's practice. */
export const rule = defineRule({
  id: 'ledgers/area-size',
  level: 1,
  provisions: ['J21-U16'],
  parameters: z.strictObject({ minimum: z.int().min(0), maximum: z.int().positive() }),
  needs: { links: ['leader', 'branch'] },
  check(ledger, context) {
    const { minimum, maximum } = context.parameters;
    for (const row of ledger.links.records) {
      if (row.leader === null) context.undecided(row, 'leader');
    }
    for (const [leader, rows] of groupBy(ledger.links.records, (row) => row.leader)) {
      const branches = new Set(rows.flatMap(({ branch }) => branch ?? []));
      const [first, ...others] = rows;
      if (!first) continue;
      if (branches.size >= minimum && branches.size <= maximum) {
        context.met();
        continue;
      }
      context.report(first, 'leader', {
        data: { leader, count: branches.size, minimum, maximum },
        related: others.map((row) => placeOf(row, 'leader')),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '联系片的支部数（部分单位做法）',
      parameterNames: { minimum: '最少支部数', maximum: '最多支部数' },
      variants: {
        default: {
          problem: '{leader}联系{count}个党支部，不是{minimum}到{maximum}个',
          remedy: {
            mistyped: '联系点已经调整的，请更新“联系支部”。',
            true: '确实如此的不用改，这是个别单位的做法。',
          },
        },
      },
    },
    en: {
      title: 'Branches in an area (practice of a unit)',
      parameterNames: { minimum: 'Fewest branches', maximum: 'Most branches' },
      variants: {
        default: {
          problem: '{leader} is linked to {count} branches, not to {minimum} to {maximum}',
          remedy: {
            mistyped: 'If the areas were changed, update 联系支部.',
            true: 'If it is so, leave it: the number is the practice of one unit.',
          },
        },
      },
    },
  },
});
