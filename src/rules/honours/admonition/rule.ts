import { isAfter, yearOf } from '../../../core/calendar/civil-date';
import type { HonourTitles } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';

const TITLES: ReadonlySet<HonourTitles> = new Set([
  'excellent-member',
  'excellent-worker',
  'advanced-producer',
]);

/** A leading cadre under 诫勉 is not honoured in that year; other members are not concerned. */
export const rule = defineRule({
  id: 'honours/admonition',
  level: 2,
  provisions: ['H-05'],
  needs: {
    honours: ['awardedOn', 'recipient', 'title'],
    sanctions: ['name', 'kind', 'decidedOn'],
    members: ['leader'],
  },
  check(ledger, context) {
    const { index } = context;
    for (const honour of ledger.honours.records) {
      const { awardedOn, recipient, title } = honour;
      if (awardedOn === null || title === null || !TITLES.has(title)) continue;
      if (!index.memberOf({ name: recipient })?.leader) continue;
      const admonition = index.sanctionsByName
        .get(recipient ?? '')
        ?.find(
          ({ kind, decidedOn }) =>
            kind === 'admonition' &&
            decidedOn !== null &&
            yearOf(decidedOn) === yearOf(awardedOn) &&
            !isAfter(decidedOn, awardedOn),
        );
      if (!admonition) continue;
      context.report(honour, 'title', {
        data: { decidedOn: admonition.decidedOn },
        related: [placeOf(admonition, 'decidedOn')],
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '当年受到诫勉的领导干部的表彰',
      variants: {
        default: {
          problem: '{name}是党员领导干部，{decidedOn|date}受到诫勉，当年又获“{value}”',
          remedy: '请核对后报上级党组织确认，并在“核实说明”里写明。',
        },
      },
    },
    en: {
      title: 'Honours of a leading cadre admonished in the year',
      variants: {
        default: {
          problem:
            '{name}, a leading cadre, was admonished on {decidedOn|date} and became “{value}” in the same year',
          remedy: 'Check it with the superior and say so in 核实说明.',
        },
      },
    },
  },
});
