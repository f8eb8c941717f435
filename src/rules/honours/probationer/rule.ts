import { isProbationerOn } from '../../../branch-life/membership';
import { defineRule, placeOf } from '../../rule';

/**
 * 优秀共产党员 is for full members, 优秀党务工作者 should not go to a probationer. Other
 * titles, such as 先进生产(工作)者, may.
 */
export const rule = defineRule({
  id: 'honours/probationer',
  level: 2,
  provisions: ['H-01', 'H-02'],
  needs: { honours: ['awardedOn', 'recipient', 'title'], members: ['name', 'category'] },
  check(ledger, context) {
    for (const honour of ledger.honours.records) {
      const { awardedOn, recipient, recipientKind, title } = honour;
      if (title !== 'excellent-member' && title !== 'excellent-worker') continue;
      if (awardedOn === null || recipientKind === 'collective') continue;
      const member = context.index.memberOf({ name: recipient });
      if (!member || !isProbationerOn(member, awardedOn)) continue;
      const related = [placeOf(member, 'category')];
      if (title === 'excellent-member') context.report(honour, 'title', { related });
      else {
        const provision = 'H-02';
        context.report(honour, 'title', {
          variant: 'worker',
          provision,
          severity: 'warning',
          related,
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '预备党员的表彰',
      variants: {
        default: {
          problem: '{name}表彰时是预备党员，不能表彰为“{value}”',
          remedy: '请核对称号和转正日期；事迹突出的预备党员可以推荐为先进生产(工作)者。',
        },
        worker: {
          problem: '{name}表彰时是预备党员，不宜表彰为“{value}”',
          remedy: '请核对称号和转正日期。',
        },
      },
    },
    en: {
      title: 'Honours of probationers',
      variants: {
        default: {
          problem: '{name} was a probationer and cannot be “{value}”',
          remedy:
            'Check the title and 转正日期; an outstanding probationer may be 先进生产(工作)者.',
        },
        worker: {
          problem: '{name} was a probationer and should not be “{value}”',
          remedy: 'Check the title and 转正日期.',
        },
      },
    },
  },
});
