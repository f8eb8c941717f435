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
      if (!context.knows(officer, 'name')) continue;
      const sanctions = index.sanctionsByName.get(officer.name) ?? [];
      if (sanctions.length === 0 || !index.isOnePerson(officer.name)) {
        context.notApplicable();
        continue;
      }
      let broken = false;
      let open = false;
      for (const sanction of sanctions) {
        const { kind, decidedOn, until } = sanction;
        if (decidedOn === null) {
          open = true;
          context.undecided(sanction, 'decidedOn');
          continue;
        }
        const related = [placeOf(sanction, 'decidedOn')];
        if (kind === 'probation-in-party' && until !== null && isBefore(asOf, until)) {
          if (isAfter(decidedOn, asOf)) continue;
          broken = true;
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
        if (appointedOn === null) {
          open = true;
          context.undecided(officer, 'appointedOn');
          continue;
        }
        if (!isAfter(appointedOn, decidedOn)) continue;
        seen.add(sanction);
        const end = effectEnd(sanction, context);
        if (end === null || !isBefore(appointedOn, end)) continue;
        broken = true;
        context.report(officer, 'appointedOn', {
          provision: PROVISIONS[kind ?? ''] ?? 'DISC-02',
          data: { kind, decidedOn, end },
          related,
        });
      }
      if (!broken && !open) context.met();
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
          remedy: {
            mistyped: '请核对任职日期和处分决定日期，改正写错的一处。',
            true: '日期无误的不要改：不是提拔或者进一步使用的，在“核实说明”里写明；是的，请报告上级党组织。',
          },
        },
        rights: {
          problem:
            '{name}于{decidedOn|date}受到{kind|code:sanction-kinds}处分，到{end|date}为止没有被选举权',
          remedy: {
            mistyped: '处分登记有误的，请改正“处分处置”表；已经离任的，请更新“班子成员”表。',
            true: '确在留党察看期间的，请报告上级党组织，按其意见调整任职后再改这张表。',
          },
        },
      },
    },
    en: {
      title: 'No new post within the effect of a sanction',
      variants: {
        default: {
          problem:
            '{name} was sanctioned ({kind|code:sanction-kinds}) on {decidedOn|date}, with effect until {end|date}; “{value}” lies within it',
          remedy: {
            mistyped: 'Check both dates and correct the wrong one.',
            true: 'If they are right, leave them: say in 核实说明 if it was no promotion, else tell the superior.',
          },
        },
        rights: {
          problem:
            '{name} was sanctioned ({kind|code:sanction-kinds}) on {decidedOn|date} and cannot hold a post until {end|date}',
          remedy: {
            mistyped:
              'If the sanction is wrong, correct 处分处置; if no longer in office, update this sheet.',
            true: 'If it is so, tell the superior, and change this sheet when the post is settled.',
          },
        },
      },
    },
  },
});

const PROVISIONS: Readonly<Record<string, string>> = {
  'removal-from-post': 'DISC-03',
  'probation-in-party': 'DISC-04',
};
