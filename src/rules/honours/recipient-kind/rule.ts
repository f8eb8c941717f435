import type { HonourTitles, RecipientKinds } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';

/** Titles that only people, or only organisations, have. */
const KIND_OF: { readonly [T in HonourTitles]?: RecipientKinds } = {
  'excellent-member': 'person',
  'excellent-worker': 'person',
  'fifty-years': 'person',
  'advanced-organisation': 'collective',
};

/** 对象 fits 称号: it decides in which row of the return the honour counts. */
export const rule = defineRule({
  id: 'honours/recipient-kind',
  level: 1,
  provisions: [],
  needs: { honours: ['recipientKind', 'title'] },
  check(ledger, context) {
    for (const honour of ledger.honours.records) {
      if (!context.knows(honour, 'title')) continue;
      const { recipientKind, title } = honour;
      const wanted = KIND_OF[title];
      if (!wanted) context.notApplicable();
      else if (!context.knows(honour, 'recipientKind')) continue;
      else if (recipientKind === wanted) context.met();
      else context.report(honour, 'recipientKind', { data: { title, wanted } });
    }
  },
  messages: {
    'zh-CN': {
      title: '表彰对象与称号相符',
      why: '对象决定表彰计入个人还是集体',
      variants: {
        default: {
          problem: '{name}的称号是“{title|code:honour-titles}”，{header}写作“{value}”',
          remedy: {
            mistyped: '请改为“{wanted|code:recipient-kinds}”，或者改正称号。',
            true: '确实如此的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Recipient and title fit',
      why: 'It decides whether the honour counts for a person or a collective',
      variants: {
        default: {
          problem: '{name} has the title “{title|code:honour-titles}”, but {header} is “{value}”',
          remedy: {
            mistyped: 'Make it “{wanted|code:recipient-kinds}”, or correct the title.',
            true: 'If it really is so, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
