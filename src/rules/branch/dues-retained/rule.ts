import { defineRule } from '../../rule';

/** Where a unit has all dues remitted: what was kept. */
export const rule = defineRule({
  id: 'branch/dues-retained',
  level: 2,
  provisions: ['J24-R46'],
  needs: {},
  check(ledger, context) {
    for (const branch of ledger.branch.records) {
      const { duesRetained: retained } = branch;
      if (retained === null) context.notApplicable();
      else if (retained === 0) context.met();
      else context.report(branch, 'duesRetained', { data: { retained } });
    }
  },
  messages: {
    'zh-CN': {
      title: '党费全额上缴',
      variants: {
        default: {
          problem: '填写的留存党费是{retained|money}元；本单位启用的做法是全额上缴',
          remedy: {
            mistyped: '金额填错的，请对照上缴凭证改正。',
            true: '上级同意留存的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Dues are remitted in full',
      variants: {
        default: {
          problem:
            '{retained|money} yuan of dues are kept; the practice that this unit turned on remits all',
          remedy: {
            mistyped: 'If the sum is wrong, correct it by the voucher.',
            true: 'If the superior agreed, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
