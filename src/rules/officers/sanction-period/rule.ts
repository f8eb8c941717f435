import { isAfter, isBefore } from '../../../core/calendar/civil-date';
import type { SanctionsRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';
import { effectEnd, reportOlder } from '../../sanction-effect';

/**
 * Within the effect of a sanction nobody is given a higher post (纪律处分条例 第十条 and
 * after), and under 留党察看 nobody can be elected or hold one (党章 第四十一条).
 */
export const rule = defineRule({
  id: 'officers/sanction-period',
  level: 2,
  provisions: ['DISC-02', 'DISC-03', 'DISC-04', 'C-18', 'E-03'],
  needs: { officers: ['name'], sanctions: ['name', 'kind', 'decidedOn'] },
  check(ledger, context) {
    const { index, asOf } = context;
    const seen = new Set<SanctionsRecord>();
    for (const officer of ledger.officers.records) {
      if (officer.name === null || !index.isOnePerson(officer.name)) continue;
      for (const sanction of index.sanctionsByName.get(officer.name) ?? []) {
        const { kind, decidedOn, until } = sanction;
        if (decidedOn === null) continue;
        const related = [placeOf(sanction, 'decidedOn')];
        if (kind === 'probation-in-party' && until !== null && isBefore(asOf, until)) {
          if (isAfter(decidedOn, asOf)) continue;
          context.report(officer, 'name', {
            variant: 'rights',
            provision: 'C-18',
            severity: 'error',
            data: { kind, decidedOn, end: until },
            related,
          });
          continue;
        }
        const { appointedOn } = officer;
        if (appointedOn === null || !isAfter(appointedOn, decidedOn)) continue;
        seen.add(sanction);
        const end = effectEnd(sanction, context);
        if (end === null || !isBefore(appointedOn, end)) continue;
        context.report(officer, 'appointedOn', {
          provision: PROVISIONS[kind ?? ''] ?? 'DISC-02',
          data: { kind, decidedOn, end },
          related,
        });
      }
    }
    reportOlder(seen, context);
  },
  messages: {
    'zh-CN': {
      title: '处分影响期内不提拔任职',
      variants: {
        default: {
          problem:
            '{name}于{decidedOn|date}受到{kind|code:sanction-kinds}处分，影响期到{end|date}，{header}“{value}”在影响期内',
          remedy: '请核对两个日期；影响期内不是提拔或者进一步使用的，在“核实说明”里写明。',
        },
        rights: {
          problem:
            '{name}于{decidedOn|date}受到{kind|code:sanction-kinds}处分，到{end|date}为止没有被选举权',
          remedy: '请从“班子成员”表里删去，并报上级党组织补选；处分登记有误的，改正“处分处置”表。',
        },
      },
    },
    en: {
      title: 'No new post within the effect of a sanction',
      variants: {
        default: {
          problem:
            '{name} was sanctioned ({kind|code:sanction-kinds}) on {decidedOn|date}, with effect until {end|date}; “{value}” lies within it',
          remedy: 'Check both dates; if the post was no promotion, say so in 核实说明.',
        },
        rights: {
          problem:
            '{name} was sanctioned ({kind|code:sanction-kinds}) on {decidedOn|date} and cannot hold a post until {end|date}',
          remedy: 'Remove the row and hold a by-election, or correct 处分处置.',
        },
      },
    },
  },
});

const PROVISIONS: Readonly<Record<string, string>> = {
  'removal-from-post': 'DISC-03',
  'probation-in-party': 'DISC-04',
};
