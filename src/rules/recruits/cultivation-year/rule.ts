import { addMonths, isBefore } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';
import { CHECK_DATES, REPORT_IT } from '../remedies';
import { hold, leaveOpen, placesOf, stepsUnder } from '../steps';

/** An activist is trained and observed for a year before being listed as a candidate. */
export const rule = defineRule({
  id: 'recruits/cultivation-year',
  level: 1,
  provisions: ['D-07'],
  needs: { recruits: ['activistOn', 'candidateOn'] },
  check(ledger, context) {
    for (const { recruit, date, on, dates } of stepsUnder('D-07', 'candidateOn', ledger, context)) {
      const activist = dates.activistOn ?? null;
      if (activist === null) {
        leaveOpen(recruit, 'activistOn', context);
        continue;
      }
      const months = context.limit('D-07', 'months', on);
      const earliest = addMonths(activist, months);
      if (!isBefore(date, earliest)) {
        hold(date, earliest, 'candidateOn', context);
        continue;
      }
      // A day of filing before it says which of the two is wrong.
      const { activistFiledOn } = recruit;
      const isOdd = activistFiledOn !== null && isBefore(activistFiledOn, activist);
      context.report(recruit, isOdd ? 'activistOn' : 'candidateOn', {
        variant: recruit.meetingOn === null ? 'default' : 'admitted',
        on,
        data: { activist, candidate: date, earliest, months },
        related: placesOf(recruit, isOdd ? 'activistFiledOn' : 'activistOn', 'candidateOn'),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '经过一年以上培养才列为发展对象',
      variants: {
        default: {
          problem:
            '{name}{activist|date}列为入党积极分子，{candidate|date}列为发展对象，不满{months}个月',
          remedy: {
            mistyped: CHECK_DATES['zh-CN'],
            true: '确实不满一年的，最早{earliest|date}才可以列为发展对象：日期不要改，请报告上级党组织，按其意见办理。',
          },
        },
        admitted: {
          problem:
            '{name}{activist|date}列为入党积极分子，{candidate|date}列为发展对象，不满{months}个月',
          remedy: { mistyped: CHECK_DATES['zh-CN'], true: REPORT_IT['zh-CN'] },
        },
      },
    },
    en: {
      title: 'A year as an activist before being listed as a candidate',
      variants: {
        default: {
          problem:
            '{name} became an activist on {activist|date} and a candidate on {candidate|date}, less than {months} months later',
          remedy: {
            mistyped: CHECK_DATES.en,
            true: 'If it really was less, {earliest|date} is the first day possible: leave the dates, report to the superior organisation and follow its advice.',
          },
        },
        admitted: {
          problem:
            '{name} became an activist on {activist|date} and a candidate on {candidate|date}, less than {months} months later',
          remedy: { mistyped: CHECK_DATES.en, true: REPORT_IT.en },
        },
      },
    },
  },
});
