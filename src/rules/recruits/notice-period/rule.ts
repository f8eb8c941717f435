import * as z from 'zod';
import { dayNumber, hasDay, isBefore, yearOf } from '../../../core/calendar/civil-date';
import { WorkingDays, weekdaysBetween } from '../../../core/calendar/working-days';
import { defineRule } from '../../rule';
import { REPORT_IT } from '../remedies';
import { leaveOpen, placesOf, stepsUnder } from '../steps';

/** The public notice lasts five working days, by the announced holidays. */
export const rule = defineRule({
  id: 'recruits/notice-period',
  level: 1,
  provisions: ['D-09'],
  /** No holidays so far took more weekdays out of a month than this. */
  parameters: z.strictObject({ mostHolidays: z.int().min(0) }),
  needs: { recruits: ['noticeFrom', 'noticeTo'] },
  check(ledger, context) {
    const workingDays = new WorkingDays(context.templates.holidays.values());
    const years = new Set<number>();
    let open = 0;
    let undated = 0;
    for (const { recruit, date, on } of stepsUnder('D-09', 'noticeFrom', ledger, context)) {
      const { noticeTo } = recruit;
      if (noticeTo === null) {
        leaveOpen(recruit, 'noticeTo', context);
        continue;
      }
      const needed = context.limit('D-09', 'workingDays', on);
      const related = placesOf(recruit, 'noticeFrom');
      const data = { from: date, to: noticeTo, needed, n: 0 };
      if (isBefore(noticeTo, date)) {
        // That an end comes after its beginning needs no provision.
        context.report(recruit, 'noticeTo', {
          variant: 'reversed',
          severity: 'error',
          provision: null,
          on,
          data,
          related,
        });
        continue;
      }
      if (!hasDay(date) || !hasDay(noticeTo)) {
        undated++;
        continue;
      }
      const known = workingDays.knows(date, noticeTo);
      // In a year whose holidays are not known any day, even a Sunday, may be worked.
      const n = known
        ? workingDays.count(date, noticeTo)
        : dayNumber(noticeTo) - dayNumber(date) + 1;
      if (n < needed) {
        const binds = context.binds('D-09', on);
        context.report(recruit, 'noticeTo', {
          variant: !binds ? 'practice' : recruit.candidateOn === null ? 'default' : 'listed',
          on,
          data: { ...data, n },
          related,
          // The text of the time has no public notice to quote.
          ...(binds ? {} : { provision: null, severity: 'info' }),
        });
        continue;
      }
      const least = weekdaysBetween(date, noticeTo) - context.parameters.mostHolidays;
      if (known || least >= needed) {
        context.met();
        continue;
      }
      open++;
      for (const year of [yearOf(date), yearOf(noticeTo)]) {
        if (!context.templates.holidays.has(year)) years.add(year);
      }
    }
    if (undated > 0) context.notChecked('no-day', {}, undated);
    if (open > 0) context.notChecked('holidays', { years: [...years].sort() }, open);
  },
  messages: {
    'zh-CN': {
      title: '发展对象公示不少于五个工作日',
      why: '公示有起止日期，当时各地一般公示五个工作日，全国的规定没有这项要求',
      parameterNames: { mostHolidays: '最多的放假天数' },
      variants: {
        default: {
          problem:
            '{name}的公示从{from|date}到{to|date}，最多只有{n}个工作日，不足{needed}个工作日',
          remedy: {
            mistyped: '请对照公示材料核对起止日期，改正写错的一处。',
            true: '公示时间确实不足的，请补足公示以后再列为发展对象，日期按实际填写。',
          },
        },
        listed: {
          problem:
            '{name}的公示从{from|date}到{to|date}，最多只有{n}个工作日，不足{needed}个工作日',
          remedy: {
            mistyped: '请对照公示材料核对起止日期，改正写错的一处。',
            true: REPORT_IT['zh-CN'],
          },
        },
        practice: {
          problem:
            '{name}的公示从{from|date}到{to|date}，最多只有{n}个工作日，当时通常要求{needed}个工作日',
          remedy: {
            mistyped: '请对照公示材料核对起止日期，改正写错的一处。',
            true: '当地当时没有这项要求的，不用改。',
          },
        },
        reversed: {
          problem: '{name}的公示结束日期{to|date}早于公示开始日期{from|date}',
          remedy: { mistyped: '请对照公示材料，改正写错的日期。' },
        },
      },
      notChecked: {
        'no-day': '有{n}人的公示日期只写到月，无法计算工作日',
        holidays: '没有{years}年的放假安排，有{n}人的公示无法计算工作日',
      },
    },
    en: {
      title: 'The public notice lasts five working days',
      why: 'A notice has a beginning and an end; five working days were usual, not in the national text',
      parameterNames: { mostHolidays: 'Most days off' },
      variants: {
        default: {
          problem:
            'The notice for {name} ran from {from|date} to {to|date}, at most {n} working days instead of {needed}',
          remedy: {
            mistyped: 'Compare both dates with the notice and correct what is wrong.',
            true: 'If it really was too short, complete the notice before the listing and enter the real dates.',
          },
        },
        listed: {
          problem:
            'The notice for {name} ran from {from|date} to {to|date}, at most {n} working days instead of {needed}',
          remedy: {
            mistyped: 'Compare both dates with the notice and correct what is wrong.',
            true: REPORT_IT.en,
          },
        },
        practice: {
          problem:
            'The notice for {name} ran from {from|date} to {to|date}, at most {n} working days; {needed} were usual then',
          remedy: {
            mistyped: 'Compare both dates with the notice and correct what is wrong.',
            true: 'Where nothing was asked for then, nothing is to be done.',
          },
        },
        reversed: {
          problem: 'The notice for {name} ends on {to|date}, before it begins on {from|date}',
          remedy: { mistyped: 'Correct the mistyped date by the notice.' },
        },
      },
      notChecked: {
        'no-day': '{n} notice(s) are dated to the month: working days cannot be counted',
        holidays:
          'The holidays of {years} are not known, so the working days of {n} notice(s) cannot be counted',
      },
    },
  },
});
