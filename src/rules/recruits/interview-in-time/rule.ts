import { addMonths, isAfter } from '../../../core/calendar/civil-date';
import { isBlank } from '../../../ledger/model';
import type { RecruitsRecord } from '../../../ledger/records.generated';
import { hasCome } from '../../dates';
import { defineRule } from '../../rule';
import { hold, leaveOpen, placesOf, stepsUnder } from '../steps';

/**
 * Within a month of the application somebody talks with the applicant. While nothing later
 * is on record a missing talk is a warning: it may have been held and not entered.
 */
export const rule = defineRule({
  id: 'recruits/interview-in-time',
  level: 1,
  provisions: ['D-03'],
  needs: { recruits: ['appliedOn', 'interviewedOn'] },
  check(ledger, context) {
    for (const { recruit, date, on, dates } of stepsUnder('D-03', 'appliedOn', ledger, context)) {
      const months = context.limit('D-03', 'months', on);
      const latest = addMonths(date, months);
      const interviewed = dates.interviewedOn ?? null;
      const data = { applied: date, latest, interviewed, months };
      const related = placesOf(recruit, 'appliedOn');
      if (interviewed !== null) {
        if (isAfter(interviewed, latest)) {
          context.report(recruit, 'interviewedOn', { on, data, related });
        } else hold(interviewed, latest, 'interviewedOn', context);
      } else if (!isBlank(recruit, 'interviewedOn') || !isPending(recruit)) {
        leaveOpen(recruit, 'interviewedOn', context);
      } else if (!hasCome(latest, context.asOf) || latest === context.asOf) {
        context.notApplicable();
      } else {
        context.report(recruit, 'interviewedOn', {
          variant: 'pending',
          severity: 'warning',
          on,
          data,
          related,
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '收到入党申请后一个月内谈话',
      variants: {
        default: {
          problem:
            '{name}申请入党日期是{applied|date}，谈话日期是{interviewed|date}，超过了{months}个月',
          remedy: {
            mistyped: '请对照入党申请书和谈话记录核对两个日期，改正写错的一处。',
            true: '确实超期谈话的不要改日期，请在“核实说明”里写明原因。',
          },
        },
        pending: {
          problem:
            '{name}{applied|date}递交入党申请，到{latest|date}已满{months}个月，还没有填写谈话日期',
          remedy: {
            missing: '已经谈话的，请补填谈话日期。',
            true: '还没有谈话的，请尽快派人谈话；不再申请的，请填写结果。',
          },
        },
      },
    },
    en: {
      title: 'A talk within a month of the application',
      variants: {
        default: {
          problem:
            '{name} applied on {applied|date} and was talked with on {interviewed|date}, more than {months} month(s) later',
          remedy: {
            mistyped:
              'Compare both dates with the application and the record of the talk and correct what is wrong.',
            true: 'If the talk really came late, leave the dates and give the reason in 核实说明.',
          },
        },
        pending: {
          problem:
            '{name} applied on {applied|date}; by {latest|date} {months} month(s) had passed and no talk is entered',
          remedy: {
            missing: 'If there was a talk, enter its date.',
            true: 'If not, hold it soon; for somebody who no longer applies enter the outcome.',
          },
        },
      },
    },
  },
});

/** Whether nothing after the talk is on record; otherwise the talk is a skipped step, not a late one. */
const isPending = ({ activistOn, candidateOn, meetingOn, outcome }: RecruitsRecord): boolean =>
  activistOn === null &&
  candidateOn === null &&
  meetingOn === null &&
  (outcome === null || outcome === 'training');
