import { dayNumber, hasDay } from '../../../core/calendar/civil-date';
import { isBlank } from '../../../ledger/model';
import type { RecruitsRecord } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';
import { REPORT_IT } from '../remedies';
import { leaveOpen, placesOf, stepsUnder } from '../steps';

/** A candidate is trained for three days, or for 24 hours (一般): a warning. */
export const rule = defineRule({
  id: 'recruits/training-length',
  level: 1,
  provisions: ['D-12'],
  needs: { recruits: ['trainingTo'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder('D-12', 'trainingTo', ledger, context)) {
      const n = daysOf(recruit);
      const days = context.limit('D-12', 'days', on);
      const hours = context.limit('D-12', 'hours', on);
      const taken = recruit.trainingHours;
      if ((n !== null && n >= days) || (taken !== null && taken >= hours)) {
        context.met();
      } else if (n !== null && n < 1) {
        // The order of the two days is another rule's.
        context.notApplicable();
      } else if (n === null) {
        if (recruit.trainingFrom === null) leaveOpen(recruit, 'trainingFrom', context);
        else context.notChecked('vague', { table: 'recruits', column: 'trainingTo' }, 1);
      } else if (taken === null && !isBlank(recruit, 'trainingHours')) {
        leaveOpen(recruit, 'trainingHours', context);
      } else {
        const kind = taken === null ? 'default' : 'hours';
        const admitted = recruit.meetingOn !== null;
        context.report(recruit, 'trainingTo', {
          variant: admitted ? `${kind}-admitted` : kind,
          on,
          data: { n, days, hours, taken, from: recruit.trainingFrom, to: date },
          related: placesOf(recruit, 'trainingFrom', 'trainingHours'),
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '发展对象短期集中培训不少于三天或二十四学时',
      variants: {
        default: {
          problem: '{name}的培训从{from|date}到{to|date}，只有{n}天，也没有填写学时',
          remedy: {
            mistyped: '日期填错的，请改正。',
            missing: '达到{hours}学时的，请补填培训学时。',
            true: '确实不足的，请在接收大会以前补足培训。',
          },
        },
        hours: {
          problem: '{name}的培训从{from|date}到{to|date}，只有{n}天、{taken}学时',
          remedy: {
            mistyped: '一般不少于{days}天或者{hours}学时，填错的请改正。',
            true: '确实不足的，请在接收大会以前补足培训。',
          },
        },
        'default-admitted': {
          problem: '{name}的培训从{from|date}到{to|date}，只有{n}天，也没有填写学时',
          remedy: {
            mistyped: '日期填错的，请改正。',
            missing: '达到{hours}学时的，请补填培训学时。',
            true: REPORT_IT['zh-CN'],
          },
        },
        'hours-admitted': {
          problem: '{name}的培训从{from|date}到{to|date}，只有{n}天、{taken}学时',
          remedy: {
            mistyped: '一般不少于{days}天或者{hours}学时，填错的请改正。',
            true: REPORT_IT['zh-CN'],
          },
        },
      },
    },
    en: {
      title: 'Training of a candidate lasts three days or 24 hours',
      variants: {
        default: {
          problem:
            'The training of {name} from {from|date} to {to|date} took {n} day(s), and no hours are entered',
          remedy: {
            mistyped: 'Correct a mistyped date.',
            missing: 'Enter the hours if there were {hours}.',
            true: 'If it really was too short, complete it before the admission meeting.',
          },
        },
        hours: {
          problem:
            'The training of {name} from {from|date} to {to|date} took {n} day(s) and {taken} hours',
          remedy: {
            mistyped: 'The usual minimum is {days} days or {hours} hours: correct a wrong entry.',
            true: 'If it really was too short, complete it before the admission meeting.',
          },
        },
        'default-admitted': {
          problem:
            'The training of {name} from {from|date} to {to|date} took {n} day(s), and no hours are entered',
          remedy: {
            mistyped: 'Correct a mistyped date.',
            missing: 'Enter the hours if there were {hours}.',
            true: REPORT_IT.en,
          },
        },
        'hours-admitted': {
          problem:
            'The training of {name} from {from|date} to {to|date} took {n} day(s) and {taken} hours',
          remedy: {
            mistyped: 'The usual minimum is {days} days or {hours} hours: correct a wrong entry.',
            true: REPORT_IT.en,
          },
        },
      },
    },
  },
});

/** Days of training, first and last counted; null when they are not known to the day. */
function daysOf({ trainingFrom, trainingTo }: RecruitsRecord): number | null {
  if (trainingFrom === null || trainingTo === null) return null;
  if (!hasDay(trainingFrom) || !hasDay(trainingTo)) return null;
  return dayNumber(trainingTo) - dayNumber(trainingFrom) + 1;
}
