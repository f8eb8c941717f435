import { isProbationerOn } from '../../../branch-life/membership';
import { yearEnd } from '../../../core/calendar/civil-date';
import { defineRule, placeOf } from '../../rule';

/** A probationer is not a fit subject for 优秀 (不宜). */
export const rule = defineRule({
  id: 'reviews/probationer-excellent',
  level: 2,
  provisions: ['R-14'],
  needs: { reviews: ['name', 'branchGrade'], members: ['name', 'category'] },
  check(ledger, context) {
    for (const row of ledger.reviews.records) {
      const { name, branchGrade, reviewedOn, year } = row;
      const on = reviewedOn ?? (year === null ? null : yearEnd(year));
      if (branchGrade !== 'excellent' || on === null) continue;
      const member = context.index.memberOf({ name, idNumber: null });
      if (!member || !isProbationerOn(member, on)) continue;
      context.report(row, 'branchGrade', {
        data: { person: name },
        related: [placeOf(member, 'category')],
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '预备党员的评议等次',
      variants: {
        default: {
          problem: '{person}评议时是预备党员，支部评定为“{value}”',
          remedy:
            '请核对人员类别和等次；预备党员不宜评为优秀，表现突出的可以口头表扬或推荐为先进工作者。',
        },
      },
    },
    en: {
      title: 'Grade of a probationer',
      variants: {
        default: {
          problem: '{person} was a probationer at the review, but is graded “{value}”',
          remedy: 'Check category and grade; good work of a probationer can be praised otherwise.',
        },
      },
    },
  },
});
