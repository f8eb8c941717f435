import { z } from 'zod';
import { isLeaving } from '../../../branch-life/movement-kinds';
import { addMonths } from '../../../core/calendar/civil-date';
import { hasCome } from '../../dates';
import { defineRule } from '../../rule';
import { placesOf } from '../steps';

/** When the extension of a probation is over there are two outcomes: confirmed, or cancelled. */
export const rule = defineRule({
  id: 'recruits/after-extension',
  level: 2,
  provisions: ['R-06', 'D-23'],
  parameters: z.strictObject({ graceMonths: z.int().min(0) }),
  needs: { recruits: ['extendedTo', 'outcome'] },
  check(ledger, context) {
    for (const recruit of ledger.recruits.records) {
      const { extendedTo, outcome } = recruit;
      if (extendedTo === null) continue;
      if (outcome === 'confirmed' || outcome === 'cancelled' || outcome === 'ended') continue;
      const latest = addMonths(extendedTo, context.parameters.graceMonths);
      if (!hasCome(latest, context.asOf) || latest === context.asOf) continue;
      if (context.index.movementsOf(recruit).some(({ kind }) => isLeaving(kind))) continue;
      context.report(recruit, 'outcome', {
        data: { extendedTo },
        related: placesOf(recruit, 'extendedTo'),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '延长期满后只有转正和取消两种结果',
      parameterNames: { graceMonths: '宽限月数' },
      variants: {
        default: {
          problem: '{name}的预备期延长到{extendedTo|date}，已经期满，结果填的是“{value}”',
          remedy:
            '如已有结论，请把结果改为“转正”或“取消预备党员资格”；如还没有讨论，请尽快召开支部党员大会。预备期只能延长一次。',
        },
      },
    },
    en: {
      title: 'After an extension there are two outcomes',
      parameterNames: { graceMonths: 'Months of grace' },
      variants: {
        default: {
          problem:
            'The extended probation of {name} ended on {extendedTo|date}, but the outcome is “{value}”',
          remedy:
            'Enter 转正 or 取消预备党员资格, or hold the meeting soon. Probation is extended only once.',
        },
      },
    },
  },
});
