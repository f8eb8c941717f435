import { defineRule } from '../../rule';

/** Who is trained as an activist is no member yet: the two are counted apart. */
export const rule = defineRule({
  id: 'trainings/trainee',
  level: 2,
  provisions: [],
  needs: {},
  check(ledger, context) {
    for (const training of ledger.trainings.records) {
      const { trainee, name, from } = training;
      if (trainee !== 'activist' || name === null) {
        context.notApplicable();
        continue;
      }
      const member = context.index.memberOf({ name });
      if (!member || from === null || member.joinedOn === null) context.met();
      else if (member.joinedOn >= from) context.met();
      else context.report(training, 'trainee', { data: { joinedOn: member.joinedOn } });
    }
  },
  messages: {
    'zh-CN': {
      title: '参训身份与党员名册一致',
      why: '党员和入党积极分子的参训人数分开统计',
      variants: {
        default: {
          problem: '{name}的参训身份是“{value}”，党员名册里{joinedOn|date}已经入党',
          remedy: {
            mistyped: '身份选错的，请改为“党员”。',
            true: '不是同一个人的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'What somebody was trained as agrees with the roster',
      why: 'Members and activists are counted apart',
      variants: {
        default: {
          problem: '{name} was trained as “{value}”, but joined on {joinedOn|date} by the roster',
          remedy: {
            mistyped: 'If it is wrong, it is 党员.',
            true: 'If it is not the same person, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
