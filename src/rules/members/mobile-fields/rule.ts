import { hasColumn, isBlank } from '../../../ledger/model';
import { defineRule } from '../../rule';

const NEEDED = ['leftOn', 'destination'] as const;

/** A mobile member is registered with since when and where to (流动党员管理工作的意见). */
export const rule = defineRule({
  id: 'members/mobile-fields',
  level: 1,
  provisions: ['MOB-01', 'T-16'],
  needs: { members: ['mobile'] },
  check(ledger, context) {
    for (const member of ledger.members.records) {
      if (!member.mobile) continue;
      for (const key of NEEDED) {
        if (hasColumn(member, key) && isBlank(member, key)) context.report(member, key);
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '流动党员的外出日期和流向齐全',
      variants: {
        default: {
          problem: '{name}登记为流动党员，没有填{header}',
          remedy: '请填写{header}；已经返回的，把“是否流动党员”改为“否”。',
        },
      },
    },
    en: {
      title: 'A mobile member has a date and a destination',
      variants: {
        default: {
          problem: '{name} is a mobile member without {header}',
          remedy: 'Enter it, or set 是否流动党员 to 否 if the member has returned.',
        },
      },
    },
  },
});
