import { hasColumn, isBlank } from '../../../ledger/model';
import { defineRule } from '../../rule';

const STEPS = ['selfReview', 'pollGrade'] as const;

/**
 * The review has a self-review and a poll before the branch gives its result. Where a
 * branch enters them at all, a row without is asked about; who was ill may have none.
 */
export const rule = defineRule({
  id: 'reviews/steps',
  level: 2,
  provisions: ['T-04', 'B-19'],
  needs: { reviews: ['name', 'branchGrade'] },
  check(ledger, context) {
    if (ledger.year === null) return context.notChecked('no-year');
    const rows = ledger.reviews.records.filter(({ year }) => year === ledger.year);
    const used = STEPS.filter((key) => rows.some((row) => row[key] !== null));
    for (const row of rows) {
      if (row.branchGrade === null) continue;
      for (const key of used) {
        if (hasColumn(row, key) && isBlank(row, key)) context.report(row, key);
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '民主评议有个人自评和民主测评',
      variants: {
        default: {
          problem: '{name}有支部评定，没有填{header}，是否漏填？',
          remedy: '如漏填，请补填；因病、因事没有参加这一步的，不必修改。',
        },
      },
    },
    en: {
      title: 'The review has a self-review and a poll',
      variants: {
        default: {
          problem: '{name} has a result of the branch but no {header}: was it left out?',
          remedy: 'Enter it; if the member could not take part in this step, leave it.',
        },
      },
    },
  },
});
