import { defineRule, placeOf } from '../../rule';

/** Only a probationer's standing is cancelled (取消预备党员资格); it is no sanction. */
export const rule = defineRule({
  id: 'movements/cancelled-full-member',
  level: 2,
  provisions: [],
  needs: { movements: ['kind'], members: ['category'] },
  check(ledger, context) {
    for (const movement of ledger.movements.records) {
      if (!context.knows(movement, 'kind')) continue;
      const member = context.index.memberOf(movement);
      if (movement.kind !== 'probation-cancelled' || !member) context.notApplicable();
      else if (!context.knows(member, 'category')) continue;
      else if (member.category !== 'full') context.met();
      else context.report(movement, 'kind', { related: [placeOf(member, 'category')] });
    }
  },
  messages: {
    'zh-CN': {
      title: '取消预备党员资格的是预备党员',
      why: '预备期内的党员才有预备党员资格可取消，它不是处分',
      variants: {
        default: {
          problem: '{name}在名册里是正式党员，登记为“{value}”',
          remedy: {
            mistyped:
              '请核对人员类别和变动类型，改正写错的一处；正式党员受处分的，变动类型不是这一种。',
          },
        },
      },
    },
    en: {
      title: 'Only the standing of a probationer is cancelled',
      why: 'Only a probationer has that standing; to cancel it is no sanction',
      variants: {
        default: {
          problem: '{name} is a full member on the roster but is entered as “{value}”',
          remedy: {
            mistyped:
              'Check the category and the kind of movement, and correct the one that is wrong.',
          },
        },
      },
    },
  },
});
