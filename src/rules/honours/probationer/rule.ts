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
      if (!context.knows(honour, 'title')) continue;
      const personal = title === 'excellent-member' || title === 'excellent-worker';
      const member = context.index.memberOf({ name: recipient });
      if (!personal || recipientKind === 'collective' || !member) {
        context.notApplicable();
        continue;
      }
      if (awardedOn === null || member.category === null) {
        if (awardedOn === null) context.undecided(honour, 'awardedOn');
        else context.undecided(member, 'category');
        continue;
      }
      if (!isProbationerOn(member, awardedOn)) {
        context.met();
        continue;
      }
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
          remedy: {
            mistyped: '称号、日期或转正日期填错的，请改正。',
            true: '确实如此的，请报告授予的党组织；事迹突出的预备党员可以推荐为先进生产(工作)者。',
          },
        },
        worker: {
          problem: '{name}表彰时是预备党员，不宜表彰为“{value}”',
          remedy: {
            mistyped: '称号、日期或转正日期填错的，请改正。',
            true: '确实如此的，请报告授予的党组织，并在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Honours of probationers',
      variants: {
        default: {
          problem: '{name} was a probationer and cannot be “{value}”',
          remedy: {
            mistyped: 'If the title, the date or 转正日期 is wrong, correct it.',
            true: 'If it is so, report it to the body that gave it; an outstanding probationer may be 先进生产(工作)者.',
          },
        },
        worker: {
          problem: '{name} was a probationer and should not be “{value}”',
          remedy: {
            mistyped: 'If the title, the date or 转正日期 is wrong, correct it.',
            true: 'If it is so, report it to the body that gave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
