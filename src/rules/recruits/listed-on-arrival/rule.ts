import * as z from 'zod';
import { addMonths, isBefore } from '../../../core/calendar/civil-date';
import { defineRule, placeOf } from '../../rule';

/**
 * An activist who comes from another unit is not listed as a candidate at once: the unit looks at
 * them first. The text gives no time; how soon is too soon is a setting.
 */
export const rule = defineRule({
  id: 'recruits/listed-on-arrival',
  level: 1,
  provisions: ['R-26'],
  needs: {},
  parameters: z.strictObject({ months: z.int().positive() }),
  check(ledger, context) {
    const { months } = context.parameters;
    for (const recruit of ledger.recruits.records) {
      const { transferredInOn, candidateOn } = recruit;
      if (transferredInOn === null || candidateOn === null) context.notApplicable();
      else if (isBefore(candidateOn, transferredInOn)) context.notApplicable();
      else if (!isBefore(candidateOn, addMonths(transferredInOn, months))) context.met();
      else {
        context.report(recruit, 'candidateOn', {
          data: { transferredInOn, candidateOn, months },
          related: [placeOf(recruit, 'transferredInOn')],
          on: candidateOn,
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '调入的入党积极分子不随即列为发展对象',
      parameterNames: { months: '调入后不满几个月就提示' },
      variants: {
        default: {
          problem:
            '{name}{transferredInOn|date}调入，{candidateOn|date}列为发展对象，不满{months}个月',
          remedy: {
            mistyped: '日期填错的，请改正。',
            true: '调入后已经全面考察过的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'An activist from elsewhere is not listed at once',
      parameterNames: { months: 'Months after the arrival until which it is asked about' },
      variants: {
        default: {
          problem:
            '{name} came on {transferredInOn|date} and was listed on {candidateOn|date}, within {months} months',
          remedy: {
            mistyped: 'If a date is wrong, correct it.',
            true: 'If they were fully examined here first, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
