import { expectedTerm } from '../../../branch-life/term';
import { defineRule } from '../../rule';

/** Terms are three to five years (党章 第三十一条), by kind of body and of unit. */
export const rule = defineRule({
  id: 'branch/term-length',
  level: 1,
  provisions: ['B-23', 'C-15', 'TERM-01', 'J-01', 'J-02'],
  needs: { branch: ['kind', 'unitKind', 'termYears'] },
  check(ledger, context) {
    const least = context.limit('C-15', 'minimumYears');
    const most = context.limit('C-15', 'maximumYears');
    for (const branch of ledger.branch.records) {
      const { termYears, electedOn, kind, unitKind } = branch;
      if (kind === 'temporary') {
        context.notApplicable();
        continue;
      }
      if (!context.knows(branch, 'termYears') || termYears === null) continue;
      // Terms that began under earlier texts ran as those said.
      if (electedOn !== null && !context.applies('B-23', electedOn)) {
        context.notApplicable();
        continue;
      }
      if (termYears < least || termYears > most) {
        context.report(branch, 'termYears', {
          variant: 'bounds',
          provision: 'C-15',
          severity: 'error',
          data: { least, most },
        });
        continue;
      }
      const expected = expectedTerm(branch, context);
      if (expected === null || expected.years === termYears) {
        if (expected === null) context.undecided(branch, kind === null ? 'kind' : 'unitKind');
        else context.met();
        continue;
      }
      context.report(branch, 'termYears', {
        provision: expected.provision,
        data: { years: expected.years, kind, unitKind },
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '任期的年数',
      variants: {
        default: {
          problem:
            '{header}写作“{value}”，{unitKind|code:unit-kinds}的{kind|code:organisation-kinds}每届任期一般为{years}年',
          remedy: {
            mistyped: '填错的，请对照批复文件改正。',
            true: '批复确实不同的不用改，请在“核实说明”里写明。',
          },
        },
        bounds: {
          problem: '{header}写作“{value}”，每届任期应当是{least}至{most}年',
          remedy: {
            mistyped: '请对照批复文件改正。',
            true: '批复确实是这样的不要改，请报告上级党组织。',
          },
        },
      },
    },
    en: {
      title: 'Years of the term',
      variants: {
        default: {
          problem:
            'The term is “{value}” years; it is normally {years} for {kind|code:organisation-kinds}, {unitKind|code:unit-kinds}',
          remedy: {
            mistyped: 'If it is wrong, correct it by the letter of approval.',
            true: 'If the approval says so, leave it and say so in 核实说明.',
          },
        },
        bounds: {
          problem: 'The term is “{value}” years; it must be {least} to {most}',
          remedy: {
            mistyped: 'Correct it by the letter of approval.',
            true: 'If the approval says so, leave it and tell the superior.',
          },
        },
      },
    },
  },
});
