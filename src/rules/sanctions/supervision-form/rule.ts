import { hasColumn, isBlank } from '../../../ledger/model';
import type { SanctionKinds, SupervisionForms } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';

/**
 * The forms that go with a kind: light discipline is the second, heavy the third, the fourth where
 * a crime is suspected, too. What is not named here may be of any form.
 */
const FORMS: Partial<Record<SanctionKinds, readonly SupervisionForms[]>> = {
  admonition: ['first'],
  warning: ['second'],
  'serious-warning': ['second'],
  'removal-from-post': ['third', 'fourth'],
  'probation-in-party': ['third', 'fourth'],
  expulsion: ['third', 'fourth'],
};

/** 四种形态 fits the kind of sanction. A remark: who classed it knows more than a table. */
export const rule = defineRule({
  id: 'sanctions/supervision-form',
  level: 1,
  provisions: [],
  needs: {},
  check(ledger, context) {
    for (const sanction of ledger.sanctions.records) {
      if (!hasColumn(sanction, 'form') || isBlank(sanction, 'form')) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(sanction, 'kind', 'form')) continue;
      const { kind, form } = sanction;
      const fitting = FORMS[kind];
      if (!fitting) context.notApplicable();
      else if (fitting.includes(form)) context.met();
      else context.report(sanction, 'form', { data: { kind } });
    }
  },
  messages: {
    'zh-CN': {
      title: '四种形态与处分种类相符',
      why: '党纪轻处分一般算第二种形态，重处分一般算第三种或第四种形态',
      variants: {
        default: {
          problem: '{kind|code:sanction-kinds}填的是“{value}”，与处分种类对不上',
          remedy: {
            mistyped: '种类或者形态选错的，请改正。',
            true: '上级就是这样认定的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'The form of supervision fits the sanction',
      why: 'Light discipline is usually the second form, heavy the third or fourth',
      variants: {
        default: {
          problem: '{kind|code:sanction-kinds} is entered as “{value}”, which does not fit it',
          remedy: {
            mistyped: 'If the kind or the form is wrong, correct it.',
            true: 'If the superior classed it so, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
