import { addMonths, isAfter } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';
import { historyOf } from '../history';
import { endOfProbation } from '../probation';
import { EXPLAIN_IT } from '../remedies';
import { hold, leaveOpen, leaveStep, placesOf } from '../steps';

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
      const { dates } = historyOf(recruit, context);
      const applied = dates.conversionAppliedOn ?? null;
      const held = dates.conversionMeetingOn ?? null;
      if (held === null || recruit.extendedTo !== null) {
        if (recruit.extendedTo !== null) context.notApplicable();
        else leaveStep(recruit, 'conversionMeetingOn', context);
        continue;
      }
      if (applied === null) {
        leaveOpen(recruit, 'conversionAppliedOn', context);
        continue;
      }
      const end = endOfProbation(recruit, context);
      const from = end !== null && isAfter(end, applied) ? end : applied;
      const latest = addMonths(from, months);
      if (!isAfter(held, latest)) {
        hold(held, latest, 'conversionMeetingOn', context);
        continue;
      }
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
          remedy: { mistyped: '日期填错的，请改正。', true: EXPLAIN_IT['zh-CN'] },
        },
      },
    },
    en: {
      title: 'A confirmation is discussed within a month of the application',
      variants: {
        default: {
          problem:
            '{name} applied on {applied|date}; the confirmation was discussed on {held|date}, more than {months} month(s) after {from|date}',
          remedy: { mistyped: 'Correct a mistyped date.', true: EXPLAIN_IT.en },
        },
      },
    },
  },
});
