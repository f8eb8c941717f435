import type { ReviewsRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';

/** A member has one result a year. Two members of one name have two. */
export const rule = defineRule({
  id: 'reviews/entered-twice',
  level: 1,
  provisions: [],
  needs: { reviews: ['year', 'name'] },
  check(ledger, context) {
    const seen = new Map<string, ReviewsRecord[]>();
    for (const row of ledger.reviews.records) {
      const { year, name } = row;
      if (year === null || name === null) continue;
      const key = `${year}\n${name}`;
      const others = seen.get(key);
      const [first] = others ?? [];
      if (!others || !first) seen.set(key, [row]);
      else if (others.push(row) > (context.index.membersByName.get(name)?.length ?? 1)) {
        context.report(row, 'name', {
          data: { person: name, year, other: first.row + 1 },
          related: [placeOf(first, 'name')],
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '每人每年一个评议结果',
      why: '同一件事只计一次，重复登记会多算',
      variants: {
        default: {
          problem: '{person}{year}年的评议结果在第{other}行已有记录',
          remedy: '请核对后保留一行；如同名，请核对姓名。',
        },
      },
    },
    en: {
      title: 'One result a member and year',
      why: 'What is entered twice is counted twice',
      variants: {
        default: {
          problem: '{person} has a result for {year} in row {other} already',
          remedy: 'Keep the right one; correct the name if another member is meant.',
        },
      },
    },
  },
});
