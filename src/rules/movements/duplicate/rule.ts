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
    for (const [first, ...others] of same.values()) {
      if (!first) continue;
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
          remedy: '请核对后删去多余的一行。',
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
          remedy: 'Check and delete the row that is too many.',
        },
      },
    },
  },
});
