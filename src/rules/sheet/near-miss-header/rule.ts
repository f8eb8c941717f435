import { headersOf } from '../../../ledger/model';
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
      const unfit = sheet.template.columns.filter(({ key }) => sheet.unfit.includes(key));
      const [lost] = unfit;
      if (lost) {
        context.reportSheet(sheet, lost.key, {
          variant: 'mapping',
          severity: 'warning',
          data: { headers: unfit.map(({ header }) => header) },
        });
      }
      for (const { keys, columns } of sheet.aside === null ? sheet.open : []) {
        const [key] = keys;
        const [column] = columns;
        if (key === undefined || !column) continue;
        const fields = headersOf(sheet.template, keys);
        const several = columns.length > 1;
        context.reportSheet(sheet, key, {
          address: column.at,
          variant: several ? 'columns' : 'fields',
          severity: 'warning',
          data: several
            ? { headers: columns.map((one) => one.header), meant: fields[0] ?? key }
            : { found: column.header, headers: fields },
        });
      }
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
        columns: {
          problem: '“{sheet}”表里{headers}都可能是“{meant}”，内容又不一样，都没有读取',
          remedy: {
            mistyped: '请把是“{meant}”的那一列的列名改成“{meant}”，另外的改成别的名称。',
            true: '不便改列名的，请在“列的对应”里指明是哪一列；用命令行的，请指明后存成对应文件。',
          },
        },
        fields: {
          problem: '“{sheet}”表里的列“{found}”可能是{headers}，认不准，没有读取',
          remedy: {
            mistyped: '请把列名改成确切的名称。',
            true: '不便改列名的，请在“列的对应”里指明是哪一项；用命令行的，请指明后存成对应文件。',
          },
        },
        mapping: {
          problem: '“{sheet}”表的表头和保存过的列对应不一样了，没有找到对应{headers}的列',
          remedy: {
            mistyped: '列名改错了的，请改回原来的。',
            missing: '列删掉了的，请补上。',
            true: '表的格式确实换了的，请在“列的对应”里重新指定并保存；用对应文件的，请重新生成。',
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
        columns: {
          problem:
            'On {sheet} {headers} may each be {meant} and say different things: none of them was read',
          remedy: {
            mistyped: 'Name the column that is {meant} so, and the others otherwise.',
            true: 'If the headers cannot be changed, say which it is among the columns of the sheet, or by inspect --set and a mapping.',
          },
        },
        fields: {
          problem: 'The column “{found}” of {sheet} may be {headers}: it was not read',
          remedy: {
            mistyped: 'Give the column its exact name.',
            true: 'If the header cannot be changed, say what it is among the columns of the sheet, or by inspect --set and a mapping.',
          },
        },
        mapping: {
          problem:
            'The headers of {sheet} are no longer those of the saved mapping: nothing stands for {headers}',
          remedy: {
            mistyped: 'If a header was changed by mistake, change it back.',
            missing: 'If a column was deleted, put it back.',
            true: 'If the form has changed, map its columns anew and save them, or make the file again with inspect --save-mapping.',
          },
        },
      },
    },
  },
});
