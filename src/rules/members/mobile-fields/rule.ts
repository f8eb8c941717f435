import { hasColumn, isBlank, isUnreadable } from '../../../ledger/model';
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
      if (isUnreadable(member, 'mobile')) context.undecided(member, 'mobile');
      else if (!member.mobile) context.notApplicable();
      else {
        const blank = NEEDED.filter((key) => hasColumn(member, key) && isBlank(member, key));
        for (const key of blank) context.report(member, key);
        if (blank.length === 0 && context.knows(member, ...NEEDED)) context.met();
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '流动党员的外出日期和流向齐全',
      variants: {
        default: {
          problem: '{name}登记为流动党员，没有填{header}',
          remedy: {
            mistyped: '已经返回的，请把“是否流动党员”改为“否”。',
            missing: '请填写{header}。',
          },
        },
      },
    },
    en: {
      title: 'A mobile member has a date and a destination',
      variants: {
        default: {
          problem: '{name} is a mobile member without {header}',
          remedy: {
            mistyped: 'If the member has returned, set 是否流动党员 to 否.',
            missing: 'Enter {header}.',
          },
        },
      },
    },
  },
});
