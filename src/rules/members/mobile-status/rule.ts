import { addMonths, isBefore } from '../../../core/calendar/civil-date';
import { isBlank, isUnreadable } from '../../../ledger/model';
import { hasCome } from '../../dates';
import { defineRule } from '../../rule';

/**
 * Who has been away for six months without transfer is a mobile member, or is
 * transferred where the place is fixed (党员教育管理工作条例 第二十五条、第三十二条).
 */
export const rule = defineRule({
  id: 'members/mobile-status',
  level: 2,
  provisions: ['T-16', 'T-12', 'MOB-01'],
  needs: { members: ['mobile', 'leftOn'] },
  check(ledger, context) {
    const { index, asOf } = context;
    const months = context.limit('T-16', 'months');
    for (const member of ledger.members.records) {
      if (isBlank(member, 'leftOn')) {
        context.notApplicable();
        continue;
      }
      if (isUnreadable(member, 'mobile')) {
        context.undecided(member, 'mobile');
        continue;
      }
      if (!context.knows(member, 'leftOn')) continue;
      const { leftOn, mobile } = member;
      const since = addMonths(leftOn, months);
      const data = { leftOn, months };
      if (mobile && isBefore(asOf, since)) {
        context.report(member, 'mobile', { variant: 'early', data, severity: 'info' });
      } else if (!mobile && hasCome(since, asOf) && index.isCounted(member, asOf)) {
        context.report(member, 'mobile', { data });
      } else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '外出六个月以上的登记为流动党员或转移组织关系',
      variants: {
        default: {
          problem: '{name}自{leftOn|date}外出，已满{months}个月，没有登记为流动党员，也没有转出',
          remedy: {
            mistyped: '已经返回的，请清空外出日期；日期填错的改正。',
            missing: '没有固定地点的，请在“是否流动党员”填“是”。',
            true: '地点相对固定的，请转移组织关系。',
          },
        },
        early: {
          problem: '{name}自{leftOn|date}外出，还不满{months}个月，已登记为流动党员',
          remedy: {
            mistyped: '外出日期写错的，请改正。',
            true: '预计外出超过{months}个月的不用改。',
          },
        },
      },
    },
    en: {
      title: 'Who is away for six months is a mobile member or is transferred',
      variants: {
        default: {
          problem:
            '{name} left on {leftOn|date}, over {months} months ago, and is neither a mobile member nor transferred',
          remedy: {
            mistyped: 'If the member has returned, clear the date; correct a wrong one.',
            missing: 'If there is no fixed place, enter 是 in 是否流动党员.',
            true: 'If settled elsewhere, transfer the membership.',
          },
        },
        early: {
          problem:
            '{name} left on {leftOn|date}, less than {months} months ago, and is a mobile member already',
          remedy: {
            mistyped: 'If the date is wrong, correct it.',
            true: 'If the absence will be longer, leave it.',
          },
        },
      },
    },
  },
});
