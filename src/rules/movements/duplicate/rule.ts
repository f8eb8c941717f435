import type { Change, Changes } from '../../../branch-life/changes';
import { groupBy } from '../../../core/group-by';
import { hasColumn } from '../../../ledger/model';
import { isLeaving } from '../../../ledger/movement-kinds';
import type { MovementsRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';

/** A row, and the earlier one after which it cannot be, both with a day. */
type Pair = readonly [first: MovementsRecord, second: MovementsRecord];

const movementOf = ({ from, record }: Change): MovementsRecord | null =>
  from === 'movements' ? (record as MovementsRecord) : null;

/** Who had gone already and goes once more, another way. Who is suspended may be removed later. */
function* goneBefore({ ofMember, ofOthers }: Changes): Generator<Pair> {
  for (const own of [...ofMember.values(), ...ofOthers]) {
    let gone: Change | null = null;
    for (const change of own) {
      const first = gone && movementOf(gone);
      const second = movementOf(change);
      if (!isLeaving(change.kind)) {
        if (change.kind !== null) gone = null;
      } else if (first && second && change.given !== null) yield [first, second];
      else if (change.on !== null && change.kind !== 'suspended') gone = change;
    }
  }
}

/** Who goes or comes twice in the same way, on two days, with nothing between. */
function* onTwoDays(
  { repeated }: Changes,
  movementsOf: (row: MovementsRecord) => readonly MovementsRecord[],
): Generator<Pair> {
  for (const second of repeated) {
    const first = movementsOf(second).find(
      (other) => other !== second && other.kind === second.kind && !repeated.has(other),
    );
    if (!first?.movedOn || !second.movedOn || first.movedOn === second.movedOn) continue;
    // A letter that nobody handed in is made out anew.
    const isOpen = first.kind === 'transferred-out' && hasColumn(first, 'arrivedOn');
    if (isOpen && first.arrivedOn === null) continue;
    yield [first, second];
  }
}

/** The same movement of the same person is entered once: else it is counted twice. */
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
    const { life } = context.index;
    const pairs = [
      ['gone', goneBefore(life.changes)],
      ['days', onTwoDays(life.changes, (row) => context.index.movementsOf(row))],
    ] as const;
    for (const [variant, all] of pairs) {
      for (const [first, second] of all) {
        context.report(second, 'movedOn', {
          variant,
          data: {
            otherRow: first.row + 1,
            otherKind: first.kind,
            otherDay: first.movedOn,
            kind: second.kind,
            movedOn: second.movedOn,
          },
          // Nothing tells which of the two is wrong.
          cells: [placeOf(first, 'movedOn')],
          things: 1,
        });
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
        gone: {
          problem:
            '{name}在第{otherRow}行已于{otherDay|date}{otherKind|code:movement-kinds}，这里又于{movedOn|date}{kind|code:movement-kinds}',
          remedy: {
            mistyped: '两行只有一行属实的，请对照批复改正另一行的姓名、类型或日期。',
            missing: '其间回来过的，请补登记转入或者恢复党籍。',
            true: '两行都与档案一致的不要删，请在“核实说明”里写明经过。',
          },
        },
        days: {
          problem:
            '{name}的{kind|code:movement-kinds}在第{otherRow}行是{otherDay|date}，这里是{movedOn|date}，只计一次',
          remedy: {
            mistyped: '是同一件事的，请对照批复改正写错的日期，保留内容全的一行。',
            missing: '是先后两次的，请补登记其间的变动。',
            true: '两行都与档案一致的不要删，请在“核实说明”里写明经过。',
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
        gone: {
          problem:
            '{name} left already on {otherDay|date} ({otherKind|code:movement-kinds}, row {otherRow}), and again on {movedOn|date} ({kind|code:movement-kinds})',
          remedy: {
            mistyped:
              'If only one is true, correct the name, kind or date of the other by the approval.',
            missing: 'If the member came back between, enter that.',
            true: 'If both are as the files have them, keep both and say in 核实说明 what happened.',
          },
        },
        days: {
          problem:
            '{kind|code:movement-kinds} of {name} is on {otherDay|date} in row {otherRow} and on {movedOn|date} here; it counts once',
          remedy: {
            mistyped:
              'If it is one event, correct the wrong date by the approval and keep the fuller row.',
            missing: 'If there were two, enter what came between.',
            true: 'If both are as the files have them, keep both and say in 核实说明 what happened.',
          },
        },
      },
    },
  },
});
