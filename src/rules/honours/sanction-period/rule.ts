import { isAfter, isBefore } from '../../../core/calendar/civil-date';
import type { SanctionsRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';
import { effectEnd, reportOlder } from '../../sanction-effect';

/** A person is not honoured within the effect of a party sanction: please verify. */
export const rule = defineRule({
  id: 'honours/sanction-period',
  level: 2,
  provisions: ['DISC-02', 'DISC-03', 'DISC-04'],
  needs: { honours: ['awardedOn', 'recipient', 'title'], sanctions: ['name', 'kind', 'decidedOn'] },
  check(ledger, context) {
    const { index } = context;
    const seen = new Set<SanctionsRecord>();
    for (const honour of ledger.honours.records) {
      const { awardedOn, recipient, recipientKind, title } = honour;
      if (title !== 'excellent-member' && title !== 'excellent-worker') continue;
      if (awardedOn === null || recipient === null || recipientKind === 'collective') continue;
      if (!index.isOnePerson(recipient)) continue;
      for (const sanction of index.sanctionsByName.get(recipient) ?? []) {
        const { kind, decidedOn } = sanction;
        if (decidedOn === null || !isAfter(awardedOn, decidedOn)) continue;
        seen.add(sanction);
        const end = effectEnd(sanction, context);
        if (end === null || !isBefore(awardedOn, end)) continue;
        context.report(honour, 'title', {
          data: { kind, decidedOn, end },
          related: [placeOf(sanction, 'decidedOn')],
        });
      }
    }
    reportOlder(seen, context);
  },
  messages: {
    'zh-CN': {
      title: '处分影响期内的表彰',
      variants: {
        default: {
          problem:
            '{name}于{decidedOn|date}受到{kind|code:sanction-kinds}处分，影响期到{end|date}，其间获“{value}”',
          remedy: '请核对两个日期，并报上级党组织确认。',
        },
      },
    },
    en: {
      title: 'Honours within the effect of a sanction',
      variants: {
        default: {
          problem:
            '{name} was sanctioned ({kind|code:sanction-kinds}) on {decidedOn|date}, with effect until {end|date}, and became “{value}” within it',
          remedy: 'Check both dates with the superior.',
        },
      },
    },
  },
});
