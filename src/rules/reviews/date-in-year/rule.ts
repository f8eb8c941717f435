import { quarterOf, yearOf } from '../../../core/calendar/civil-date';
import { isUnreadable } from '../../../ledger/model';
import { defineRule, placeOf } from '../../rule';

/** The review of a year is held in it, or early in the next one. */
export const rule = defineRule({
  id: 'reviews/date-in-year',
  level: 1,
  provisions: [],
  needs: { reviews: ['year', 'reviewedOn'] },
  check(ledger, context) {
    for (const review of ledger.reviews.records) {
      const { year, reviewedOn } = review;
      if (year === null) context.undecided(review, 'year');
      else if (reviewedOn === null) {
        if (isUnreadable(review, 'reviewedOn')) context.undecided(review, 'reviewedOn');
        else context.notApplicable();
      } else if (yearOf(reviewedOn) === year) context.met();
      else if (yearOf(reviewedOn) === year + 1 && quarterOf(reviewedOn) <= 2) context.met();
      // Of another year than the workbook’s: the year is what is wrong, and is told as such.
      else if (year !== ledger.year) context.notApplicable();
      else {
        const related = [placeOf(review, 'year')];
        context.report(review, 'reviewedOn', { data: { year }, related });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '民主评议的日期与年度一致',
      why: '一年的民主评议在当年或者第二年初进行',
      variants: {
        default: {
          problem: '{name}{year}年度的民主评议，日期是“{value}”',
          remedy: {
            mistyped: '日期或者年度填错的，请改正。',
            true: '确实在那天评议的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'The day of a review agrees with its year',
      why: 'The review of a year is held in it or early in the next',
      variants: {
        default: {
          problem: 'The review of {name} for {year} is dated “{value}”',
          remedy: {
            mistyped: 'Correct a wrong date or year.',
            true: 'If it was held then, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
