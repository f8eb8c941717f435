import { addMonths, isAfter } from '../../../core/calendar/civil-date';
import { hasCome } from '../../dates';
import { defineRule } from '../../rule';
import { placesOf, stepsUnder } from '../steps';

/** Within a month of the application somebody talks with the applicant. */
export const rule = defineRule({
  id: 'recruits/interview-in-time',
  level: 1,
  provisions: ['D-03'],
  needs: { recruits: ['appliedOn', 'interviewedOn'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder('D-03', 'appliedOn', ledger, context)) {
      const months = context.limit('D-03', 'months', on);
      const latest = addMonths(date, months);
      const data = { applied: date, latest, interviewed: recruit.interviewedOn, months };
      const related = placesOf(recruit, 'appliedOn');
      if (recruit.interviewedOn !== null) {
        if (!isAfter(recruit.interviewedOn, latest)) continue;
        context.report(recruit, 'interviewedOn', { on, data, related });
      } else if (isPending(recruit) && hasCome(latest, context.asOf) && latest !== context.asOf) {
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
          remedy:
            '请对照谈话记录核实：如日期填错，请改正；如确系超期谈话，请在“核实说明”里写明原因。',
        },
        pending: {
          problem:
            '{name}{applied|date}递交入党申请，到{latest|date}已满{months}个月，还没有填写谈话日期',
          remedy: '如已谈话，请补填谈话日期；如还没有谈话，请尽快派人谈话。',
        },
      },
    },
    en: {
      title: 'A talk within a month of the application',
      variants: {
        default: {
          problem:
            '{name} applied on {applied|date} and was talked with on {interviewed|date}, more than {months} month(s) later',
          remedy:
            'Compare with the record of the talk: correct a mistyped date; if it really came late, explain it in 核实说明.',
        },
        pending: {
          problem:
            '{name} applied on {applied|date}; by {latest|date} {months} month(s) had passed and no talk is entered',
          remedy: 'Enter the date of the talk, or hold it soon.',
        },
      },
    },
  },
});

/** Whether nothing after the talk is on record; otherwise the talk is a skipped step, not a late one. */
const isPending = (recruit: Parameters<typeof placesOf>[0]): boolean =>
  recruit.activistOn === null &&
  recruit.candidateOn === null &&
  recruit.meetingOn === null &&
  recruit.outcome !== 'ended';
