import { addMonths, isAfter } from '../../../core/calendar/civil-date';
import { hasCome } from '../../dates';
import { defineRule } from '../../rule';
import { placesOf, stepsUnder } from '../steps';

/**
 * Within a month of the pre-review the candidate comes before the meeting. The
 * pre-review chooses the version of the text: a month that began under the old
 * one had no end.
 */
export const rule = defineRule({
  id: 'recruits/meeting-after-pre-review',
  level: 1,
  provisions: ['D-14'],
  needs: { recruits: ['preReviewedOn', 'meetingOn'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder('D-14', 'preReviewedOn', ledger, context)) {
      const months = context.limit('D-14', 'months', on);
      const latest = addMonths(date, months);
      const { meetingOn } = recruit;
      const data = { passed: date, meeting: meetingOn, latest, months };
      const related = placesOf(recruit, 'preReviewedOn');
      if (meetingOn !== null) {
        const variant = context.binds('D-14', on) ? 'default' : 'practice';
        if (isAfter(meetingOn, latest)) {
          context.report(recruit, 'meetingOn', { variant, on, data, related });
        }
        continue;
      }
      const waiting = recruit.outcome === null || recruit.outcome === 'training';
      if (!waiting || !hasCome(latest, context.asOf) || latest === context.asOf) continue;
      context.report(recruit, 'meetingOn', {
        variant: 'pending',
        on,
        data,
        related,
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '预审合格后一个月内提交支部党员大会',
      variants: {
        default: {
          problem:
            '{name}{passed|date}预审合格，{meeting|date}才提交支部党员大会，超过{months}个月',
          remedy: '如日期填错，请改正；如确系超期，请在“核实说明”里写明原因。',
        },
        practice: {
          problem:
            '{name}{passed|date}预审合格，{meeting|date}才提交支部党员大会，超过{months}个月',
          remedy: '当时的规定没有时限：如日期填错，请改正；如日期无误，不必修改。',
        },
        pending: {
          problem:
            '{name}{passed|date}预审合格，到{latest|date}已满{months}个月，没有填写接收大会日期',
          remedy: '如已召开接收大会，请补填日期；如还没有召开，请尽快提交支部党员大会讨论。',
        },
      },
    },
    en: {
      title: 'The meeting within a month of the pre-review',
      variants: {
        default: {
          problem:
            '{name} passed the pre-review on {passed|date} and came before the meeting on {meeting|date}, more than {months} month(s) later',
          remedy: 'Correct a mistyped date; if it really came late, explain it in 核实说明.',
        },
        practice: {
          problem:
            '{name} passed the pre-review on {passed|date} and came before the meeting on {meeting|date}, more than {months} month(s) later',
          remedy: 'The text of the time set no limit: only a mistyped date is to be corrected.',
        },
        pending: {
          problem:
            '{name} passed the pre-review on {passed|date}; {months} month(s) were over on {latest|date} and no meeting is entered',
          remedy: 'Enter the date of the meeting, or put it on the agenda soon.',
        },
      },
    },
  },
});
