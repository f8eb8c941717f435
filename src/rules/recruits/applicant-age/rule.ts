import { addYears, isBefore } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';
import { placesOf, stepsUnder } from '../steps';

/** Who applies is 18 on that day. */
export const rule = defineRule({
  id: 'recruits/applicant-age',
  level: 1,
  provisions: ['D-01', 'C-01'],
  needs: { recruits: ['birthDate', 'appliedOn'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder('D-01', 'appliedOn', ledger, context)) {
      if (recruit.birthDate === null) continue;
      const age = context.limit('D-01', 'minimumAge', on);
      if (!isBefore(date, addYears(recruit.birthDate, age))) continue;
      context.report(recruit, 'appliedOn', {
        on,
        data: { applied: date, born: recruit.birthDate, age },
        related: placesOf(recruit, 'birthDate'),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '申请入党时年满十八岁',
      variants: {
        default: {
          problem: '{name}申请入党日期是{applied|date}，按出生日期{born|date}计算还不满{age}周岁',
          remedy:
            '请对照入党申请书和档案核实：如日期填错，请改正；如确系未满{age}周岁时申请，请按年满后重新递交的申请书填写。',
        },
      },
    },
    en: {
      title: 'Applicants are 18',
      variants: {
        default: {
          problem: '{name} applied on {applied|date} and, born on {born|date}, was not yet {age}',
          remedy:
            'Compare with the application and the file: correct a mistyped date; if the application really came too early, enter the one handed in after the birthday.',
        },
      },
    },
  },
});
