import { addDays, addMonths, compareDates } from '../../../core/calendar/civil-date';
import { isBlank } from '../../../ledger/model';
import { defineRule, placeOf } from '../../rule';
import { dayBefore, isSamePlace } from '../admission-day';
import { historyOf } from '../history';
import { leaveOpen, placesOf, stepsUnder } from '../steps';

/**
 * Probation ends a year after the admission meeting. Some write the day of the
 * anniversary, some the last day before it; for a 29 February, too, either
 * neighbour will do.
 */
export const rule = defineRule({
  id: 'recruits/probation-end',
  level: 2,
  provisions: ['D-22', 'C-06'],
  needs: { recruits: ['meetingOn', 'probationEndsOn'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder('D-22', 'meetingOn', ledger, context)) {
      const { probationEndsOn: entered, meetingOn } = recruit;
      if (entered === null) {
        // A column that can be worked out may stay blank.
        if (isBlank(recruit, 'probationEndsOn')) context.notApplicable();
        else leaveOpen(recruit, 'probationEndsOn', context);
        continue;
      }
      const { mistyped, witnesses } = historyOf(recruit, context).admission;
      const own = placeOf(recruit, 'probationEndsOn');
      const isWitness = witnesses.some((one) => isSamePlace(one, own));
      const byRoster = witnesses.some(({ key }) => key === 'joinedOn');
      if (mistyped && meetingOn !== null && isWitness && !byRoster) {
        context.report(recruit, 'meetingOn', {
          variant: 'meeting',
          on,
          data: { meeting: meetingOn, day: date, entered, n: witnesses.length },
          related: witnesses,
        });
        continue;
      }
      const months = context.limit('D-22', 'months', on);
      const end = addMonths(date, months);
      const allowed = [end, dayBefore(end)];
      if (date % 10000 === 229) allowed.push(addDays(end, 1));
      if (allowed.some((day) => compareDates(entered, day) === 0)) {
        context.met();
        continue;
      }
      // Without a second witness of the meeting either of the two cells may be the wrong one.
      const sure = witnesses.length > 0;
      context.report(recruit, 'probationEndsOn', {
        variant: sure ? 'default' : 'pair',
        on,
        data: { meeting: date, entered, end, months },
        related: [...placesOf(recruit, 'meetingOn'), ...witnesses],
        ...(sure ? { fix: { safe: false, value: { kind: 'date', date: end } } } : {}),
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
          remedy: {
            mistyped: '请对照入党志愿书核对，填错的请改为{end|date}。',
            true: '延长了预备期的，请把延长后的日期填在“延长预备期至”，这一格仍填一年期满的日期。',
          },
        },
        pair: {
          problem:
            '{name}的接收大会在{meeting|date}，满一年是{end|date}，预备期满日期填的是{entered|date}',
          remedy: {
            mistyped: '请对照入党志愿书核对接收大会日期和预备期满日期，哪一处填错就改正哪一处。',
            true: '延长了预备期的，请把延长后的日期填在“延长预备期至”，这一格仍填一年期满的日期。',
          },
        },
        meeting: {
          problem:
            '{name}的接收大会日期填的是{meeting|date}，预备期满日期（{entered|date}）等{n}处说明是{day|date}',
          remedy: {
            mistyped: '请对照入党志愿书和会议记录核对；填错的，请把接收大会日期改为{day|date}。',
            true: '接收大会日期无误的不要改，请改正其他各处。',
          },
        },
      },
    },
    en: {
      title: 'Probation ends a year after the admission meeting',
      variants: {
        default: {
          problem:
            '{name} was admitted on {meeting|date}; the end of probation is entered as {entered|date} instead of {end|date}',
          remedy: {
            mistyped: 'Compare with the admission form and enter {end|date}.',
            true: 'An extension belongs in its own column 延长预备期至; here stays the end of the year.',
          },
        },
        pair: {
          problem:
            '{name} was admitted on {meeting|date}, a year ends on {end|date}, but the end of probation is entered as {entered|date}',
          remedy: {
            mistyped:
              'Compare both dates with the admission form and correct the one that is wrong.',
            true: 'An extension belongs in its own column 延长预备期至; here stays the end of the year.',
          },
        },
        meeting: {
          problem:
            'The admission meeting of {name} is entered as {meeting|date}; by {n} other cells (end of probation {entered|date}) it was on {day|date}',
          remedy: {
            mistyped:
              'Compare with the admission form and the minutes; if it is mistyped, enter {day|date}.',
            true: 'If it is right, leave it and correct the others.',
          },
        },
      },
    },
  },
});
