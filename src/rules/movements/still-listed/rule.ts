import { isLeaving } from '../../../branch-life/movement-kinds';
import { isBefore, yearStart } from '../../../core/calendar/civil-date';
import { defineRule, placeOf } from '../../rule';

/** Who left in an earlier year is off the roster; who left this year may stay until it ends. */
export const rule = defineRule({
  id: 'movements/still-listed',
  level: 2,
  provisions: ['C-11', 'T-13'],
  needs: { movements: ['kind', 'movedOn'], members: ['name'] },
  check(ledger, context) {
    const { index } = context;
    if (ledger.year === null) return context.notChecked('no-year');
    const start = yearStart(ledger.year);
    for (const member of ledger.members.records) {
      const last = index.movementsOf(member).at(-1);
      if (!last?.movedOn || !isLeaving(last.kind) || !isBefore(last.movedOn, start)) continue;
      // A suspended member stays on file; who was sent out and not yet received stays in our care.
      if (last.kind === 'suspended') continue;
      if (last.kind === 'transferred-out' && last.arrivedOn === null) continue;
      const data = { leftOn: last.movedOn, kind: last.kind };
      context.report(member, 'name', { data, related: [placeOf(last, 'movedOn')] });
    }
  },
  messages: {
    'zh-CN': {
      title: '往年减少的党员不再列入名册',
      variants: {
        default: {
          problem: '{name}已于{leftOn|date}登记{kind|code:movement-kinds}，还在今年的名册里',
          remedy: '请从名册里移出；又转回来的，在“党员增减”表登记转入。',
        },
      },
    },
    en: {
      title: 'Who left in an earlier year is off the roster',
      variants: {
        default: {
          problem:
            '{name} left on {leftOn|date} ({kind|code:movement-kinds}) and is still on this year’s roster',
          remedy: 'Take the row off; or enter the return in 党员增减.',
        },
      },
    },
  },
});
