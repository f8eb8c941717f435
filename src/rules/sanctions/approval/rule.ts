import { hasColumn, isBlank } from '../../../ledger/model';
import type { SanctionKinds } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';

/** The five party sanctions (党章 第四十一条). */
const SANCTIONS: ReadonlySet<SanctionKinds> = new Set([
  'warning',
  'serious-warning',
  'removal-from-post',
  'probation-in-party',
  'expulsion',
]);

/**
 * A party sanction is discussed by the meeting of the branch and approved above
 * it. A committee of the county or above may decide by itself: a warning at most.
 */
export const rule = defineRule({
  id: 'sanctions/approval',
  level: 1,
  provisions: ['C-19', 'C-17'],
  needs: { sanctions: ['kind'] },
  check(ledger, context) {
    for (const sanction of ledger.sanctions.records) {
      if (sanction.kind === null || !SANCTIONS.has(sanction.kind)) continue;
      for (const key of ['meetingOn', 'approvedOn'] as const) {
        if (!hasColumn(sanction, key) || !isBlank(sanction, key)) continue;
        context.report(sanction, key, { variant: key, data: { kind: sanction.kind } });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '党纪处分经支部大会讨论并批准',
      variants: {
        meetingOn: {
          problem: '{name}的{kind|code:sanction-kinds}没有填{header}',
          remedy: '请填写支部大会讨论决定的日期；上级党组织直接决定的，在“核实说明”里写明。',
        },
        approvedOn: {
          problem: '{name}的{kind|code:sanction-kinds}没有填{header}',
          remedy: '请填写上级党组织批准的日期；还没有批准的，批准后填写。',
        },
      },
    },
    en: {
      title: 'A party sanction is discussed and approved',
      variants: {
        meetingOn: {
          problem: 'The sanction of {name} ({kind|code:sanction-kinds}) has no {header}',
          remedy:
            'Enter the day of the meeting; if the superior decided itself, say so in 核实说明.',
        },
        approvedOn: {
          problem: 'The sanction of {name} ({kind|code:sanction-kinds}) has no {header}',
          remedy: 'Enter the day of the approval, when it is given.',
        },
      },
    },
  },
});
