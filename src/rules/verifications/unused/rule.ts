import { defineRule } from '../../rule';

/** An entry of 核实说明 that answers nothing any more is out of date or misspelt. */
export const rule = defineRule({
  id: 'verifications/unused',
  level: 2,
  provisions: [],
  needs: { verifications: ['rule', 'reason'] },
  afterwards: true,
  check(ledger, context) {
    const { unusedVerifications: unused } = context;
    context.met(Math.max(0, ledger.verifications.records.length - unused.length));
    for (const entry of unused) {
      context.report(entry, 'rule', { data: { subject: entry.subject ?? '' } });
    }
  },
  messages: {
    'zh-CN': {
      title: '核实说明没有对应的问题',
      why: '核实说明与检查出的问题对应才起作用',
      variants: {
        default: {
          problem:
            '核实说明“{value}”（对象：{subject}）没有对应的问题：问题可能已经改正，也可能规则或对象的名称写得不一致',
          remedy: {
            mistyped: '仍需说明的，请照检查结果里的规则名称和对象填写。',
            true: '问题已经改正的，可以删去这一行，留着也不影响。',
          },
        },
      },
    },
    en: {
      title: 'Verification that answers nothing',
      why: 'A verification answers a finding, or nothing',
      variants: {
        default: {
          problem:
            'The entry “{value}” (for: {subject}) answers no finding: it was put right, or the names differ',
          remedy: {
            mistyped:
              'If it is still to be explained, write rule and subject as the findings name them.',
            true: 'If it was put right, the row may be deleted or stay.',
          },
        },
      },
    },
  },
});
