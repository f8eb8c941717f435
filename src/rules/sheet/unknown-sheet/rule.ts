import * as z from 'zod';
import { defineRule } from '../../rule';

/** Sheets that no template fits, with the one that comes nearest and what it would need. */
export const rule = defineRule({
  id: 'sheet/unknown-sheet',
  level: 0,
  provisions: [],
  needs: {},
  parameters: z.strictObject({
    /** Names of sheets that hold no records, as a regular expression. */
    ignored: z.string().transform((words) => new RegExp(words)),
  }),
  check(ledger, context) {
    context.met(ledger.sheets.length);
    for (const { sheet, nearest, missing } of ledger.unknownSheets) {
      if (context.parameters.ignored.test(sheet.name)) continue;
      const data = { unknown: sheet.name, nearest: nearest?.name ?? '', missing };
      const variant = missing.length > 0 ? 'nearest' : 'default';
      context.reportFile({ variant, data });
    }
    for (const { sheet, template, read } of ledger.hiddenSheets) {
      if (!template) continue;
      const data = { unknown: sheet.name, nearest: template.name };
      context.reportFile({ variant: read ? 'only' : 'hidden', data });
    }
  },
  messages: {
    'zh-CN': {
      title: '没有认出的工作表',
      why: '认不出的工作表不能核对和统计',
      parameterNames: { ignored: '不必识别的工作表' },
      variants: {
        default: {
          problem: '工作表“{unknown}”不像工作台账里的任何一张表，没有读取',
          remedy: '与台账无关的不用管；是台账的，请按模板的列名改正表头。',
        },
        nearest: {
          problem: '工作表“{unknown}”有些像“{nearest}”，但缺少：{missing}；没有读取',
          remedy: '是这张表的话，请补上或者改正这些列名。',
        },
        hidden: {
          problem: '隐藏的工作表“{unknown}”像是“{nearest}”，没有读取',
          remedy: '要用的话请取消隐藏。',
        },
        only: {
          problem: '隐藏的工作表“{unknown}”是这个工作簿里唯一的“{nearest}”，已经读取',
          remedy: '要用的话请取消隐藏；是往年的或者不用的，请删去。',
        },
      },
    },
    en: {
      title: 'Sheets that were not recognised',
      why: 'What is not recognised is neither checked nor counted',
      parameterNames: { ignored: 'Sheets that are left alone' },
      variants: {
        default: {
          problem: 'The sheet “{unknown}” is like none of the workbook and was not read',
          remedy: 'Leave it if it has nothing to do with it; else use the headers of the template.',
        },
        nearest: {
          problem:
            'The sheet “{unknown}” is a little like {nearest}, but lacks {missing}; it was not read',
          remedy: 'If it is meant, add or rename these columns.',
        },
        hidden: {
          problem: 'The hidden sheet “{unknown}” is like {nearest} and was not read',
          remedy: 'Show it if it is to be used.',
        },
        only: {
          problem:
            'The hidden sheet “{unknown}” is the only {nearest} of the workbook and was read',
          remedy:
            'Show it if it is to be used; delete it if it is of an earlier year or of no use.',
        },
      },
    },
  },
});
