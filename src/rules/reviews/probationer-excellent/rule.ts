import { isProbationerOn } from '../../../branch-life/membership';
import { yearEnd } from '../../../core/calendar/civil-date';
import { defineRule, placeOf } from '../../rule';

/** A probationer is not a fit subject for 优秀 (不宜: a warning). */
export const rule = defineRule({
  id: 'reviews/probationer-excellent',
  level: 2,
  provisions: ['R-14'],
  needs: { reviews: ['name', 'branchGrade'], members: ['name', 'category'] },
  check(ledger, context) {
    for (const row of ledger.reviews.records) {
      if (!context.knows(row, 'name', 'branchGrade')) continue;
      const { name, branchGrade, reviewedOn, year } = row;
      const on = reviewedOn ?? (year === null ? null : yearEnd(year));
      const member = context.index.memberOf({ name, idNumber: null });
      if (branchGrade !== 'excellent') context.met();
      else if (on === null) context.undecided(row, 'year');
      // Who has left, or is one of two of a name: nobody can tell what they were.
      else if (!member) context.notChecked('not-on-roster', {}, 1);
      else if (member.category === null) context.undecided(member, 'category');
      else if (!isProbationerOn(member, on)) context.met();
      else {
        context.report(row, 'branchGrade', {
          on,
          data: { person: name },
          related: [placeOf(member, 'category')],
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '预备党员的评议等次',
      notChecked: {
        'not-on-roster': '评为优秀的有{n}人不在名册上或者有人同名，无法核对是不是预备党员',
      },
      variants: {
        default: {
          problem: '{person}评议时是预备党员，支部评定为“{value}”',
          remedy: {
            mistyped: '请核对名册上的人员类别和这里的等次，填错的请改正。',
            true: '确实评为优秀的不要改，预备党员不宜评为优秀，请向上级党组织说明；以后可以口头表扬。',
          },
        },
      },
    },
    en: {
      title: 'Grade of a probationer',
      notChecked: {
        'not-on-roster': '{n} graded 优秀 are not on the roster, or share a name',
      },
      variants: {
        default: {
          problem: '{person} was a probationer at the review, but is graded “{value}”',
          remedy: {
            mistyped:
              'Check the category on the roster and the grade here and correct what is wrong.',
            true: 'If it was graded so, leave it and tell the superior organisation; good work of a probationer can be praised otherwise.',
          },
        },
      },
    },
  },
});
