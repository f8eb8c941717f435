import { addMonths, isAfter } from '../../../core/calendar/civil-date';
import { hasColumn, isBlank } from '../../../ledger/model';
import { isLeaving } from '../../../ledger/movement-kinds';
import type { RecruitsRecord } from '../../../ledger/records.generated';
import { hasCome } from '../../dates';
import { defineRule, type RuleContext } from '../../rule';
import { historyOf } from '../history';
import { CHECK_DATES, REPORT_IT } from '../remedies';
import { hold, leaveOpen, placesOf, stepsUnder } from '../steps';

/**
 * The committee approves within three months of the meeting, with a reason within six. Without a
 * reason on record, or without an approval, it is a warning: either may just not be entered.
 */
export const rule = defineRule({
  id: 'recruits/approval-in-time',
  level: 2,
  provisions: ['D-20'],
  needs: { recruits: ['meetingOn', 'approvedOn'] },
  check(ledger, context) {
    for (const { recruit, date, on, dates } of stepsUnder('D-20', 'meetingOn', ledger, context)) {
      const months = context.limit('D-20', 'months', on);
      const maximum = context.limit('D-20', 'maximumMonths', on);
      const approved = dates.approvedOn ?? null;
      const data = { meeting: date, approved, months, maximum };
      const related = placesOf(recruit, 'meetingOn');
      const reasons = hasColumn(recruit, 'extensionReason');
      const explained = recruit.extensionReason !== null || !reasons;
      const regular = addMonths(date, months);
      const latest = addMonths(date, maximum);
      const severity = 'warning';
      if (approved === null) {
        const due = explained ? latest : regular;
        if (!isWaiting(recruit, context)) leaveUnapproved(recruit, context);
        else if (!hasCome(due, context.asOf) || due === context.asOf) context.notApplicable();
        else {
          const pending = { ...data, n: explained ? maximum : months };
          context.report(recruit, 'approvedOn', {
            variant: 'pending',
            severity,
            on,
            data: pending,
            related,
          });
        }
      } else if (isAfter(approved, latest)) {
        context.report(recruit, 'approvedOn', { on, data, related });
      } else if (!isAfter(approved, regular)) hold(approved, regular, 'approvedOn', context);
      else if (!reasons)
        context.report(recruit, 'approvedOn', {
          variant: 'unsaid',
          severity: 'info',
          on,
          data,
          related,
        });
      else if (explained) context.met();
      else
        context.report(recruit, 'approvedOn', { variant: 'reason', severity, on, data, related });
    }
  },
  messages: {
    'zh-CN': {
      title: '党委三个月内审批接收预备党员',
      variants: {
        default: {
          problem:
            '{name}的接收大会在{meeting|date}，党委审批在{approved|date}，超过了{maximum}个月',
          remedy: { mistyped: CHECK_DATES['zh-CN'], true: REPORT_IT['zh-CN'] },
        },
        reason: {
          problem:
            '{name}的接收大会在{meeting|date}，党委审批在{approved|date}，超过{months}个月，没有填写延期审批理由',
          remedy: {
            mistyped: CHECK_DATES['zh-CN'],
            missing: '经上级同意延期审批的，请按批复填写“延期审批理由”。',
            true: '没有办理延期的不要补写理由，请报告上级党组织，并在“核实说明”里写明。',
          },
        },
        unsaid: {
          problem:
            '{name}的接收大会在{meeting|date}，党委审批在{approved|date}，超过{months}个月，表里没有“延期审批理由”这一列',
          remedy: {
            mistyped: CHECK_DATES['zh-CN'],
            true: '请对照上级批复核实是否同意延期审批；没有办理延期的不要补写理由，请报告上级党组织。',
          },
        },
        pending: {
          problem: '{name}的接收大会在{meeting|date}，已过{n}个月，没有填写党委审批日期',
          remedy: {
            missing: '已经审批的，请补填审批日期。',
            true: '还没有审批的，请向上级党委催办；没有批准的，请填写结果。',
          },
        },
      },
    },
    en: {
      title: 'Approval within three months of the admission meeting',
      variants: {
        default: {
          problem:
            '{name} was admitted on {meeting|date} and approved on {approved|date}, more than {maximum} months later',
          remedy: { mistyped: CHECK_DATES.en, true: REPORT_IT.en },
        },
        reason: {
          problem:
            '{name} was admitted on {meeting|date} and approved on {approved|date}, more than {months} months later, without a reason for it',
          remedy: {
            mistyped: CHECK_DATES.en,
            missing: 'If the superior agreed to the delay, enter the reason that its answer gives.',
            true: 'If it did not, invent no reason: report to the superior organisation and say so in 核实说明.',
          },
        },
        unsaid: {
          problem:
            '{name} was admitted on {meeting|date} and approved on {approved|date}, more than {months} months later; the list has no column for the reason',
          remedy: {
            mistyped: CHECK_DATES.en,
            true: 'See from the superior’s answer whether it agreed to the delay; if it did not, invent no reason and report it.',
          },
        },
        pending: {
          problem:
            '{name} was admitted on {meeting|date}; {n} months are over and no approval is entered',
          remedy: {
            missing: 'If it was approved, enter the date.',
            true: 'If not, ask the committee for it; if it was refused, enter the outcome.',
          },
        },
      },
    },
  },
});

/** Whether an approval is still to come: nothing later stands, and nothing says that it will not. */
function isWaiting(recruit: RecruitsRecord, context: RuleContext): boolean {
  const { outcome, oathOn, conversionMeetingOn } = recruit;
  return (
    isBlank(recruit, 'approvedOn') &&
    (outcome === null || outcome === 'probationary') &&
    oathOn === null &&
    conversionMeetingOn === null &&
    !historyOf(recruit, context).elsewhere &&
    !context.index.movementsOf(recruit).some(({ kind }) => isLeaving(kind))
  );
}

function leaveUnapproved(recruit: RecruitsRecord, context: RuleContext): void {
  const { outcome } = recruit;
  const over = outcome === 'ended' || outcome === 'training';
  if (over && isBlank(recruit, 'approvedOn')) context.notApplicable();
  else leaveOpen(recruit, 'approvedOn', context);
}
