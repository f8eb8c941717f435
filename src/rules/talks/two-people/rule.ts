import { namesIn } from '../../../branch-life/names';
import { defineRule } from '../../rule';

/** A talk is between people: not with oneself. */
export const rule = defineRule({
  id: 'talks/two-people',
  level: 1,
  provisions: [],
  needs: { talks: ['talker', 'person'] },
  check(ledger, context) {
    for (const talk of ledger.talks.records) {
      const talkers = namesIn(talk.talker);
      const both = namesIn(talk.person).filter((name) => talkers.includes(name));
      if (both.length > 0) context.report(talk, 'person', { data: { both } });
    }
  },
  messages: {
    'zh-CN': {
      title: '谈话人和谈话对象不是同一人',
      why: '谈心谈话在两个人之间进行',
      variants: {
        default: {
          problem: '{both|names}既是谈话人又是谈话对象',
          remedy: '请核对双方姓名；与多人谈话的，谈话对象中不含谈话人。',
        },
      },
    },
    en: {
      title: 'A talk has two sides',
      why: 'A talk is between two people',
      variants: {
        default: {
          problem: '{both|names} is on both sides of the talk',
          remedy: 'Check the names of the two sides.',
        },
      },
    },
  },
});
