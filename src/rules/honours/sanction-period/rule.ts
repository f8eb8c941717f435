import { isAfter, isBefore } from '../../../core/calendar/civil-date';
import type { SanctionsRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';
import { effectEnd, reportOlder } from '../../sanction-effect';

/** A person is not honoured within the effect of a party sanction: please verify. */
export const rule = defineRule({
  id: 'honours/sanction-period',
  level: 2,
  provisions: [],
  needs: { honours: ['awardedOn', 'recipient', 'title'], sanctions: ['name', 'kind', 'decidedOn'] },
  check(ledger, context) {
    const { index } = context;
    const seen = new Set<SanctionsRecord>();
    for (const honour of ledger.honours.records) {
      if (!context.knows(honour, 'title')) continue;
      const { recipientKind, title } = honour;
      const personal = title === 'excellent-member' || title === 'excellent-worker';
      if (!personal || recipientKind === 'collective') {
        context.notApplicable();
        continue;
      }
      if (!context.knows(honour, 'awardedOn', 'recipient')) continue;
      const { awardedOn, recipient } = honour;
      if (!index.isOnePerson(recipient)) {
        context.notChecked('same-name', { name: recipient }, 1);
        continue;
      }
      let broken = false;
      for (const sanction of index.sanctionsByName.get(recipient) ?? []) {
        const { kind, decidedOn } = sanction;
        if (decidedOn === null || !isAfter(awardedOn, decidedOn)) continue;
        seen.add(sanction);
        const end = effectEnd(sanction, context);
        if (end === null || !isBefore(awardedOn, end)) continue;
        broken = true;
        context.report(honour, 'title', {
          data: { kind, decidedOn, end },
          related: [placeOf(sanction, 'decidedOn')],
        });
      }
      if (!broken) context.met();
    }
    reportOlder(seen, context);
  },
  messages: {
    'zh-CN': {
      title: '处分影响期内的表彰',
      why: '处分影响期内的表彰，需要由上级党组织确认',
      notChecked: { 'same-name': '名册里不止一人叫{name}，表彰的是谁分不清，没有核对' },
      variants: {
        default: {
          problem:
            '{name}于{decidedOn|date}受到{kind|code:sanction-kinds}处分，影响期到{end|date}，其间获“{value}”',
          remedy: {
            mistyped: '日期、称号或姓名填错的，请改正。',
            true: '确实如此的，请报上级党组织确认，并在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Honours within the effect of a sanction',
      why: 'An honour within the effect of a sanction is for the superior to confirm',
      notChecked: {
        'same-name': 'Two members are called {name}: not checked, as nobody can tell who it was',
      },
      variants: {
        default: {
          problem:
            '{name} was sanctioned ({kind|code:sanction-kinds}) on {decidedOn|date}, with effect until {end|date}, and became “{value}” within it',
          remedy: {
            mistyped: 'If a date, the title or the name is wrong, correct it.',
            true: 'If it is so, have the superior confirm it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
