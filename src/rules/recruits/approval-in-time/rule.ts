import { addMonths, isAfter } from '../../../core/calendar/civil-date';
import { hasColumn } from '../../../ledger/model';
import { hasCome } from '../../dates';
import { defineRule } from '../../rule';
import { placesOf, stepsUnder } from '../steps';

/** The committee approves within three months of the meeting, with a reason within six. */
export const rule = defineRule({
  id: 'recruits/approval-in-time',
  level: 1,
  provisions: ['D-20'],
  needs: { recruits: ['meetingOn', 'approvedOn'] },
  check(ledger, context) {
    let unexplained = 0;
    for (const { recruit, date, on } of stepsUnder('D-20', 'meetingOn', ledger, context)) {
      const months = context.limit('D-20', 'months', on);
      const maximum = context.limit('D-20', 'maximumMonths', on);
      const { approvedOn } = recruit;
      const data = { meeting: date, approved: approvedOn, months, maximum };
      const related = placesOf(recruit, 'meetingOn');
      const reasons = hasColumn(recruit, 'extensionReason');
      const explained = recruit.extensionReason !== null || !reasons;
      if (approvedOn === null) {
        const waiting = recruit.outcome === null || recruit.outcome === 'probationary';
        const later = recruit.oathOn ?? recruit.conversionMeetingOn;
        if (!waiting || later !== null) continue;
        const latest = addMonths(date, explained ? maximum : months);
        if (!hasCome(latest, context.asOf) || latest === context.asOf) continue;
        const severity = 'warning';
        context.report(recruit, 'approvedOn', { variant: 'pending', severity, on, data, related });
      } else if (isAfter(approvedOn, addMonths(date, maximum))) {
        context.report(recruit, 'approvedOn', { on, data, related });
      } else if (isAfter(approvedOn, addMonths(date, months))) {
        if (!reasons) unexplained++;
        if (explained) continue;
        const severity = 'warning';
        context.report(recruit, 'approvedOn', { variant: 'reason', severity, on, data, related });
      }
    }
    if (unexplained > 0) context.notChecked('no-reasons', { n: unexplained });
  },
  messages: {
    'zh-CN': {
      title: '党委三个月内审批接收预备党员',
      notChecked: {
        'no-reasons':
          '有{n}人的审批在三至六个月之间，表里没有“延期审批理由”这一列，无法知道有没有理由',
      },
      variants: {
        default: {
          problem:
            '{name}的接收大会在{meeting|date}，党委审批在{approved|date}，超过了{maximum}个月',
          remedy: '如日期填错，请改正；如确系超期审批，请报告上级党组织，按其意见办理。',
        },
        reason: {
          problem:
            '{name}的接收大会在{meeting|date}，党委审批在{approved|date}，超过{months}个月，没有填写延期审批理由',
          remedy: '如日期填错，请改正；如确系延期审批，请填写延期审批理由。',
        },
        pending: {
          problem: '{name}的接收大会在{meeting|date}，审批期限已过，没有填写党委审批日期',
          remedy: '如已审批，请补填审批日期；如还没有审批，请催办并填写延期审批理由。',
        },
      },
    },
    en: {
      title: 'Approval within three months of the admission meeting',
      notChecked: {
        'no-reasons':
          '{n} approvals took three to six months, and there is no column for the reason',
      },
      variants: {
        default: {
          problem:
            '{name} was admitted on {meeting|date} and approved on {approved|date}, more than {maximum} months later',
          remedy:
            'Correct a mistyped date; if it really came so late, report to the superior organisation and follow its advice.',
        },
        reason: {
          problem:
            '{name} was admitted on {meeting|date} and approved on {approved|date}, more than {months} months later, without a reason for it',
          remedy: 'Correct a mistyped date, or enter the reason for the delay.',
        },
        pending: {
          problem:
            '{name} was admitted on {meeting|date}; the time for the approval is over and none is entered',
          remedy:
            'Enter the date of the approval, or ask for it and enter the reason for the delay.',
        },
      },
    },
  },
});
