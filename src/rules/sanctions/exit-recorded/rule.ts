import { REMOVALS, SANCTIONED_REMOVALS } from '../../../branch-life/removals';
import { yearOf } from '../../../core/calendar/civil-date';
import { hasColumn } from '../../../ledger/model';
import { defineRule } from '../../rule';

/** 开除党籍, 除名 and 劝其退党 are exits: 党员增减 has them, too, or the return misses them. */
export const rule = defineRule({
  id: 'sanctions/exit-recorded',
  level: 2,
  provisions: [],
  needs: { sanctions: ['name', 'kind', 'decidedOn'], movements: ['name', 'kind'] },
  check(ledger, context) {
    if (ledger.year === null) return context.notChecked('no-year');
    const gone = new Set(
      ledger.movements.records.flatMap(({ name, kind }) =>
        kind === null || REMOVALS.has(kind) ? [name] : [],
      ),
    );
    for (const sanction of ledger.sanctions.records) {
      if (!context.knows(sanction, 'kind')) continue;
      if (!SANCTIONED_REMOVALS.has(sanction.kind)) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(sanction, 'name', 'decidedOn')) continue;
      const { name, decidedOn, approvedOn } = sanction;
      // Not yet approved: still a member.
      const pending = hasColumn(sanction, 'approvedOn') && approvedOn === null;
      if (pending || yearOf(decidedOn) !== ledger.year) context.notApplicable();
      else if (gone.has(name)) context.met();
      else context.report(sanction, 'kind', { data: { decidedOn } });
    }
  },
  messages: {
    'zh-CN': {
      title: '出党的在党员增减里登记',
      variants: {
        default: {
          problem: '{name}于{decidedOn|date}受到“{value}”，“党员增减”表里没有相应的减少',
          remedy: {
            mistyped: '处分种类或日期填错的，请改正；姓名写法不同的，请改为一致。',
            missing: '请在“党员增减”表登记一行，否则年报会漏算。',
            true: '还没有批准生效的先不登记，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Exits are entered in 党员增减',
      variants: {
        default: {
          problem:
            '{name} was removed on {decidedOn|date} (“{value}”), but 党员增减 has no such row',
          remedy: {
            mistyped: 'If the kind or the date is wrong, correct it; make the names agree.',
            missing: 'Enter it there, or the return misses it.',
            true: 'If it is not approved yet, enter nothing and say so in 核实说明.',
          },
        },
      },
    },
  },
});
