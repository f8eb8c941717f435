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
      if (!context.knows(honour, 'title')) continue;
      const applies =
        TITLES.has(honour.title) && index.memberOf({ name: honour.recipient })?.leader;
      if (!applies) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(honour, 'awardedOn')) continue;
      const { awardedOn, recipient } = honour;
      const admonition = index.sanctionsByName
        .get(recipient ?? '')
        ?.find(
          ({ kind, decidedOn }) =>
            kind === 'admonition' &&
            decidedOn !== null &&
            yearOf(decidedOn) === yearOf(awardedOn) &&
            !isAfter(decidedOn, awardedOn),
        );
      if (!admonition) {
        context.met();
        continue;
      }
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
          remedy: {
            mistyped: '日期或称号填错的，请改正。',
            true: '确实如此的，请报上级党组织确认，并在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Honours of a leading cadre admonished in the year',
      variants: {
        default: {
          problem:
            '{name}, a leading cadre, was admonished on {decidedOn|date} and became “{value}” in the same year',
          remedy: {
            mistyped: 'If a date or the title is wrong, correct it.',
            true: 'If it is so, have the superior confirm it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
