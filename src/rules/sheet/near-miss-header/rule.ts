import { defineRule } from '../../rule';

/** A header that is one or two characters from one of the template's: suggested, not assumed. */
export const rule = defineRule({
  id: 'sheet/near-miss-header',
  level: 0,
  provisions: [],
  needs: {},
  check(ledger, context) {
    for (const sheet of ledger.sheets) {
      context.met(Object.keys(sheet.columns).length);
      for (const { header, meant, row, column, key } of sheet.nearMisses) {
        context.reportSheet(sheet, key, {
          address: { row, column },
          data: { found: header, meant },
          fix: { safe: false, value: { kind: 'text', text: meant } },
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '列名可能写错',
      why: '认不出的列不能核对和统计',
      variants: {
        default: {
          problem: '“{sheet}”表里的列名“{found}”不认识，这一列没有读取',
          remedy: {
            mistyped: '是不是“{meant}”？是的话请改过来。',
            true: '不是的不用改，这一列不参加统计。',
          },
        },
      },
    },
    en: {
      title: 'Headers that may be wrong',
      why: 'What is not recognised is neither checked nor counted',
      variants: {
        default: {
          problem: 'The header “{found}” of {sheet} is unknown; the column was not read',
          remedy: {
            mistyped: 'Is it “{meant}”? If so, rename it.',
            true: 'If not, leave it: the column is not counted.',
          },
        },
      },
    },
  },
});
