import type { CivilDate } from '../../../core/calendar/civil-date';
import type { MovementsRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';
import { tracesByName } from './traces';

/**
 * After somebody has left, by transfer, death, removal, expulsion or suspension, no register goes
 * on with them: presence, dues, talks, training, reviews, honours, introductions.
 */
export const rule = defineRule({
  id: 'movements/after-exit',
  level: 2,
  provisions: [],
  needs: { movements: ['name', 'kind', 'movedOn'] },
  check(ledger, context) {
    const { index } = context;
    const bearers = new Map<string, number>();
    for (const { name } of index.memberships) {
      if (name !== null) bearers.set(name, (bearers.get(name) ?? 0) + 1);
    }
    const movements = new Map<string, MovementsRecord>();
    for (const movement of ledger.movements.records) {
      if (movement.name !== null) movements.set(movement.name, movement);
    }
    const traces = tracesByName(ledger, index);
    for (const { name, stays } of index.memberships) {
      const movement = movements.get(name ?? '');
      if (name === null || !movement) continue;
      const last = stays.at(-1);
      // Who came and is here, or is still the sender's until the other branch has them.
      if (!last || last.to === null || bearers.get(name) !== 1) context.notApplicable();
      else if (!last.sure) context.undecided(movement, 'movedOn');
      else {
        const left: CivilDate = last.to;
        const later = (traces.get(name) ?? []).filter(({ isLaterThan }) => isLaterThan(left));
        const [first, ...others] = later;
        if (!first) context.met();
        else {
          const { table } = first.record.on;
          context.report(first.record, first.key, {
            variant: others.length > 0 ? 'several' : 'default',
            data: { person: name, left, kind: movement.kind, table, count: later.length },
            cells: others.map(({ record, key }) => placeOf(record, key)),
            related: [placeOf(movement, 'movedOn')].filter(({ address }) => address !== null),
            things: 1,
          });
        }
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '离开支部以后没有新的记录',
      why: '已经离开支部的人，各登记表里不会再有新的记录',
      variants: {
        default: {
          problem:
            '{person}已于{left|date}{kind|code:movement-kinds}，“{table|sheet}”里还有之后的记录',
          remedy: {
            mistyped: '变动日期、这条记录的日期或姓名填错的，请改正写错的一处。',
            missing: '之后又转回来的，请在“党员增减”表补登记。',
            true: '记录属实的不要删改（如离世后的追授、多收后退还的党费），请在“核实说明”里写明。',
          },
        },
        several: {
          problem:
            '{person}已于{left|date}{kind|code:movement-kinds}，“{table|sheet}”等处还有之后的{count}条记录',
          remedy: {
            mistyped: '变动日期、这些记录的日期或姓名填错的，请改正写错的一处。',
            missing: '之后又转回来的，请在“党员增减”表补登记。',
            true: '记录属实的不要删改（如离世后的追授、多收后退还的党费），请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Nothing is recorded of a member who has left',
      why: 'Of who has left the branch, no register goes on',
      variants: {
        default: {
          problem:
            '{person} left on {left|date} ({kind|code:movement-kinds}); {table|sheet} has a later record',
          remedy: {
            mistyped: 'If a date or the name is wrong, correct the one that is.',
            missing: 'If the member came back, enter it in 党员增减.',
            true: 'If the record is right, keep it (an honour after death, dues to be paid back) and say so in 核实说明.',
          },
        },
        several: {
          problem:
            '{person} left on {left|date} ({kind|code:movement-kinds}); {count} records are later, in {table|sheet} first',
          remedy: {
            mistyped: 'If a date or the name is wrong, correct the one that is.',
            missing: 'If the member came back, enter it in 党员增减.',
            true: 'If the records are right, keep them (an honour after death, dues to be paid back) and say so in 核实说明.',
          },
        },
      },
    },
  },
});
