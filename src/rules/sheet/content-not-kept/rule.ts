import * as z from 'zod';
import { defineRule } from '../../rule';

/**
 * Columns of what should not be kept in this workbook: what was said in a talk, why
 * somebody was sanctioned, somebody's hardship. They are never read.
 */
export const rule = defineRule({
  id: 'sheet/content-not-kept',
  level: 0,
  provisions: [],
  needs: {},
  parameters: z.strictObject({
    /** By table, the words of headers, as a regular expression. */
    columns: z.record(
      z.string(),
      z.string().transform((words) => new RegExp(words)),
    ),
  }),
  check(ledger, context) {
    for (const sheet of ledger.sheets) {
      const words = context.parameters.columns[sheet.table];
      if (!words) {
        context.notApplicable();
        continue;
      }
      context.met(Object.keys(sheet.columns).length);
      sheet.unknown.forEach((header, index) => {
        const address = sheet.unknownAt[index];
        if (!address || !words.test(header)) return;
        context.reportSheet(sheet, sheet.template.subject[0] ?? '', {
          data: { column: header },
          address,
        });
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '不宜存放在工作簿里的内容',
      why: '敏感内容应当存放在规定的档案里，不随工作簿流转',
      parameterNames: { columns: '各表不应有的列' },
      variants: {
        default: {
          problem: '“{sheet}”表里有“{column}”一列，这类内容不宜存放在这里',
          remedy: {
            mistyped: '其实不是这类内容的，可以换一个列名。',
            true: '请先把内容存入规定的档案，再删去这一列；本软件不读取、不统计这一列。',
          },
        },
      },
    },
    en: {
      title: 'Content that should not be kept in the workbook',
      why: 'Sensitive content belongs in the files kept for it, not in a workbook',
      parameterNames: { columns: 'Columns that a sheet should not have' },
      variants: {
        default: {
          problem: 'The sheet {sheet} has a column “{column}”, which should not be kept here',
          remedy: {
            mistyped: 'If it holds something else, give it another header.',
            true: 'Put the content on file first, then delete the column; it is neither read nor counted.',
          },
        },
      },
    },
  },
});
