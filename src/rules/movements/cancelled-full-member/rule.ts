import { defineRule, placeOf } from '../../rule';

/** Only a probationer's standing is cancelled (取消预备党员资格); it is no sanction. */
export const rule = defineRule({
  id: 'movements/cancelled-full-member',
  level: 2,
  provisions: ['R-09', 'C-07'],
  needs: { movements: ['kind'], members: ['category'] },
  check(ledger, context) {
    for (const movement of ledger.movements.records) {
      if (movement.kind !== 'probation-cancelled') continue;
      const member = context.index.memberOf(movement);
      if (member?.category !== 'full') continue;
      context.report(movement, 'kind', { related: [placeOf(member, 'category')] });
    }
  },
  messages: {
    'zh-CN': {
      title: '取消预备党员资格的是预备党员',
      variants: {
        default: {
          problem: '{name}在名册里是正式党员，登记为“{value}”',
          remedy: '请核对人员类别和变动类型，改正写错的一处。',
        },
      },
    },
    en: {
      title: 'Only the standing of a probationer is cancelled',
      variants: {
        default: {
          problem: '{name} is a full member on the roster but is entered as “{value}”',
          remedy: 'Check the category and the kind of movement.',
        },
      },
    },
  },
});
