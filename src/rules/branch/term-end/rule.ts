import * as z from 'zod';
import { computedTermEnd } from '../../../branch-life/term';
import { addYears, type CivilDate, dayNumber } from '../../../core/calendar/civil-date';
import type { Ledger } from '../../../ledger/model';
import { defineRule, placeOf } from '../../rule';

/** Whether several officers took office about a day, and none about another. */
function isOfficersDay(
  day: CivilDate,
  other: CivilDate | null,
  { officers }: Ledger,
  tolerance: number,
): boolean {
  const near = (a: CivilDate, b: CivilDate | null): boolean =>
    b !== null && Math.abs(dayNumber(a) - dayNumber(b)) <= tolerance;
  const dates = officers.records.flatMap(({ appointedOn }) => appointedOn ?? []);
  return (
    dates.filter((date) => near(date, day)).length > 1 && !dates.some((date) => near(date, other))
  );
}

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
      if (end === null || termEndsOn === null || termYears === null) continue;
      const days = Math.abs(dayNumber(end) - dayNumber(termEndsOn));
      if (days <= context.parameters.toleranceDays) {
        context.met();
        continue;
      }
      const elected = addYears(termEndsOn, -termYears);
      if (isOfficersDay(elected, electedOn, ledger, context.parameters.toleranceDays)) {
        context.report(branch, 'electedOn', {
          variant: 'elected',
          data: { termEndsOn, termYears, elected },
          related: [placeOf(branch, 'termEndsOn')],
        });
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
        elected: {
          problem:
            '{header}“{value}”与届满日期{termEndsOn|date}、任期{termYears}年对不上，班子成员的任职日期也在{elected|date}前后',
          remedy: {
            mistyped: '请对照批复文件，改正写错的日期。',
            true: '经批准延期或者提前换届的不用改，请在“核实说明”里写明。',
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
        elected: {
          problem:
            '{header} “{value}” does not fit {termEndsOn|date} and {termYears} years; the officers took office about {elected|date}',
          remedy: {
            mistyped: 'Compare with the letter of approval and correct the wrong date.',
            true: 'After an approved change of date, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
