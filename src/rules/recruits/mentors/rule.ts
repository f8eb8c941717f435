import { isProbationerOn } from '../../../branch-life/membership';
import { isBlank } from '../../../ledger/model';
import { defineRule } from '../../rule';
import { historyOf } from '../history';
import { leaveOpen, placesOf, stepsUnder } from '../steps';

/**
 * An activist has one or two mentors, full members both, and is not one of them. A blank is a
 * warning: they may be appointed and not entered.
 */
export const rule = defineRule({
  id: 'recruits/mentors',
  level: 2,
  provisions: ['D-05'],
  needs: { recruits: ['activistOn', 'mentors'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder('D-05', 'activistOn', ledger, context)) {
      const blank = isBlank(recruit, 'mentors');
      if (recruit.mentors === null && (!blank || historyOf(recruit, context).elsewhere)) {
        leaveOpen(recruit, 'mentors', context);
        continue;
      }
      const mentors = [...new Set(recruit.mentors ?? [])];
      const minimum = context.limit('D-05', 'minimum', on);
      const maximum = context.limit('D-05', 'maximum', on);
      // Mentors may change: only who is still a probationer certainly was one when appointed.
      const names = mentors.filter((name) => {
        const members = name === recruit.name ? [] : (context.index.membersByName.get(name) ?? []);
        return members.length > 0 && members.every((m) => isProbationerOn(m, context.asOf));
      });
      const data = { activist: date, n: mentors.length, minimum, maximum, names };
      const related = placesOf(recruit, 'activistOn');
      const report = (variant: string) =>
        context.report(recruit, 'mentors', {
          variant,
          on,
          data,
          related,
          ...(variant === 'none' ? { severity: 'warning' } : {}),
        });
      // One cell, one finding: the most telling first.
      if (mentors.length < minimum) report('none');
      else if (recruit.name !== null && mentors.includes(recruit.name)) report('self');
      else if (mentors.length > maximum) report('many');
      else if (names.length > 0) report('probationer');
      else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '入党积极分子的培养联系人',
      variants: {
        none: {
          problem: '{name}{activist|date}列为入党积极分子，没有填写培养联系人',
          remedy: {
            missing: '已经指定的，请补填一至两名培养联系人。',
            true: '还没有指定的，请指定一至两名正式党员，再填写。',
          },
        },
        many: {
          problem: '{name}有{n}名培养联系人，规定是{minimum}至{maximum}名',
          remedy: {
            mistyped: '写了前任的，请只填写现任的培养联系人。',
            true: '确实同时指定了{n}名的，请支部重新确定{minimum}至{maximum}名，确定以后再改这一格。',
          },
        },
        self: {
          problem: '{name}的培养联系人里有本人的姓名',
          remedy: {
            mistyped: '填错的，请改为真正的培养联系人。',
            true: '确系同名的另一名党员的不用改，请在“核实说明”里写明。',
          },
        },
        probationer: {
          problem: '{name}的培养联系人{names}在党员名册上还是预备党员',
          remedy: {
            mistyped: '请核对姓名和党员名册，改正写错的一处。',
            true: '确系预备党员的，请改由正式党员担任，再填写现任的姓名。',
          },
        },
      },
    },
    en: {
      title: 'Mentors of an activist',
      variants: {
        none: {
          problem: '{name} became an activist on {activist|date}, but no mentor is entered',
          remedy: {
            missing: 'If they are appointed, enter the one or two mentors.',
            true: 'If not, appoint one or two full members and enter them.',
          },
        },
        many: {
          problem: '{name} has {n} mentors; the rule is {minimum} to {maximum}',
          remedy: {
            mistyped: 'If earlier ones are among them, enter the present mentors only.',
            true: 'If {n} really were appointed at once, let the branch settle on {minimum} to {maximum}, and change the cell after that.',
          },
        },
        self: {
          problem: '{name} stands among their own mentors',
          remedy: {
            mistyped: 'If it is a wrong entry, enter the real mentor.',
            true: 'If another member has the same name, leave it and say so in 核实说明.',
          },
        },
        probationer: {
          problem: 'The mentor(s) {names} of {name} are probationers on the roster',
          remedy: {
            mistyped: 'Compare the names with the roster and correct what is wrong.',
            true: 'If it is so, have a full member take over and enter the present mentors.',
          },
        },
      },
    },
  },
});
