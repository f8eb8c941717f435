import { addMonths } from '../../../core/calendar/civil-date';
import { isUnreadable } from '../../../ledger/model';
import { hasCome } from '../../dates';
import { defineRule } from '../../rule';

/** Six months without contact: 停止党籍 (党员教育管理工作条例 第二十四条). */
export const rule = defineRule({
  id: 'members/lost-suspension',
  level: 2,
  provisions: ['T-09', 'O-05'],
  needs: { members: ['lost', 'lostSince'] },
  check(ledger, context) {
    const { index, asOf } = context;
    const months = context.limit('T-09', 'months');
    for (const member of ledger.members.records) {
      const { lost, lostSince, status } = member;
      if (!lost || lostSince === null || status === 'suspended') continue;
      if (!hasCome(addMonths(lostSince, months), asOf) || !index.isCounted(member, asOf)) continue;
      if (isUnreadable(member, 'status')) continue;
      context.report(member, 'status', { data: { lostSince, months } });
    }
  },
  messages: {
    'zh-CN': {
      title: '失去联系六个月以上的停止党籍',
      variants: {
        default: {
          problem: '{name}自{lostSince|date}失去联系，已满{months}个月，党籍状态不是“停止党籍”',
          remedy:
            '已经批准停止党籍的，填“停止党籍”并在“党员增减”表登记；还没有办理的，请支部研究后报上级党组织；已恢复联系的，更新失联信息。',
        },
      },
    },
    en: {
      title: 'Membership is suspended after six months without contact',
      variants: {
        default: {
          problem:
            '{name} has been out of contact since {lostSince|date}, over {months} months, and membership is not suspended',
          remedy:
            'Enter 停止党籍 and the movement, take it up in the branch, or update the contact.',
        },
      },
    },
  },
});
