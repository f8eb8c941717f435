import { namesIn } from '../../../branch-life/names';
import { defineRule, placeOf } from '../../rule';

/** A talk is between people: not with oneself. Two members of one name may talk with each other. */
export const rule = defineRule({
  id: 'talks/two-people',
  level: 2,
  provisions: [],
  needs: { talks: ['talker', 'person'] },
  check(ledger, context) {
    for (const talk of ledger.talks.records) {
      if (!context.knows(talk, 'talker', 'person')) continue;
      const talkers = namesIn(talk.talker);
      const both = namesIn(talk.person).filter(
        (name) => talkers.includes(name) && context.index.isOnePerson(name),
      );
      if (both.length === 0) context.met();
      else context.report(talk, 'person', { data: { both }, related: [placeOf(talk, 'talker')] });
    }
  },
  messages: {
    'zh-CN': {
      title: '谈话人和谈话对象不是同一人',
      why: '谈心谈话在两个人之间进行',
      variants: {
        default: {
          problem: '{both|names}既是谈话人又是谈话对象',
          remedy: {
            mistyped: '请核对双方姓名，改正写错的一方；与多人谈话的，谈话对象中不写谈话人。',
            true: '确系同名的两个人的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'A talk has two sides',
      why: 'A talk is between two people',
      variants: {
        default: {
          problem: '{both|names} is on both sides of the talk',
          remedy: {
            mistyped: 'Check the names of the two sides and correct the one that is wrong.',
            true: 'If they are two people of one name, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
