import { addMonths, isAfter, isBefore } from '../../../core/calendar/civil-date';
import { isBlank } from '../../../ledger/model';
import { defineRule } from '../../rule';
import { dayBefore } from '../admission-day';
import { endOfProbation } from '../probation';
import { leaveOpen, placesOf, versionDay } from '../steps';

/** Probation is extended once, by half a year at least and a year at most. */
export const rule = defineRule({
  id: 'recruits/extension-length',
  level: 1,
  provisions: ['D-23', 'C-07'],
  needs: { recruits: ['extendedTo'] },
  check(ledger, context) {
    for (const recruit of ledger.recruits.records) {
      const { extendedTo } = recruit;
      if (extendedTo === null) {
        // Who was not extended leaves it blank; 延长预备期 without a day is told with the outcome.
        if (isBlank(recruit, 'extendedTo')) context.notApplicable();
        else leaveOpen(recruit, 'extendedTo', context);
        continue;
      }
      const end = endOfProbation(recruit, context);
      if (end === null) {
        leaveOpen(recruit, 'meetingOn', context);
        continue;
      }
      const on = versionDay(end);
      if (!context.applies('D-23', on)) {
        context.notChecked('older-text', { table: 'recruits', column: 'meetingOn' }, 1);
        continue;
      }
      const minimum = context.limit('D-23', 'minimumMonths', on);
      const maximum = context.limit('D-23', 'maximumMonths', on);
      const earliest = addMonths(end, minimum);
      const latest = addMonths(end, maximum);
      const data = { end, extendedTo, earliest, latest, minimum, maximum };
      const related = placesOf(recruit, 'meetingOn', 'probationEndsOn');
      if (isBefore(extendedTo, dayBefore(earliest))) {
        context.report(recruit, 'extendedTo', { variant: 'short', on, data, related });
      } else if (isAfter(extendedTo, latest)) {
        context.report(recruit, 'extendedTo', { variant: 'long', on, data, related });
      } else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '延长预备期不少于半年、不超过一年',
      variants: {
        short: {
          problem: '{name}的预备期{end|date}满，延长到{extendedTo|date}，不足{minimum}个月',
          remedy: {
            mistyped: '请对照支部大会决议核对，改正填错的日期。',
            true: '决议就是这样的，日期不要改：至少应当延长到{earliest|date}，请报告上级党组织，按其意见办理。',
          },
        },
        long: {
          problem: '{name}的预备期{end|date}满，延长到{extendedTo|date}，超过{maximum}个月',
          remedy: {
            mistyped: '请对照支部大会决议核对，改正填错的日期。',
            true: '决议就是这样的，日期不要改：最多只能延长到{latest|date}，请报告上级党组织，按其意见办理。',
          },
        },
      },
    },
    en: {
      title: 'Probation is extended by half a year to a year',
      variants: {
        short: {
          problem:
            'Probation of {name} ended on {end|date} and was extended to {extendedTo|date}, less than {minimum} months',
          remedy: {
            mistyped: 'Compare with the resolution and correct a mistyped date.',
            true: 'If it was resolved so, leave the date: it should be {earliest|date} at least; report to the superior organisation and follow its advice.',
          },
        },
        long: {
          problem:
            'Probation of {name} ended on {end|date} and was extended to {extendedTo|date}, more than {maximum} months',
          remedy: {
            mistyped: 'Compare with the resolution and correct a mistyped date.',
            true: 'If it was resolved so, leave the date: it can be {latest|date} at most; report to the superior organisation and follow its advice.',
          },
        },
      },
    },
  },
});
