import { isProbationerOn } from '../../../branch-life/membership';
import { defineRule } from '../../rule';
import { placesOf, stepsUnder } from '../steps';

/** An activist has one or two mentors, full members both, and is not one of them. */
export const rule = defineRule({
  id: 'recruits/mentors',
  level: 2,
  provisions: ['D-05'],
  needs: { recruits: ['activistOn', 'mentors'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder('D-05', 'activistOn', ledger, context)) {
      const mentors = [...new Set(recruit.mentors ?? [])];
      const minimum = context.limit('D-05', 'minimum', on);
      const maximum = context.limit('D-05', 'maximum', on);
      const data = { activist: date, n: mentors.length, minimum, maximum };
      const related = placesOf(recruit, 'activistOn');
      if (mentors.length < minimum) {
        const severity = 'warning';
        context.report(recruit, 'mentors', { variant: 'none', severity, on, data, related });
      } else if (mentors.length > maximum) {
        context.report(recruit, 'mentors', { variant: 'many', on, data, related });
      }
      if (recruit.name !== null && mentors.includes(recruit.name)) {
        context.report(recruit, 'mentors', { variant: 'self', on, data, related });
      }
      // Mentors may change: only who is still a probationer certainly was one when appointed.
      const probationers = mentors.filter((name) => {
        const members = name === recruit.name ? [] : (context.index.membersByName.get(name) ?? []);
        return members.length > 0 && members.every((m) => isProbationerOn(m, context.asOf));
      });
      if (probationers.length > 0) {
        const names = { ...data, names: probationers };
        context.report(recruit, 'mentors', { variant: 'probationer', on, data: names, related });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '入党积极分子的培养联系人',
      variants: {
        none: {
          problem: '{name}{activist|date}列为入党积极分子，没有填写培养联系人',
          remedy: '如已指定，请补填一至两名培养联系人；如还没有指定，请指定正式党员担任。',
        },
        many: {
          problem: '{name}有{n}名培养联系人，规定是{minimum}至{maximum}名',
          remedy: '请只填写现任的培养联系人；如确系指定了{n}名，请减为{maximum}名以内。',
        },
        self: {
          problem: '{name}的培养联系人里有本人的姓名',
          remedy: '如填错，请改为真正的培养联系人；如确系同名的另一名党员，请在“核实说明”里写明。',
        },
        probationer: {
          problem: '{name}的培养联系人{names}在党员名册上还是预备党员',
          remedy: '请核对姓名和党员名册；如确系预备党员，请改由正式党员担任。',
        },
      },
    },
    en: {
      title: 'Mentors of an activist',
      variants: {
        none: {
          problem: '{name} became an activist on {activist|date}, but no mentor is entered',
          remedy: 'Enter the one or two mentors, or appoint full members.',
        },
        many: {
          problem: '{name} has {n} mentors; the rule is {minimum} to {maximum}',
          remedy: 'Enter the present mentors only; if there really are {n}, reduce them.',
        },
        self: {
          problem: '{name} stands among their own mentors',
          remedy: 'Enter the real mentor; if another member has the same name, say so in 核实说明.',
        },
        probationer: {
          problem: 'The mentor(s) {names} of {name} are probationers on the roster',
          remedy: 'Compare the names with the roster; a probationer gives way to a full member.',
        },
      },
    },
  },
});
