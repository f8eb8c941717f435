import { addMonths, isAfter } from '../../../core/calendar/civil-date';
import { isBlank } from '../../../ledger/model';
import { hasCome } from '../../dates';
import { defineRule } from '../../rule';
import { CHECK_DATES, EXPLAIN_IT } from '../remedies';
import { hold, leaveOpen, placesOf, stepsUnder } from '../steps';

/**
 * Within a month of the pre-review the candidate comes before the meeting. The
 * pre-review chooses the version of the text: a month that began under the old
 * one had no end, so that a remark is all that is left of it.
 */
export const rule = defineRule({
  id: 'recruits/meeting-after-pre-review',
  level: 1,
  provisions: ['D-14'],
  needs: { recruits: ['preReviewedOn', 'meetingOn'] },
  check(ledger, context) {
    for (const { recruit, date, on, dates } of stepsUnder(
      'D-14',
      'preReviewedOn',
      ledger,
      context,
    )) {
      const months = context.limit('D-14', 'months', on);
      const latest = addMonths(date, months);
      const meetingOn = dates.meetingOn ?? null;
      const binds = context.binds('D-14', on);
      const data = { passed: date, meeting: meetingOn, latest, months };
      const report = (variant: string) =>
        context.report(recruit, 'meetingOn', {
          variant: binds ? variant : `${variant}-practice`,
          on,
          data,
          related: placesOf(recruit, 'preReviewedOn'),
          // The text of the time has no limit to quote.
          ...(binds ? {} : { provision: null, severity: 'info' }),
        });
      const waiting = recruit.outcome === null || recruit.outcome === 'training';
      if (meetingOn !== null) {
        if (isAfter(meetingOn, latest)) report('late');
        else hold(meetingOn, latest, 'meetingOn', context);
      } else if (!isBlank(recruit, 'meetingOn') || !waiting) {
        if (recruit.outcome === 'ended' && isBlank(recruit, 'meetingOn')) context.notApplicable();
        else leaveOpen(recruit, 'meetingOn', context);
      } else if (!hasCome(latest, context.asOf) || latest === context.asOf) context.notApplicable();
      else report('pending');
    }
  },
  messages: {
    'zh-CN': {
      title: '预审合格后一个月内提交支部党员大会',
      why: '预审合格以后一般及时提交支部党员大会，当时的规定没有时限',
      variants: {
        late: {
          problem:
            '{name}{passed|date}预审合格，{meeting|date}才提交支部党员大会，超过{months}个月',
          remedy: { mistyped: CHECK_DATES['zh-CN'], true: EXPLAIN_IT['zh-CN'] },
        },
        'late-practice': {
          problem:
            '{name}{passed|date}预审合格，{meeting|date}才提交支部党员大会，超过{months}个月',
          remedy: {
            mistyped: CHECK_DATES['zh-CN'],
            true: '当时的规定没有时限，日期无误的不用改。',
          },
        },
        pending: {
          problem:
            '{name}{passed|date}预审合格，到{latest|date}已满{months}个月，没有填写接收大会日期',
          remedy: {
            missing: '已经召开接收大会的，请补填日期。',
            true: '还没有召开的，请尽快提交支部党员大会讨论；不再发展的，请填写结果。',
          },
        },
        'pending-practice': {
          problem:
            '{name}{passed|date}预审合格，到{latest|date}已满{months}个月，没有填写接收大会日期',
          remedy: {
            missing: '已经召开接收大会的，请补填日期。',
            true: '当时的规定没有时限，还没有召开的不用改；不再发展的，请填写结果。',
          },
        },
      },
    },
    en: {
      title: 'The meeting within a month of the pre-review',
      why: 'The meeting usually follows soon; the text of the time set no limit',
      variants: {
        late: {
          problem:
            '{name} passed the pre-review on {passed|date} and came before the meeting on {meeting|date}, more than {months} month(s) later',
          remedy: { mistyped: CHECK_DATES.en, true: EXPLAIN_IT.en },
        },
        'late-practice': {
          problem:
            '{name} passed the pre-review on {passed|date} and came before the meeting on {meeting|date}, more than {months} month(s) later',
          remedy: {
            mistyped: CHECK_DATES.en,
            true: 'The text of the time set no limit: if the dates are right, nothing is to be done.',
          },
        },
        pending: {
          problem:
            '{name} passed the pre-review on {passed|date}; {months} month(s) were over on {latest|date} and no meeting is entered',
          remedy: {
            missing: 'If the meeting was held, enter its date.',
            true: 'If not, put it on the agenda soon; for somebody who is no longer recruited enter the outcome.',
          },
        },
        'pending-practice': {
          problem:
            '{name} passed the pre-review on {passed|date}; {months} month(s) were over on {latest|date} and no meeting is entered',
          remedy: {
            missing: 'If the meeting was held, enter its date.',
            true: 'The text of the time set no limit: nothing is to be done; for somebody who is no longer recruited enter the outcome.',
          },
        },
      },
    },
  },
});
