import { z } from 'zod';
import { computedTermEnd } from '../../../branch-life/term';
import { dayNumber } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';

/** 届满日期 is 本届班子选举日期 and 任期(年) together, give or take a month. */
export const rule = defineRule({
  id: 'branch/term-end',
  level: 1,
  provisions: ['B-23', 'E-01'],
  needs: { branch: ['electedOn', 'termYears', 'termEndsOn'] },
  parameters: z.strictObject({ toleranceDays: z.int() }),
  check(ledger, context) {
    for (const branch of ledger.branch.records) {
      const { electedOn, termYears, termEndsOn, kind } = branch;
      if (kind === 'temporary') {
        context.notApplicable();
        continue;
      }
      if (!context.knows(branch, 'termEndsOn', 'electedOn', 'termYears')) continue;
      const end = computedTermEnd(branch);
      if (end === null || termEndsOn === null) continue;
      const days = Math.abs(dayNumber(end) - dayNumber(termEndsOn));
      if (days <= context.parameters.toleranceDays) {
        context.met();
        continue;
      }
      context.report(branch, 'termEndsOn', {
        data: { electedOn, termYears, end },
        fix: { safe: false, value: { kind: 'date', date: end } },
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '届满日期与选举日期、任期一致',
      parameterNames: { toleranceDays: '允许相差的天数' },
      variants: {
        default: {
          problem:
            '{header}“{value}”与选举日期{electedOn|date}加任期{termYears}年（{end|date}）不一致',
          remedy: {
            mistyped: '请对照批复文件，改正三项中写错的一项。',
            true: '经批准延期或者提前的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'End of the term, election and years agree',
      parameterNames: { toleranceDays: 'Days that may lie between' },
      variants: {
        default: {
          problem:
            'The term ends “{value}”, but {termYears} years from {electedOn|date} end {end|date}',
          remedy: {
            mistyped: 'Compare with the letter of approval and correct the wrong one of the three.',
            true: 'After an approved change of date, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
