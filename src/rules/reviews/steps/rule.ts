import { hasColumn, isBlank } from '../../../ledger/model';
import { defineRule, placeOf } from '../../rule';

const STEPS = ['selfReview', 'pollGrade'] as const;

/**
 * The review has a self-review and a poll before the branch gives its result. Where a
 * branch enters them at all, a row without is asked about (a remark: who was ill may have none);
 * where it enters them for nobody, nobody can tell.
 */
export const rule = defineRule({
  id: 'reviews/steps',
  level: 2,
  provisions: ['T-04', 'B-19'],
  needs: { reviews: ['name', 'branchGrade'] },
  check(ledger, context) {
    if (ledger.year === null)
      return context.notChecked('no-year', {}, ledger.reviews.records.length);
    const rows = ledger.reviews.records.filter(({ year }) => year === ledger.year);
    const used = STEPS.filter((key) => rows.some((row) => row[key] !== null));
    for (const row of rows) {
      if (row.branchGrade === null) {
        context.notApplicable();
        continue;
      }
      const own = STEPS.filter((key) => hasColumn(row, key));
      const [first, ...more] = own.filter((key) => used.includes(key) && isBlank(row, key));
      const unused = own.find((key) => !used.includes(key));
      if (first) {
        context.report(row, first, {
          cells: more.map((key) => placeOf(row, key)),
          things: 1,
        });
      } else if (unused) context.undecided(row, unused);
      else if (own.length < STEPS.length) context.undecided(row, missingOf(own));
      else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '民主评议有个人自评和民主测评',
      variants: {
        default: {
          problem: '{name}有支部评定，没有填{header}，是否漏填？',
          remedy: {
            missing: '漏填的，请按评议材料补填。',
            true: '因病、因事没有参加这一步的，不用改。',
          },
        },
      },
    },
    en: {
      title: 'The review has a self-review and a poll',
      variants: {
        default: {
          problem: '{name} has a result of the branch but no {header}: was it left out?',
          remedy: {
            missing: 'If so, enter it from the papers of the review.',
            true: 'If the member could not take part in this step, leave it.',
          },
        },
      },
    },
  },
});

const missingOf = (own: readonly string[]): string =>
  STEPS.find((key) => !own.includes(key)) ?? STEPS[0];
