import { addYears, isBefore } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';
import { historyOf } from '../history';
import { hold, leaveOpen, leaveStep, placesOf, versionDay } from '../steps';

/** Who applies is 18 on that day. */
export const rule = defineRule({
  id: 'recruits/applicant-age',
  level: 1,
  provisions: ['D-01', 'C-01'],
  needs: { recruits: ['birthDate', 'appliedOn'] },
  check(ledger, context) {
    for (const recruit of ledger.recruits.records) {
      const { birthDate } = recruit;
      const { dates } = historyOf(recruit, context);
      const date = dates.appliedOn === undefined ? recruit.appliedOn : dates.appliedOn;
      if (date === null || birthDate === null) {
        if (date === null) leaveStep(recruit, 'appliedOn', context);
        else leaveOpen(recruit, 'birthDate', context);
        continue;
      }
      const on = versionDay(date);
      // The constitution asked for it before the rules on admission did.
      const provision = context.applies('D-01', on) ? 'D-01' : 'C-01';
      const age = context.limit(provision, 'minimumAge', on);
      const of18 = addYears(birthDate, age);
      if (!isBefore(date, of18)) {
        hold(date, of18, 'appliedOn', context);
        continue;
      }
      context.report(recruit, 'appliedOn', {
        variant: recruit.meetingOn === null ? 'default' : 'admitted',
        provision,
        on,
        data: { applied: date, born: birthDate, age },
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
          remedy: {
            mistyped: '请对照入党申请书和档案核对两个日期，改正写错的一处。',
            true: '确实未满{age}周岁时递交的，满{age}周岁后可以重新申请；原来的日期不要改，请在“核实说明”里写明。',
          },
        },
        admitted: {
          problem: '{name}申请入党日期是{applied|date}，按出生日期{born|date}计算还不满{age}周岁',
          remedy: {
            mistyped: '请对照入党申请书和档案核对两个日期，改正写错的一处。',
            true: '两个日期都与档案一致的不要改，请报告上级党组织，按其意见办理，并在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Applicants are 18',
      variants: {
        default: {
          problem: '{name} applied on {applied|date} and, born on {born|date}, was not yet {age}',
          remedy: {
            mistyped:
              'Compare both dates with the application and the file and correct what is wrong.',
            true: 'If it really came too early, the person can apply again at {age}; leave the date and say so in 核实说明.',
          },
        },
        admitted: {
          problem: '{name} applied on {applied|date} and, born on {born|date}, was not yet {age}',
          remedy: {
            mistyped:
              'Compare both dates with the application and the file and correct what is wrong.',
            true: 'If both are as the file has them, leave them, report to the superior organisation and say so in 核实说明.',
          },
        },
      },
    },
  },
});
