import { isBefore } from '../../../core/calendar/civil-date';
import { defineRule, placeOf } from '../../rule';

/** A member moves, or is counted as admitted, on or after the day of joining. */
export const rule = defineRule({
  id: 'movements/after-joining',
  level: 2,
  provisions: ['C-09', 'T-07'],
  needs: { movements: ['movedOn'], members: ['joinedOn'] },
  check(ledger, context) {
    for (const movement of ledger.movements.records) {
      const { kind } = movement;
      const member = context.index.memberOf(movement);
      // Left before joining again: somebody readmitted.
      if (!member || (kind !== null && kind !== 'admitted' && kind !== 'transferred-in')) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(movement, 'kind', 'movedOn')) continue;
      if (!context.knows(member, 'joinedOn')) continue;
      const { movedOn } = movement;
      if (!isBefore(movedOn, member.joinedOn)) {
        context.met();
        continue;
      }
      const related = [placeOf(member, 'joinedOn')];
      context.report(movement, 'movedOn', { data: { joinedOn: member.joinedOn }, related });
    }
  },
  messages: {
    'zh-CN': {
      title: '变动日期不早于入党日期',
      variants: {
        default: {
          problem: '{name}的{header}“{value}”早于名册里的入党日期{joinedOn|date}',
          remedy: {
            mistyped: '请核对两个日期，改正写错的一处。',
            true: '确实在前的（如原来入过党）不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Movements are not before joining',
      variants: {
        default: {
          problem: '{name} moved on “{value}”, before joining on {joinedOn|date}',
          remedy: {
            mistyped: 'Check both dates and correct the wrong one.',
            true: 'If it was before (an earlier membership), leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
