import { isBefore } from '../../../core/calendar/civil-date';
import { isBlank } from '../../../ledger/model';
import { defineRule, placeOf } from '../../rule';

/** Nobody reports with a letter of introduction before it is written. */
export const rule = defineRule({
  id: 'movements/letter-order',
  level: 1,
  provisions: [],
  needs: { movements: ['letterOn', 'arrivedOn'] },
  check(ledger, context) {
    for (const movement of ledger.movements.records) {
      if (isBlank(movement, 'letterOn') || isBlank(movement, 'arrivedOn')) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(movement, 'letterOn', 'arrivedOn')) continue;
      const { letterOn, arrivedOn } = movement;
      if (!isBefore(arrivedOn, letterOn)) {
        context.met();
        continue;
      }
      context.report(movement, 'arrivedOn', {
        data: { letterOn },
        related: [placeOf(movement, 'letterOn')],
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '介绍信先开具后报到',
      variants: {
        default: {
          problem: '{name}的{header}“{value}”早于介绍信开具日期{letterOn|date}',
          remedy: {
            mistyped: '请对照介绍信和回执核对两个日期，改正写错的一处。',
            true: '先报到、后补开介绍信的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'A letter of introduction is written before its bearer reports',
      variants: {
        default: {
          problem: '{name} reported on “{value}”, before the letter of {letterOn|date}',
          remedy: {
            mistyped: 'Check both dates by the letter and its receipt and correct the wrong one.',
            true: 'If the letter was written afterwards, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
