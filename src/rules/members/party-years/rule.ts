import {
  addMonths,
  type CivilDate,
  completedYears,
  yearEnd,
  yearOf,
} from '../../../core/calendar/civil-date';
import { isBlank } from '../../../ledger/model';
import { defineRule } from '../../rule';

/**
 * 党龄 counts from 转正日期 (党章 第七条). Offices take it on different days: any
 * value that is right on some day from the end of last year to the end of this
 * (or to the day of judgement) is accepted, with 党龄校正值 added or taken away.
 */
export const rule = defineRule({
  id: 'members/party-years',
  level: 1,
  provisions: ['C-10'],
  needs: { members: ['confirmedOn', 'partyYears'] },
  check(ledger, context) {
    const year = ledger.year ?? yearOf(context.today);
    const first = yearEnd(year - 1);
    const last = Math.max(yearEnd(year), context.today) as CivilDate;
    for (const member of ledger.members.records) {
      const { confirmedOn, partyYears, category, joinedOn } = member;
      if (partyYears === null) {
        // A blank is worked out from 转正日期.
        if (isBlank(member, 'partyYears')) context.notApplicable();
        else context.undecided(member, 'partyYears');
        continue;
      }
      if (confirmedOn === null) {
        if (category === 'probationary' && partyYears > 0 && isBlank(member, 'confirmedOn')) {
          context.report(member, 'partyYears', {
            variant: 'probationer',
            fix: { safe: false, value: { kind: 'number', number: 0 } },
          });
        } else if (category === 'probationary' && partyYears === 0) context.met();
        else context.undecided(member, 'confirmedOn');
        continue;
      }
      const months = Math.abs(member.partyYearsCorrection ?? 0);
      const lowest = Math.max(0, completedYears(addMonths(confirmedOn, months), first));
      const highest = Math.max(0, completedYears(addMonths(confirmedOn, -months), last));
      if (partyYears >= lowest && partyYears <= highest) {
        context.met();
        continue;
      }
      const right = Math.max(0, completedYears(confirmedOn, yearEnd(year)));
      const fromJoining =
        joinedOn !== null && completedYears(joinedOn, yearEnd(year)) === partyYears;
      context.report(member, 'partyYears', {
        variant: fromJoining ? 'joined' : 'default',
        data: { confirmedOn, right, year },
        fix: { safe: false, value: { kind: 'number', number: right } },
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '党龄从转正之日算起',
      variants: {
        default: {
          problem:
            '{name}的{header}写作“{value}”，从转正日期{confirmedOn|date}算到{year}年底是{right}年',
          remedy: {
            mistyped: '请改为{right}，或者清空由程序推算；转正日期写错的，改正转正日期。',
            missing: '有补算或扣减的，请填在“党龄校正值”（月）里。',
          },
        },
        joined: {
          problem:
            '{name}的{header}“{value}”是从入党日期算的；从转正日期{confirmedOn|date}算到{year}年底是{right}年',
          remedy: {
            mistyped: '请改为{right}。',
            true: '组织认定的党龄不同的，请填“党龄校正值”。',
          },
        },
        probationer: {
          problem: '{name}还是预备党员，{header}写作“{value}”',
          remedy: {
            mistyped: '请改为0或清空，党龄从转正之日算起。',
            missing: '已经转正的，请改正“人员类别”，补填转正日期。',
          },
        },
      },
    },
    en: {
      title: 'Party standing counts from full membership',
      variants: {
        default: {
          problem:
            '{name} has {header} “{value}”; from {confirmedOn|date} to the end of {year} it is {right}',
          remedy: {
            mistyped: 'Change it to {right} or clear it; if 转正日期 is wrong, correct that.',
            missing: 'Additions and deductions (months) belong in 党龄校正值.',
          },
        },
        joined: {
          problem:
            '{name} has {header} “{value}”, counted from joining; from {confirmedOn|date} to the end of {year} it is {right}',
          remedy: {
            mistyped: 'Make it {right}.',
            true: 'If the recognised Party years differ, enter 党龄校正值.',
          },
        },
        probationer: {
          problem: '{name} is still a probationer but has {header} “{value}”',
          remedy: {
            mistyped: 'Change it to 0 or clear it: it counts from full membership.',
            missing: 'If the member is a full one by now, correct 人员类别 and enter 转正日期.',
          },
        },
      },
    },
  },
});
