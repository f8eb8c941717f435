import { addMonths, isAfter } from '../../../core/calendar/civil-date';
import { isBlank } from '../../../ledger/model';
import { hasCome } from '../../dates';
import { defineRule } from '../../rule';
import { CHECK_DATES, REPORT_IT } from '../remedies';
import { hold, leaveOpen, placesOf, stepsUnder } from '../steps';

/**
 * The committee decides on a confirmation within three months of the meeting. One that is not
 * entered is a warning: it may have been given.
 */
export const rule = defineRule({
  id: 'recruits/conversion-approval',
  level: 1,
  provisions: ['D-25'],
  needs: { recruits: ['conversionMeetingOn', 'conversionApprovedOn'] },
  check(ledger, context) {
    for (const { recruit, date, on, dates } of stepsUnder(
      'D-25',
      'conversionMeetingOn',
      ledger,
      context,
    )) {
      const months = context.limit('D-25', 'months', on);
      const latest = addMonths(date, months);
      const { outcome } = recruit;
      const approved = dates.conversionApprovedOn ?? null;
      const data = { conversion: date, approved, latest, months };
      const related = placesOf(recruit, 'conversionMeetingOn');
      if (approved !== null) {
        if (isAfter(approved, latest)) {
          context.report(recruit, 'conversionApprovedOn', { on, data, related });
        } else hold(approved, latest, 'conversionApprovedOn', context);
      } else if (!isBlank(recruit, 'conversionApprovedOn') || outcome === 'cancelled') {
        // The text sets a time for a confirmation, and none for a cancellation.
        leaveOpen(recruit, 'conversionApprovedOn', context);
      } else if (outcome === 'extended' || outcome === 'ended' || outcome === 'training') {
        context.notApplicable();
      } else if (!hasCome(latest, context.asOf) || latest === context.asOf) {
        context.notApplicable();
      } else {
        const severity = 'warning';
        context.report(recruit, 'conversionApprovedOn', {
          variant: 'pending',
          severity,
          on,
          data,
          related,
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '党委三个月内审批转正决议',
      variants: {
        default: {
          problem:
            '{name}的转正大会在{conversion|date}，转正审批在{approved|date}，超过了{months}个月',
          remedy: { mistyped: CHECK_DATES['zh-CN'], true: REPORT_IT['zh-CN'] },
        },
        pending: {
          problem:
            '{name}的转正大会在{conversion|date}，到{latest|date}已满{months}个月，没有填写转正审批日期',
          remedy: {
            missing: '已经审批的，请补填转正审批日期。',
            true: '还没有审批的，请向上级党委催办。',
          },
        },
      },
    },
    en: {
      title: 'A confirmation is approved within three months',
      variants: {
        default: {
          problem:
            'The meeting confirmed {name} on {conversion|date}; the approval on {approved|date} came more than {months} months later',
          remedy: { mistyped: CHECK_DATES.en, true: REPORT_IT.en },
        },
        pending: {
          problem:
            'The meeting decided on {name} on {conversion|date}; {months} months were over on {latest|date} and no approval is entered',
          remedy: {
            missing: 'If it was approved, enter the date.',
            true: 'If not, ask the committee for it.',
          },
        },
      },
    },
  },
});
