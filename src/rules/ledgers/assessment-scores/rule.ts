import { defineRule, placeOf } from '../../rule';

const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

/** A score lies within its ceiling and is what the deduction leaves. */
export const rule = defineRule({
  id: 'ledgers/assessment-scores',
  level: 1,
  provisions: [],
  needs: { assessments: ['full', 'score'] },
  check(ledger, context) {
    for (const item of ledger.assessments.records) {
      const { full, score, deduction } = item;
      // Not every office scores its items.
      if (full === null || score === null) context.notApplicable();
      else if (score > full) {
        context.report(item, 'score', {
          variant: 'ceiling',
          data: { score, full },
          related: [placeOf(item, 'full')],
        });
      } else if (deduction !== null && !same(full - Math.abs(deduction), score)) {
        context.report(item, 'score', {
          variant: 'deduction',
          severity: 'warning',
          data: { score, full, deduction: Math.abs(deduction) },
          related: [placeOf(item, 'full'), placeOf(item, 'deduction')],
        });
      } else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '考评得分不超过满分',
      variants: {
        ceiling: {
          problem: '得分{score}高于满分{full}',
          remedy: {
            mistyped: '请核对得分和满分，改正填错的一个。',
            true: '有加分的，可以把加分项单列一行，写明它的满分。',
          },
        },
        deduction: {
          problem: '满分{full}、扣{deduction}分，得分是{score}',
          remedy: {
            mistyped: '请核对得分和扣分，改正填错的一个。',
            true: '另有加分的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'A score lies within its ceiling',
      variants: {
        ceiling: {
          problem: 'The score {score} is above the full mark {full}',
          remedy: {
            mistyped: 'Check both and correct the wrong one.',
            true: 'For a bonus, use a row of its own with its own full mark.',
          },
        },
        deduction: {
          problem: 'Of {full} points {deduction} were taken off, but the score is {score}',
          remedy: {
            mistyped: 'Check score and deduction and correct the wrong one.',
            true: 'If there was a bonus as well, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
