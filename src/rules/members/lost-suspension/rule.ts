import { addMonths } from '../../../core/calendar/civil-date';
import { hasColumn, isUnreadable } from '../../../ledger/model';
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
      const { status } = member;
      if (isUnreadable(member, 'lost')) context.undecided(member, 'lost');
      else if (!member.lost || !index.isCounted(member, asOf)) context.notApplicable();
      else if (status === 'suspended') context.met();
      else if (context.knows(member, 'lostSince')) {
        const { lostSince } = member;
        if (!hasCome(addMonths(lostSince, months), asOf)) context.met();
        else if (isUnreadable(member, 'status')) context.undecided(member, 'status');
        else {
          const cell = hasColumn(member, 'status') ? 'status' : 'lostSince';
          context.report(member, cell, { data: { lostSince, months } });
        }
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '失去联系六个月以上的停止党籍',
      variants: {
        default: {
          problem: '{name}自{lostSince|date}失去联系，已满{months}个月，党籍状态不是“停止党籍”',
          remedy: {
            mistyped: '已恢复联系的，请更新失联信息；日期填错的改正。',
            missing: '已经批准停止党籍的，请填“停止党籍”并在“党员增减”表登记。',
            true: '还没有办理的，请支部研究后报上级党组织。',
          },
        },
      },
    },
    en: {
      title: 'Membership is suspended after six months without contact',
      variants: {
        default: {
          problem:
            '{name} has been out of contact since {lostSince|date}, over {months} months, and membership is not suspended',
          remedy: {
            mistyped: 'If contact was found again, update it; correct a wrong date.',
            missing: 'If suspension was approved, enter 停止党籍 here and in 党员增减.',
            true: 'If not yet, take it up in the branch and report it to the superior organisation.',
          },
        },
      },
    },
  },
});
