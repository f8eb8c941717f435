import { isAfter } from '../../../core/calendar/civil-date';
import { isLeaving } from '../../../ledger/movement-kinds';
import { defineRule } from '../../rule';

/** Whoever came, and has not left since, is on the roster. Who left may be gone from it. */
export const rule = defineRule({
  id: 'movements/on-roster',
  level: 2,
  provisions: ['C-11'],
  needs: { movements: ['name', 'kind'], members: ['name'] },
  check(ledger, context) {
    const { index, asOf } = context;
    if (ledger.members.records.length === 0) return context.notChecked('no-roster');
    for (const movement of ledger.movements.records) {
      if (isLeaving(movement.kind)) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(movement, 'kind', 'name', 'movedOn')) continue;
      const { movedOn, name } = movement;
      const id = movement.idNumber ?? '';
      const last = index.movementsOf(movement).at(-1) ?? movement;
      if (isAfter(movedOn, asOf) || isLeaving(last.kind)) context.notApplicable();
      else if (index.membersById.has(id) || index.membersByName.has(name)) context.met();
      else context.report(movement, 'name');
    }
  },
  messages: {
    'zh-CN': {
      title: '增加的党员在名册里',
      variants: {
        default: {
          problem: '{name}在“{sheet}”表里登记为增加，党员名册里没有这个人',
          remedy: {
            mistyped: '姓名写法与名册不同的，请改为一致。',
            missing: '请把本人补填进党员名册；已经离开的，再登记一行减少。',
          },
        },
      },
    },
    en: {
      title: 'Whoever came is on the roster',
      variants: {
        default: {
          problem: '{name} came according to {sheet}, but is not on the roster',
          remedy: {
            mistyped: 'If the name is spelt differently on the roster, make it agree.',
            missing: 'Add the member to the roster; or enter when the member left.',
          },
        },
      },
    },
  },
});
