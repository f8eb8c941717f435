import { addDays, addMonths, compareDates } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';
import { dayBefore } from '../probation';
import { placesOf, stepsUnder } from '../steps';

/**
 * Probation ends a year after the admission meeting. Some write the day of the
 * anniversary, some the last day before it; for a 29 February, too, either
 * neighbour will do.
 */
export const rule = defineRule({
  id: 'recruits/probation-end',
  level: 1,
  provisions: ['D-22', 'C-06'],
  needs: { recruits: ['meetingOn', 'probationEndsOn'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder('D-22', 'meetingOn', ledger, context)) {
      const { probationEndsOn: entered } = recruit;
      if (entered === null) continue;
      const months = context.limit('D-22', 'months', on);
      const end = addMonths(date, months);
      const allowed = [end, dayBefore(end)];
      if (date % 10000 === 229) allowed.push(addDays(end, 1));
      if (allowed.some((day) => compareDates(entered, day) === 0)) continue;
      context.report(recruit, 'probationEndsOn', {
        on,
        data: { meeting: date, entered, end, months },
        related: placesOf(recruit, 'meetingOn'),
        fix: { safe: false, value: { kind: 'date', date: end } },
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '预备期满日期是接收大会满一年的日期',
      variants: {
        default: {
          problem:
            '{name}的接收大会在{meeting|date}，预备期满日期填的是{entered|date}，应当是{end|date}',
          remedy: '请改为{end|date}；延长预备期的，请填在“延长预备期至”一列，不要改预备期满日期。',
        },
      },
    },
    en: {
      title: 'Probation ends a year after the admission meeting',
      variants: {
        default: {
          problem:
            '{name} was admitted on {meeting|date}; the end of probation is entered as {entered|date} instead of {end|date}',
          remedy: 'Enter {end|date}; an extension belongs in its own column 延长预备期至.',
        },
      },
    },
  },
});
