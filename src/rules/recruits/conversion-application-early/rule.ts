import { z } from 'zod';
import { addMonths, isBefore } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';
import { endOfProbation } from '../probation';
import { placesOf, stepsUnder } from '../steps';

/** An application to be confirmed comes about the end of probation, some weeks before at most. */
export const rule = defineRule({
  id: 'recruits/conversion-application-early',
  level: 1,
  provisions: ['D-24'],
  parameters: z.strictObject({ months: z.int().min(0) }),
  needs: { recruits: ['conversionAppliedOn'] },
  check(ledger, context) {
    const { months } = context.parameters;
    for (const { recruit, date, on } of stepsUnder(
      'D-24',
      'conversionAppliedOn',
      ledger,
      context,
    )) {
      const end = endOfProbation(recruit, context);
      if (end === null || !isBefore(date, addMonths(end, -months))) continue;
      context.report(recruit, 'conversionAppliedOn', {
        on,
        data: { applied: date, end, months },
        related: placesOf(recruit, 'meetingOn', 'probationEndsOn'),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '临近预备期满时提出转正申请',
      parameterNames: { months: '可提前的月数' },
      variants: {
        default: {
          problem:
            '{name}的预备期到{end|date}才满，转正申请日期是{applied|date}，早了{months}个月以上',
          remedy: '请核对年份和月份：如日期填错，请改正；如确系过早递交，请在期满前后重新递交。',
        },
      },
    },
    en: {
      title: 'The application to be confirmed comes about the end of probation',
      parameterNames: { months: 'Months that it may be early' },
      variants: {
        default: {
          problem:
            'Probation of {name} ends on {end|date}; the application to be confirmed is dated {applied|date}, more than {months} months before',
          remedy: 'Check year and month; if it really came so early, have it handed in again.',
        },
      },
    },
  },
});
