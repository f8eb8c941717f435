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
      const { name, kind, decidedOn, approvedOn } = sanction;
      if (name === null || kind === null || decidedOn === null) continue;
      if (!SANCTIONED_REMOVALS.has(kind) || yearOf(decidedOn) !== ledger.year) continue;
      // Not yet approved: still a member.
      if (hasColumn(sanction, 'approvedOn') && approvedOn === null) continue;
      if (!gone.has(name)) context.report(sanction, 'kind', { data: { decidedOn } });
    }
  },
  messages: {
    'zh-CN': {
      title: '出党的在党员增减里登记',
      variants: {
        default: {
          problem: '{name}于{decidedOn|date}受到“{value}”，“党员增减”表里没有相应的减少',
          remedy: '请在“党员增减”表登记一行，否则年报会漏算。',
        },
      },
    },
    en: {
      title: 'Exits are entered in 党员增减',
      variants: {
        default: {
          problem:
            '{name} was removed on {decidedOn|date} (“{value}”), but 党员增减 has no such row',
          remedy: 'Enter it there, or the return misses it.',
        },
      },
    },
  },
});
