import { nearest } from '../../nearest';
import { defineRule } from '../../rule';

/** The most words of a list that a message still names. */
const FEW = 12;

/** A value of a list is one of the list; the nearest one is suggested. */
export const rule = defineRule({
  id: 'sheet/code-list',
  level: 1,
  provisions: ['FORM-01', 'CODE-01', 'CODE-02', 'CODE-03', 'DISC-01', 'O-01'],
  needs: {},
  check(ledger, context) {
    const suggestions = new Map<string, string | null>();
    for (const { reason, record, column, address, cell } of ledger.notes) {
      if (reason !== 'not-in-list') continue;
      const list = context.templates.codes.get(column.codes ?? '');
      if (!list) continue;
      const text = String(cell);
      const key = `${list.id}\n${text}`;
      let near = suggestions.get(key);
      if (near === undefined) {
        near = nearest(text, list.items);
        suggestions.set(key, near);
      }
      const options = list.items.length > FEW ? null : list.items.map(({ name }) => name);
      const data = { near, options, count: list.items.length, list: list.name };
      if (near !== null) {
        const fix = { safe: false, value: { kind: 'text', text: near } } as const;
        context.report(record, column.key, { variant: 'near', data, address, fix });
      } else {
        context.report(record, column.key, {
          variant: options ? 'default' : 'long',
          data,
          address,
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '只能填列表里的内容',
      variants: {
        default: {
          problem: '{header}“{value}”不在可填的内容里',
          remedy: '请改为其中一项：{options}。',
        },
        long: {
          problem: '{header}“{value}”不在可填的内容里',
          remedy: '请从单元格的下拉列表（{list}，共{count}项）里选一项。',
        },
        near: {
          problem: '{header}“{value}”不在可填的内容里',
          remedy: '是不是“{near}”？是的话请改过来，不是的话从下拉列表里选一项。',
        },
      },
    },
    en: {
      title: 'Values of a list',
      variants: {
        default: {
          problem: '{header} “{value}” is not one of the values that it can have',
          remedy: 'Choose one of {options}.',
        },
        long: {
          problem: '{header} “{value}” is not one of the values that it can have',
          remedy: 'Choose one from the list of the cell ({list}, {count} values).',
        },
        near: {
          problem: '{header} “{value}” is not one of the values that it can have',
          remedy: 'Is it “{near}”? If not, choose one from the list of the cell.',
        },
      },
    },
  },
});
