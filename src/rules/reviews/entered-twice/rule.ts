import { yearOf } from '../../../core/calendar/civil-date';
import type { ReviewsRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';

/** Which of two results stands under a year that the day of its review is not of, nor of the one after. */
function strayOf(first: ReviewsRecord, second: ReviewsRecord): ReviewsRecord | null {
  const isStray = ({ year, reviewedOn }: ReviewsRecord): boolean =>
    year !== null &&
    reviewedOn !== null &&
    yearOf(reviewedOn) !== year &&
    yearOf(reviewedOn) !== year + 1;
  const stray = [first, second].filter(isStray);
  return stray.length === 1 ? (stray[0] ?? null) : null;
}

/** A member has one result a year. Two members of one name have two. */
export const rule = defineRule({
  id: 'reviews/entered-twice',
  level: 1,
  provisions: [],
  needs: { reviews: ['year', 'name'] },
  check(ledger, context) {
    const seen = new Map<string, ReviewsRecord[]>();
    for (const row of ledger.reviews.records) {
      if (!context.knows(row, 'year', 'name')) continue;
      const { year, name } = row;
      const key = `${year}\n${name}`;
      const others = seen.get(key) ?? [];
      const [first] = others;
      others.push(row);
      seen.set(key, others);
      if (!first || others.length <= (context.index.membersByName.get(name)?.length ?? 1)) {
        context.met();
        continue;
      }
      const same = first.branchGrade === row.branchGrade;
      const variant = same ? 'default' : 'grades';
      const stray = strayOf(first, row);
      const [odd, other] = stray === first ? [first, row] : [row, first];
      const data = { person: name, year, other: other.row + 1 };
      if (stray) context.report(odd, 'year', { variant, data, related: [placeOf(other, 'year')] });
      else {
        // Nothing tells which of the two is wrong: both are shown.
        const related = same ? [] : [placeOf(row, 'branchGrade'), placeOf(first, 'branchGrade')];
        context.report(odd, 'name', { variant, data, cells: [placeOf(other, 'name')], related });
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
          remedy: {
            mistyped: '重复的，请只保留一行；另有其人的，请改正姓名；年度填错的，请改正。',
          },
        },
        grades: {
          problem: '{person}{year}年的评议结果在第{other}行已有记录，支部评定不同',
          remedy: {
            mistyped:
              '请对照评议结果，只保留正确的一行；另有其人的，请改正姓名；年度填错的，请改正。',
          },
        },
      },
    },
    en: {
      title: 'One result a member and year',
      why: 'What is entered twice is counted twice',
      variants: {
        default: {
          problem: '{person} has a result for {year} in row {other} already',
          remedy: { mistyped: 'Keep one of the two; or correct a wrong name or year.' },
        },
        grades: {
          problem: '{person} has a result for {year} in row {other} already, with another grade',
          remedy: {
            mistyped:
              'Compare with the results and keep the right row; or correct a wrong name or year.',
          },
        },
      },
    },
  },
});
