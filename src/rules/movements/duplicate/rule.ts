import { groupBy } from '../../../core/group-by';
import { defineRule, placeOf } from '../../rule';

/** The same movement of the same person on the same day is entered once: else it is counted twice. */
export const rule = defineRule({
  id: 'movements/duplicate',
  level: 1,
  provisions: [],
  needs: { movements: ['name', 'kind', 'movedOn'] },
  check(ledger, context) {
    const same = groupBy(ledger.movements.records, ({ name, idNumber, kind, movedOn }) =>
      kind && movedOn && (idNumber ?? name) ? `${idNumber ?? name} ${kind} ${movedOn}` : null,
    );
    for (const movement of ledger.movements.records) {
      if (movement.name === null && movement.idNumber === null) context.undecided(movement, 'name');
      else context.knows(movement, 'kind', 'movedOn');
    }
    for (const [first, ...others] of same.values()) {
      if (!first) continue;
      context.met();
      for (const movement of others) {
        const data = { otherRow: first.row + 1, movedOn: movement.movedOn };
        context.report(movement, 'kind', { data, related: [placeOf(first, 'kind')] });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '增减不重复登记',
      why: '同一件事只计一次，重复登记会多算',
      variants: {
        default: {
          problem: '{name}{movedOn|date}的“{value}”在第{otherRow}行已经登记，会多算一次',
          remedy: {
            mistyped: '同一件事登记了两次的，请保留内容全的一行；日期或姓名抄错的，改正那一行。',
            true: '确是两件事的，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Movements are entered once',
      why: 'What is entered twice is counted twice',
      variants: {
        default: {
          problem:
            'The “{value}” of {name} on {movedOn|date} is in row {otherRow} already and would count twice',
          remedy: {
            mistyped:
              'If it is one event, keep the fuller row; if a date or name was copied, correct it.',
            true: 'If there were two events, say so in 核实说明.',
          },
        },
      },
    },
  },
});
