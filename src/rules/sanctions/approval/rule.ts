import { hasColumn, isBlank } from '../../../ledger/model';
import type { SanctionKinds } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';

const KEYS = ['meetingOn', 'approvedOn'] as const;

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
      if (!context.knows(sanction, 'kind')) continue;
      if (!SANCTIONS.has(sanction.kind)) {
        context.notApplicable();
        continue;
      }
      const data = { kind: sanction.kind };
      const blank = KEYS.filter((key) => hasColumn(sanction, key) && isBlank(sanction, key));
      const [first, second] = blank;
      for (const key of KEYS) {
        if (!hasColumn(sanction, key)) context.undecided(sanction, key);
        else if (!blank.includes(key)) context.met();
      }
      if (first && second) {
        const cells = [placeOf(sanction, second)];
        context.report(sanction, first, { variant: 'both', data, cells });
      } else if (first) context.report(sanction, first, { variant: first, data });
    }
  },
  messages: {
    'zh-CN': {
      title: '党纪处分经支部大会讨论并批准',
      variants: {
        meetingOn: {
          problem: '{name}的{kind|code:sanction-kinds}没有填{header}',
          remedy: {
            missing: '请填写支部大会讨论决定的日期。',
            true: '上级党组织直接决定的，请在“核实说明”里写明，不要补编会议。',
          },
        },
        both: {
          problem: '{name}的{kind|code:sanction-kinds}没有填支部大会日期，也没有填批准日期',
          remedy: {
            missing: '请按处分决定填写两个日期。',
            true: '上级党组织直接决定的，请在“核实说明”里写明，不要补编会议；还没有批准的，在批准后填写。',
          },
        },
        approvedOn: {
          problem: '{name}的{kind|code:sanction-kinds}没有填{header}',
          remedy: {
            missing: '请填写上级党组织批准的日期。',
            true: '还没有批准的，请在批准后填写；未经批准的处分不生效。',
          },
        },
      },
    },
    en: {
      title: 'A party sanction is discussed and approved',
      variants: {
        meetingOn: {
          problem: 'The sanction of {name} ({kind|code:sanction-kinds}) has no {header}',
          remedy: {
            missing: 'Enter the day of the meeting.',
            true: 'If the superior decided itself, say so in 核实说明; make up no meeting.',
          },
        },
        both: {
          problem:
            'The sanction of {name} ({kind|code:sanction-kinds}) has no day of a meeting and none of an approval',
          remedy: {
            missing: 'Enter both days from the decision.',
            true: 'If the superior decided itself, say so in 核实说明; if not approved yet, enter it then.',
          },
        },
        approvedOn: {
          problem: 'The sanction of {name} ({kind|code:sanction-kinds}) has no {header}',
          remedy: {
            missing: 'Enter the day of the approval.',
            true: 'If it is not given yet, enter it then; without it the sanction has no effect.',
          },
        },
      },
    },
  },
});
