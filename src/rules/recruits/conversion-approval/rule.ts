import { addMonths, isAfter } from '../../../core/calendar/civil-date';
import { hasCome } from '../../dates';
import { defineRule } from '../../rule';
import { placesOf, stepsUnder } from '../steps';

/** The committee decides on a confirmation within three months of the meeting. */
export const rule = defineRule({
  id: 'recruits/conversion-approval',
  level: 1,
  provisions: ['D-25'],
  needs: { recruits: ['conversionMeetingOn', 'conversionApprovedOn'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder(
      'D-25',
      'conversionMeetingOn',
      ledger,
      context,
    )) {
      const months = context.limit('D-25', 'months', on);
      const latest = addMonths(date, months);
      const { conversionApprovedOn: approved, outcome } = recruit;
      const data = { conversion: date, approved, latest, months };
      const related = placesOf(recruit, 'conversionMeetingOn');
      if (approved !== null) {
        if (!isAfter(approved, latest)) continue;
        context.report(recruit, 'conversionApprovedOn', { on, data, related });
        continue;
      }
      const open = outcome === null || outcome === 'confirmed' || outcome === 'probationary';
      if (!open) continue;
      if (!hasCome(latest, context.asOf) || latest === context.asOf) continue;
      context.report(recruit, 'conversionApprovedOn', {
        variant: 'pending',
        severity: 'warning',
        on,
        data,
        related,
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '党委三个月内审批转正决议',
      variants: {
        default: {
          problem:
            '{name}的转正大会在{conversion|date}，转正审批在{approved|date}，超过了{months}个月',
          remedy: '如日期填错，请改正；如确系超期审批，请报告上级党组织，按其意见办理。',
        },
        pending: {
          problem:
            '{name}的转正大会在{conversion|date}，到{latest|date}已满{months}个月，没有填写转正审批日期',
          remedy: '如已审批，请补填转正审批日期；如还没有审批，请催办。',
        },
      },
    },
    en: {
      title: 'A confirmation is approved within three months',
      variants: {
        default: {
          problem:
            'The meeting confirmed {name} on {conversion|date}; the approval on {approved|date} came more than {months} months later',
          remedy:
            'Correct a mistyped date; if it really came late, report to the superior organisation.',
        },
        pending: {
          problem:
            'The meeting confirmed {name} on {conversion|date}; {months} months were over on {latest|date} and no approval is entered',
          remedy: 'Enter the date of the approval, or ask for it.',
        },
      },
    },
  },
});
