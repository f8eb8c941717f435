import type { ColumnTemplate } from '../../../core/templates/schema';
import { isDoneInWords, isOpenEnded } from '../../../core/text/none';
import { type Ledger, type ReadingNote, type ReadingReason, rawCell } from '../../../ledger/model';
import { defineRule } from '../../rule';
import { countFilled } from '../filled';

/**
 * Whether words that are no mistake stand in place of a day: work that goes on has no deadline, and
 * what is done may be told without its day. The rules that ask for the day leave it open.
 */
function isInWords(written: unknown, { key, type, required }: ColumnTemplate): boolean {
  if (typeof written !== 'string' || type !== 'date') return false;
  if (key === 'doneOn' && isDoneInWords(written)) return true;
  return (key === 'dueOn' || required !== true) && isOpenEnded(written);
}

/** A value that the reader could not understand: the record goes on without it. */
export const rule = defineRule({
  id: 'sheet/unreadable-value',
  level: 1,
  provisions: ['FORM-01'],
  needs: {},
  check(ledger, context) {
    for (const { kind, reason, record, column, address } of ledger.notes) {
      // A value of no list is another rule's, and formulas without results are told by column.
      const variant = VARIANTS[reason];
      if (kind !== 'unreadable' || variant === undefined) continue;
      if (variant !== 'number' && isInWords(rawCell(record, column.key), column)) continue;
      context.report(record, column.key, {
        variant,
        address,
        provision: context.basisOf(record.on, column.key),
        // A rounded number is lawful; it stays apart from the exact ones.
        ...(reason === 'approximate' ? { severity: 'info' as const } : {}),
      });
    }
    for (const [first, count] of uncomputedColumns(ledger)) {
      const { record, column, address } = first;
      context.report(record, column.key, {
        variant: 'uncomputed',
        address,
        data: { count },
        provision: null,
      });
    }
    context.met(countFilled(ledger, context));
  },
  messages: {
    'zh-CN': {
      title: '读不出的内容',
      why: '读不出的内容不能核对和统计',
      variants: {
        date: {
          problem: '{header}“{value}”不像日期，这一项没有参加核对和统计',
          remedy: {
            mistyped: '请写成2024-05-06这样的日期，只知道年月的写成2024-05。',
            true: '查不清的不要估填，请留着原来的写法，在“核实说明”里写明。',
          },
        },
        nodate: {
          problem: '{header}“{value}”：没有这一天',
          remedy: {
            mistyped: '请核对月份和日子，写成2024-05-06这样的日期。',
            true: '查不清的不要估填，请留着原来的写法，在“核实说明”里写明。',
          },
        },
        year: {
          problem: '{header}“{value}”的年份不完整或者不合理',
          remedy: {
            mistyped: '请写出四位数的年份，如2024-05-06。',
            true: '查不清的不要估填，请留着原来的写法，在“核实说明”里写明。',
          },
        },
        month: {
          problem: '{header}“{value}”分不清是1月还是10月',
          remedy: {
            mistyped: '请写成2024-01或者2024-10。',
            true: '查不清的不要估填，请留着原来的写法，在“核实说明”里写明。',
          },
        },
        number: {
          problem: '{header}“{value}”不是数字，这一项没有参加核对和统计',
          remedy: {
            mistyped: '请只填数字。',
            true: '查不清的不要估填，请留着原来的写法，在“核实说明”里写明。',
          },
        },
        impossible: {
          problem: '{header}“{value}”大得不可能，没有参加核对和统计',
          remedy: {
            mistyped: '像是电话、证件号码填错了栏，或者多打了几位；请改填正确的数。',
            true: '查不清的不要估填，请留着原来的写法，在“核实说明”里写明。',
          },
        },
        approximate: {
          problem: '{header}“{value}”是约数，没有计入合计',
          remedy: {
            missing: '有准确数的，请填准确的数。',
            true: '只有约数的不用改。',
          },
        },
        whole: {
          problem: '{header}“{value}”应当是整数',
          remedy: {
            mistyped: '请对照原始记录填写整数。',
            true: '查不清的不要估填，请留着原来的写法，在“核实说明”里写明。',
          },
        },
        yesno: {
          problem: '{header}“{value}”应当填“是”或“否”',
          remedy: {
            mistyped: '请改为“是”或“否”。',
            true: '查不清的不要估填，请留着原来的写法，在“核实说明”里写明。',
          },
        },
        names: {
          problem: '{header}“{value}”分不清是几个人的姓名',
          remedy: {
            mistyped: '几个人的，请在姓名之间用顿号隔开。',
            true: '只是一个人的，请去掉姓名中间的空格。',
          },
        },
        digits: {
          problem: '{header}“{value}”是按数字存放的，后几位已经丢失',
          remedy: {
            mistyped: '请先把单元格设为文本格式，再对照证件重新录入全部号码；丢失的几位无法推算。',
          },
        },
        uncomputed: {
          problem:
            '{header}这一列是公式，文件里没有计算结果（{count}格），这一列没有参加核对和统计',
          remedy: {
            missing: '请用 Excel 或 WPS 打开并保存后再交。',
          },
        },
        error: {
          problem: '{header}里的公式出错，显示为“{value}”',
          remedy: {
            mistyped: '请改正公式，或者直接填写内容。',
          },
        },
      },
    },
    en: {
      title: 'Values that cannot be read',
      why: 'What cannot be read is neither checked nor counted',
      variants: {
        date: {
          problem: '{header} “{value}” is no date and was left out of checks and counts',
          remedy: {
            mistyped: 'Write it as 2024-05-06, or 2024-05 when only the month is known.',
            true: 'If it cannot be found out, do not guess: leave what is written and say so in 核实说明.',
          },
        },
        nodate: {
          problem: '{header} “{value}”: there is no such day',
          remedy: {
            mistyped: 'Check month and day and write it as 2024-05-06.',
            true: 'If it cannot be found out, do not guess: leave what is written and say so in 核实说明.',
          },
        },
        year: {
          problem: '{header} “{value}” has an incomplete or impossible year',
          remedy: {
            mistyped: 'Write four digits for the year, as in 2024-05-06.',
            true: 'If it cannot be found out, do not guess: leave what is written and say so in 核实说明.',
          },
        },
        month: {
          problem: '{header} “{value}” may be January or October',
          remedy: {
            mistyped: 'Write 2024-01 or 2024-10.',
            true: 'If it cannot be found out, do not guess: leave what is written and say so in 核实说明.',
          },
        },
        number: {
          problem: '{header} “{value}” is no number and was left out of checks and counts',
          remedy: {
            mistyped: 'Enter a number in digits.',
            true: 'If it cannot be found out, do not guess: leave what is written and say so in 核实说明.',
          },
        },
        impossible: {
          problem: '{header} “{value}” is larger than can be and was left out of checks and counts',
          remedy: {
            mistyped:
              'It may be a telephone or identity number in the wrong column, or have digits too many: enter the right number.',
            true: 'If it cannot be found out, do not guess: leave what is written and say so in 核实说明.',
          },
        },
        approximate: {
          problem: '{header} “{value}” is a rounded number and in no sum',
          remedy: {
            missing: 'If the exact number is known, enter it.',
            true: 'If only this is known, leave it.',
          },
        },
        whole: {
          problem: '{header} “{value}” must be a whole number',
          remedy: {
            mistyped: 'Enter the whole number that the records have.',
            true: 'If it cannot be found out, do not guess: leave what is written and say so in 核实说明.',
          },
        },
        yesno: {
          problem: '{header} “{value}” must be 是 or 否',
          remedy: {
            mistyped: 'Enter 是 or 否.',
            true: 'If it cannot be found out, do not guess: leave what is written and say so in 核实说明.',
          },
        },
        names: {
          problem: '{header} “{value}” may be the names of one or of several people',
          remedy: {
            mistyped: 'If they are several people, part the names with 、.',
            true: 'If it is one person, take the spaces out of the name.',
          },
        },
        digits: {
          problem: '{header} “{value}” was kept as a number and lost its last digits',
          remedy: {
            mistyped:
              'Set the cell to text and type the whole number again; it cannot be recovered.',
          },
        },
        uncomputed: {
          problem:
            '{header} holds formulas whose results are not in the file ({count} cells): the column was left out of checks and counts',
          remedy: {
            missing: 'Open the workbook in Excel or WPS, save it, and send it again.',
          },
        },
        error: {
          problem: 'The formula in {header} fails with “{value}”',
          remedy: {
            mistyped: 'Mend the formula, or type the value.',
          },
        },
      },
    },
  },
});

/** Formulas without a result: the first cell of each column of a sheet, and how many there are. */
function uncomputedColumns(ledger: Ledger): Map<ReadingNote, number> {
  const firsts = new Map<string, ReadingNote>();
  const counts = new Map<ReadingNote, number>();
  for (const note of ledger.notes) {
    if (note.reason !== 'uncomputed') continue;
    const key = `${ledger.sheets.indexOf(note.on)} ${note.column.key}`;
    const first = firsts.get(key) ?? note;
    firsts.set(key, first);
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return counts;
}

const VARIANTS: { readonly [R in ReadingReason]?: string } = {
  'bad-date': 'date',
  'no-such-date': 'nodate',
  'two-digit-year': 'year',
  'year-out-of-range': 'year',
  'no-year': 'year',
  'ambiguous-month': 'month',
  'not-a-number': 'number',
  approximate: 'approximate',
  'too-large': 'impossible',
  'not-whole': 'whole',
  'not-yes-no': 'yesno',
  'ambiguous-names': 'names',
  'lost-digits': 'digits',
  'error-value': 'error',
};
