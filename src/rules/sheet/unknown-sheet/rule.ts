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
          remedy: {
            mistyped: '是台账里的表的，请按模板的列名改正表头，或者在“列的对应”里指明。',
            true: '与台账无关的不用改。',
          },
        },
        nearest: {
          problem: '工作表“{unknown}”有些像“{nearest}”，但缺少：{missing}；没有读取',
          remedy: {
            mistyped: '是这张表的，请补上或者改正这些列名。',
            true: '不是的不用改。',
          },
        },
        hidden: {
          problem: '隐藏的工作表“{unknown}”像是“{nearest}”，没有读取',
          remedy: {
            missing: '要用的，请取消隐藏。',
            true: '往年的或者不用的，不用改。',
          },
        },
        only: {
          problem: '隐藏的工作表“{unknown}”是这个工作簿里唯一的“{nearest}”，已经读取',
          remedy: {
            missing: '要用的，请取消隐藏。',
            true: '往年的或者不用的，请另存一份再从这个工作簿里删去，以免计入。',
          },
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
          remedy: {
            mistyped:
              'If it belongs to the workbook, use the headers of the template, or map its columns.',
            true: 'If it has nothing to do with it, leave it.',
          },
        },
        nearest: {
          problem:
            'The sheet “{unknown}” is a little like {nearest}, but lacks {missing}; it was not read',
          remedy: {
            mistyped: 'If it is meant, add or rename these columns.',
            true: 'If it is not, leave it.',
          },
        },
        hidden: {
          problem: 'The hidden sheet “{unknown}” is like {nearest} and was not read',
          remedy: {
            missing: 'If it is to be used, show it.',
            true: 'If it is of an earlier year or of no use, leave it.',
          },
        },
        only: {
          problem:
            'The hidden sheet “{unknown}” is the only {nearest} of the workbook and was read',
          remedy: {
            missing: 'If it is to be used, show it.',
            true: 'If it is of an earlier year or of no use, save it elsewhere and take it out of this workbook, so that it is not counted.',
          },
        },
      },
    },
  },
});
