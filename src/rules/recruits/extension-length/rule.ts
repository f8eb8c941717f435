import { addMonths, isAfter, isBefore } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';
import { dayBefore, endOfProbation } from '../probation';
import { placesOf, versionDay } from '../steps';

/** Probation is extended once, by half a year at least and a year at most. */
export const rule = defineRule({
  id: 'recruits/extension-length',
  level: 1,
  provisions: ['D-23', 'C-07'],
  needs: { recruits: ['extendedTo'] },
  check(ledger, context) {
    for (const recruit of ledger.recruits.records) {
      const { extendedTo } = recruit;
      const end = extendedTo === null ? null : endOfProbation(recruit, context);
      if (extendedTo === null || end === null) continue;
      const on = versionDay(end);
      if (!context.applies('D-23', on)) continue;
      const minimum = context.limit('D-23', 'minimumMonths', on);
      const maximum = context.limit('D-23', 'maximumMonths', on);
      const earliest = addMonths(end, minimum);
      const latest = addMonths(end, maximum);
      const data = { end, extendedTo, earliest, latest, minimum, maximum };
      const related = placesOf(recruit, 'probationEndsOn');
      if (isBefore(extendedTo, dayBefore(earliest))) {
        context.report(recruit, 'extendedTo', { variant: 'short', on, data, related });
      } else if (isAfter(extendedTo, latest)) {
        context.report(recruit, 'extendedTo', { variant: 'long', on, data, related });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '延长预备期不少于半年、不超过一年',
      variants: {
        short: {
          problem: '{name}的预备期{end|date}满，延长到{extendedTo|date}，不足{minimum}个月',
          remedy:
            '请对照支部大会决议核实：如日期填错，请改正；如确系延长不足，最早应当延长到{earliest|date}，请报告上级党组织。',
        },
        long: {
          problem: '{name}的预备期{end|date}满，延长到{extendedTo|date}，超过{maximum}个月',
          remedy:
            '请对照支部大会决议核实：如日期填错，请改正；如确系延长过长，最晚只能到{latest|date}，请报告上级党组织。',
        },
      },
    },
    en: {
      title: 'Probation is extended by half a year to a year',
      variants: {
        short: {
          problem:
            'Probation of {name} ended on {end|date} and was extended to {extendedTo|date}, less than {minimum} months',
          remedy:
            'Compare with the resolution: correct a mistyped date; the earliest end possible is {earliest|date}.',
        },
        long: {
          problem:
            'Probation of {name} ended on {end|date} and was extended to {extendedTo|date}, more than {maximum} months',
          remedy:
            'Compare with the resolution: correct a mistyped date; the latest end possible is {latest|date}.',
        },
      },
    },
  },
});
