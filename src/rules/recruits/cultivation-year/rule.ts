import { addMonths, isBefore } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';
import { placesOf, stepsUnder } from '../steps';

/** An activist is trained and observed for a year before being listed as a candidate. */
export const rule = defineRule({
  id: 'recruits/cultivation-year',
  level: 1,
  provisions: ['D-07'],
  needs: { recruits: ['activistOn', 'candidateOn'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder('D-07', 'candidateOn', ledger, context)) {
      const { activistOn } = recruit;
      if (activistOn === null) continue;
      const months = context.limit('D-07', 'months', on);
      const earliest = addMonths(activistOn, months);
      if (!isBefore(date, earliest)) continue;
      context.report(recruit, 'candidateOn', {
        on,
        data: { activist: activistOn, candidate: date, earliest, months },
        related: placesOf(recruit, 'activistOn'),
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
          remedy:
            '请对照档案核实：如日期填错，请改正；如确系不满一年，最早要到{earliest|date}才可以列为发展对象，请报告上级党组织。',
        },
      },
    },
    en: {
      title: 'A year as an activist before being listed as a candidate',
      variants: {
        default: {
          problem:
            '{name} became an activist on {activist|date} and a candidate on {candidate|date}, less than {months} months later',
          remedy:
            'Compare with the file: correct a mistyped date; if it really was less than a year, {earliest|date} is the first day possible: report it to the superior organisation.',
        },
      },
    },
  },
});
