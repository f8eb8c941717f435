import * as z from 'zod';
import { addMonths } from '../../../core/calendar/civil-date';
import { isBlank } from '../../../ledger/model';
import { isLeaving } from '../../../ledger/movement-kinds';
import { hasCome } from '../../dates';
import { defineRule } from '../../rule';
import { leaveOpen, placesOf, versionDay } from '../steps';

/** When the extension of a probation is over there are two outcomes: confirmed, or cancelled. */
export const rule = defineRule({
  id: 'recruits/after-extension',
  level: 2,
  provisions: ['D-23', 'R-06'],
  parameters: z.strictObject({ graceMonths: z.int().min(0) }),
  needs: { recruits: ['extendedTo', 'outcome'] },
  check(ledger, context) {
    for (const recruit of ledger.recruits.records) {
      const { extendedTo, outcome } = recruit;
      if (extendedTo === null) {
        if (outcome === 'extended' || !isBlank(recruit, 'extendedTo')) {
          leaveOpen(recruit, 'extendedTo', context);
        } else context.notApplicable();
        continue;
      }
      const latest = addMonths(extendedTo, context.parameters.graceMonths);
      const left = context.index.movementsOf(recruit).some(({ kind }) => isLeaving(kind));
      if (outcome === 'confirmed' || outcome === 'cancelled') context.met();
      else if (outcome === 'ended' || left) context.notApplicable();
      else if (!hasCome(latest, context.asOf) || latest === context.asOf) context.notApplicable();
      else if (outcome === null && !isBlank(recruit, 'outcome')) {
        context.undecided(recruit, 'outcome');
      } else {
        context.report(recruit, 'outcome', {
          variant: outcome === null ? 'blank' : 'default',
          on: versionDay(extendedTo),
          data: { extendedTo },
          related: placesOf(recruit, 'extendedTo'),
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '延长期满后只有转正和取消两种结果',
      parameterNames: { graceMonths: '宽限月数' },
      variants: {
        default: {
          problem: '{name}的预备期延长到{extendedTo|date}，已经期满，结果填的是“{value}”',
          remedy: {
            mistyped: '“延长预备期至”填错的，请对照支部大会决议改正。',
            missing: '已有结论的，请把结果改为“转正”或者“取消预备党员资格”。',
            true: '还没有讨论的，请尽快召开支部党员大会；预备期只能延长一次。',
          },
        },
        blank: {
          problem: '{name}的预备期延长到{extendedTo|date}，已经期满，没有填写结果',
          remedy: {
            missing: '已有结论的，请填写“转正”或者“取消预备党员资格”。',
            true: '还没有讨论的，请尽快召开支部党员大会；预备期只能延长一次。',
          },
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
          remedy: {
            mistyped: 'Correct a mistyped 延长预备期至 by the resolution.',
            missing: 'If it is decided, enter 转正 or 取消预备党员资格.',
            true: 'If it is not discussed yet, hold the meeting soon; probation is extended only once.',
          },
        },
        blank: {
          problem:
            'The extended probation of {name} ended on {extendedTo|date}, and no outcome is entered',
          remedy: {
            missing: 'If it is decided, enter 转正 or 取消预备党员资格.',
            true: 'If it is not discussed yet, hold the meeting soon; probation is extended only once.',
          },
        },
      },
    },
  },
});
