import { type CodeItem, type CodeList, choicesOf } from '../../../core/templates/schema';
import type { ReadingNote } from '../../../ledger/model';
import { isUnlike } from '../../../ledger/values/code';
import { nearest } from '../../nearest';
import { defineRule, type ReportOptions, type RuleContext } from '../../rule';
import { countFilled } from '../filled';

/** The most words of a list that a message still names. */
const FEW = 12;

/** The names under which a value of an open list counts, though not all of it was understood. */
function countedAs({ record, column }: ReadingNote, list: CodeList): string {
  const value = (record as unknown as Record<string, unknown>)[column.key];
  const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.items
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join('、');
}

/** An item with all its words: what is near one of them is near the item. */
const named = ({ name, official = [], aliases = [] }: CodeItem) => ({
  name,
  aliases: [...official, ...aliases],
});

/** What is to be asked about a word that only looks like one of the list. */
const askOf = (list: CodeList, text: string) =>
  list.unlike?.find(({ words }) => words.includes(text))?.ask ?? null;

/** A list as it is told of: its words, and its choices where they are few. */
function toldOf(list: CodeList) {
  const choices = choicesOf(list);
  const options = choices.length > FEW ? null : choices.map(({ name }) => name);
  return { list, items: list.items.map(named), options, count: choices.length };
}

function reportUnknown(
  note: ReadingNote,
  { list, options, count }: ReturnType<typeof toldOf>,
  near: string | null,
  context: RuleContext,
) {
  const { record, column, address, cell } = note;
  const text = String(cell).normalize('NFKC').replace(/\s/g, '');
  const data = { near, options, count, list: list.name };
  const provision = list.basis ?? context.basisOf(record.on, column.key);
  const report = (options: ReportOptions): void =>
    context.report(record, column.key, { ...options, address, provision });
  const ask = isUnlike(list, text) ? askOf(list, text) : null;
  if (ask) {
    const words = { ask: ask['zh-CN'], askEn: ask.en };
    report({ variant: 'unlike', data: words });
    return;
  }
  if (near !== null) {
    const nearly = list.open ? ({ severity: 'warning' } as const) : {};
    const fix = { safe: false, value: { kind: 'text', text: near } } as const;
    report({ variant: 'near', data, fix, ...nearly });
    return;
  }
  const variant = list.open ? 'open' : options ? 'default' : 'long';
  const severity = list.open ? ({ severity: 'info' } as const) : {};
  report({ variant, data, ...severity });
}

/** A value of a list is one of the list; one that means the same is suggested. */
export const rule = defineRule({
  id: 'sheet/code-list',
  level: 1,
  provisions: ['FORM-01', 'CODE-01', 'CODE-02', 'CODE-03', 'C-17', 'DISC-01', 'O-01'],
  needs: {},
  check(ledger, context) {
    const suggestions = new Map<string, string | null>();
    const lists = new Map<CodeList, ReturnType<typeof toldOf>>();
    // Counted as the list's other item, and so among the cells that were read.
    let others = 0;
    for (const note of ledger.notes) {
      const { reason, record, column, address, cell } = note;
      if (reason !== 'not-in-list' && reason !== 'code-other') continue;
      const list = context.templates.codes.get(column.codes ?? '');
      if (!list) continue;
      if (reason === 'code-other') {
        const data = { counted: countedAs(note, list) };
        const provision = list.basis ?? context.basisOf(record.on, column.key);
        context.report(record, column.key, {
          variant: 'other',
          severity: 'info',
          data,
          address,
          provision,
        });
        others++;
        continue;
      }
      const told = lists.get(list) ?? toldOf(list);
      lists.set(list, told);
      const key = `${list.id}\n${cell}`;
      let near = suggestions.get(key);
      if (near === undefined) {
        near = nearest(String(cell), told.items);
        suggestions.set(key, near);
      }
      reportUnknown(note, told, near, context);
    }
    const read = countFilled(ledger, context, ({ codes }) => codes !== undefined);
    context.met(Math.max(0, read - others));
  },
  messages: {
    'zh-CN': {
      title: '只能填列表里的内容',
      why: '按列表里的类别填写，才能分类核对和统计',
      variants: {
        default: {
          problem: '{header}“{value}”不在可填的内容里',
          remedy: {
            mistyped: '请改为意思相同的一项：{options}。',
            true: '意思不在这些里面的，请留着原来的写法，在“核实说明”里写明。',
          },
        },
        long: {
          problem: '{header}“{value}”不在可填的内容里',
          remedy: {
            mistyped: '请从单元格的下拉列表（{list}，共{count}项）里选意思相同的一项。',
            true: '意思不在这些里面的，请留着原来的写法，在“核实说明”里写明。',
          },
        },
        near: {
          problem: '{header}“{value}”不在可填的内容里',
          remedy: {
            mistyped: '是不是“{near}”？是的话请改过来，不是的话从下拉列表里选意思相同的一项。',
            true: '意思不在这些里面的，请留着原来的写法，在“核实说明”里写明。',
          },
        },
        unlike: {
          problem: '{header}“{value}”不在可填的内容里，要弄清说的是哪一种',
          remedy: {
            mistyped: '请核对：{ask}。',
            true: '都不是的，请留着原来的写法，在“核实说明”里写明。',
          },
        },
        open: {
          problem: '没有认出{header}“{value}”属于哪一类，这一项没有参加分类统计',
          remedy: {
            mistyped: '可以从单元格的下拉列表（{list}）里选意思相同的一项。',
            true: '列表里没有的不用改。',
          },
        },
        other: {
          problem: '{header}“{value}”不是列表里的写法，按“{counted}”统计',
          remedy: {
            mistyped: '其实属于列表里别的一项的，请改成那一项。',
            true: '确实是别的，不用改。',
          },
        },
      },
    },
    en: {
      title: 'Values of a list',
      why: 'Only what is of a list can be checked and counted by kind',
      variants: {
        default: {
          problem: '{header} “{value}” is not one of the values that it can have',
          remedy: {
            mistyped: 'Choose the one that means the same: {options}.',
            true: 'If none of them means it, leave what is written and say so in 核实说明.',
          },
        },
        long: {
          problem: '{header} “{value}” is not one of the values that it can have',
          remedy: {
            mistyped:
              'Choose the one that means the same from the list of the cell ({list}, {count} values).',
            true: 'If none of them means it, leave what is written and say so in 核实说明.',
          },
        },
        near: {
          problem: '{header} “{value}” is not one of the values that it can have',
          remedy: {
            mistyped:
              'Is it “{near}”? If not, choose the one that means the same from the list of the cell.',
            true: 'If none of them means it, leave what is written and say so in 核实说明.',
          },
        },
        unlike: {
          problem: '{header} “{value}” is not one of the values; what is meant must be made clear',
          remedy: {
            mistyped: '{askEn}.',
            true: 'If it is none of these, leave what is written and say so in 核实说明.',
          },
        },
        open: {
          problem: '{header} “{value}” was not understood and is in none of the classes counted',
          remedy: {
            mistyped: 'Choose the one that means the same from the list of the cell ({list}).',
            true: 'If none fits, leave it.',
          },
        },
        other: {
          problem: '{header} “{value}” is none of the list and counts as “{counted}”',
          remedy: {
            mistyped: 'If it is another one of the list, enter that.',
            true: 'If it is none of them, leave it.',
          },
        },
      },
    },
  },
});
