import * as z from 'zod';
import { addMonths, isBefore } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';
import { endOfProbation } from '../probation';
import { CHECK_DATES } from '../remedies';
import { hold, leaveOpen, placesOf, stepsUnder } from '../steps';

/**
 * An application to be confirmed comes about the end of probation, some weeks before at most. A
 * warning: the text names no day.
 */
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
      if (end === null) {
        leaveOpen(recruit, 'meetingOn', context);
        continue;
      }
      const earliest = addMonths(end, -months);
      if (!isBefore(date, earliest)) {
        hold(date, earliest, 'conversionAppliedOn', context);
        continue;
      }
      context.report(recruit, 'conversionAppliedOn', {
        variant: recruit.conversionMeetingOn === null ? 'default' : 'discussed',
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
          remedy: {
            mistyped: CHECK_DATES['zh-CN'],
            true: '确实过早递交的，可以在期满前后重新递交，日期按实际填写。',
          },
        },
        discussed: {
          problem:
            '{name}的预备期到{end|date}才满，转正申请日期是{applied|date}，早了{months}个月以上',
          remedy: {
            mistyped: CHECK_DATES['zh-CN'],
            true: '日期属实的不要改，请在“核实说明”里写明。',
          },
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
          remedy: {
            mistyped: CHECK_DATES.en,
            true: 'If it really came so early it can be handed in again about the end; enter the real date.',
          },
        },
        discussed: {
          problem:
            'Probation of {name} ends on {end|date}; the application to be confirmed is dated {applied|date}, more than {months} months before',
          remedy: {
            mistyped: CHECK_DATES.en,
            true: 'If it is right, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
