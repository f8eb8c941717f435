import { addMonths, isAfter } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';
import { endOfProbation } from '../probation';
import { placesOf } from '../steps';

/**
 * By custom the branch discusses a confirmation within a month of the
 * application, or of the end of probation where that comes later.
 */
export const rule = defineRule({
  id: 'recruits/conversion-discussed-soon',
  level: 1,
  provisions: ['P-05'],
  needs: { recruits: ['conversionAppliedOn', 'conversionMeetingOn'] },
  check(ledger, context) {
    const months = context.limit('P-05', 'months');
    for (const recruit of ledger.recruits.records) {
      const { conversionAppliedOn: applied, conversionMeetingOn: held } = recruit;
      if (applied === null || held === null || recruit.extendedTo !== null) continue;
      const end = endOfProbation(recruit, context);
      const from = end !== null && isAfter(end, applied) ? end : applied;
      if (!isAfter(held, addMonths(from, months))) continue;
      context.report(recruit, 'conversionMeetingOn', {
        data: { applied, from, held, months },
        related: placesOf(recruit, 'conversionAppliedOn'),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '提出转正申请后一般在一个月内讨论',
      variants: {
        default: {
          problem:
            '{name}{applied|date}提出转正申请，{held|date}才讨论转正，从{from|date}起超过{months}个月',
          remedy: '如日期填错，请改正；如确系推迟讨论，请在“核实说明”里写明原因。',
        },
      },
    },
    en: {
      title: 'A confirmation is discussed within a month of the application',
      variants: {
        default: {
          problem:
            '{name} applied on {applied|date}; the confirmation was discussed on {held|date}, more than {months} month(s) after {from|date}',
          remedy: 'Correct a mistyped date, or explain the delay in 核实说明.',
        },
      },
    },
  },
});
