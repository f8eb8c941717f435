import { hasColumn } from '../../../ledger/model';
import { defineRule, placeOf } from '../../rule';
import { isMember } from '../roster';
import { placesOf } from '../steps';

/** 结果 and 人员类别 of the roster agree: confirmed members are full members. */
export const rule = defineRule({
  id: 'recruits/category-agrees',
  level: 2,
  provisions: ['C-06', 'D-25'],
  needs: { recruits: ['outcome'], members: ['category'] },
  check(ledger, context) {
    for (const recruit of ledger.recruits.records) {
      const { outcome } = recruit;
      const member = isMember(recruit, context) ? context.index.memberOf(recruit) : null;
      if (!member || member.category === null || outcome === null) continue;
      if (outcome === 'confirmed' && member.category === 'probationary') {
        const approved = recruit.conversionApprovedOn !== null;
        const open = !approved && hasColumn(recruit, 'conversionApprovedOn');
        context.report(member, 'category', {
          variant: 'probationary',
          data: { outcome },
          related: [placeOf(recruit, 'outcome')],
          ...(open ? { severity: 'warning' } : {}),
        });
      } else if (outcome !== 'confirmed' && member.category === 'full') {
        context.report(recruit, 'outcome', {
          variant: 'full',
          data: { outcome },
          related: [placeOf(member, 'category'), ...placesOf(recruit, 'conversionMeetingOn')],
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '发展党员的结果与人员类别一致',
      variants: {
        probationary: {
          problem: '{name}在发展党员表里的结果是“转正”，党员名册里的人员类别还是“{value}”',
          remedy:
            '如转正已经批准，请把人员类别改为“正式党员”并填写转正日期；如还没有批准，请改正结果。',
        },
        full: {
          problem: '{name}的结果是“{value}”，党员名册里的人员类别是“正式党员”',
          remedy: '如已转正，请把结果改为“转正”并补齐转正的日期；如还没有转正，请改正人员类别。',
        },
      },
    },
    en: {
      title: 'Outcome of recruitment and category on the roster agree',
      variants: {
        probationary: {
          problem: '{name} was confirmed (转正) but stands on the roster as “{value}”',
          remedy:
            'If the confirmation is approved, enter 正式党员 and 转正日期 on the roster; if not, correct the outcome.',
        },
        full: {
          problem: 'The outcome of {name} is “{value}”, but the roster says 正式党员',
          remedy:
            'If confirmed, enter 转正 and the dates of the confirmation; if not, correct the category.',
        },
      },
    },
  },
});
