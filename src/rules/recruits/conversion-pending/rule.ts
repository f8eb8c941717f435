import { z } from 'zod';
import { isLeaving } from '../../../branch-life/movement-kinds';
import { addMonths, isAfter } from '../../../core/calendar/civil-date';
import { hasCome } from '../../dates';
import { defineRule } from '../../rule';
import { endOfProbation } from '../probation';
import { placesOf, stepsUnder } from '../steps';

/** When probation is over the branch soon discusses the confirmation. */
export const rule = defineRule({
  id: 'recruits/conversion-pending',
  level: 2,
  provisions: ['D-24'],
  parameters: z.strictObject({ graceMonths: z.int().min(0) }),
  needs: { recruits: ['meetingOn', 'conversionMeetingOn'] },
  check(ledger, context) {
    const { graceMonths } = context.parameters;
    for (const { recruit, on } of stepsUnder('D-24', 'meetingOn', ledger, context)) {
      const { extendedTo, conversionMeetingOn: held, outcome } = recruit;
      const end = endOfProbation(recruit, context);
      if (end === null || extendedTo !== null) continue;
      const latest = addMonths(end, graceMonths);
      const data = { end, conversion: held, n: graceMonths };
      const related = placesOf(recruit, 'meetingOn', 'probationEndsOn');
      if (held !== null) {
        if (!isAfter(held, latest)) continue;
        const severity = 'info';
        context.report(recruit, 'conversionMeetingOn', {
          variant: 'late',
          severity,
          on,
          data,
          related,
        });
        continue;
      }
      const open = outcome === null || outcome === 'probationary';
      if (!open) continue;
      if (!hasCome(latest, context.asOf) || latest === context.asOf) continue;
      if (context.index.movementsOf(recruit).some(({ kind }) => isLeaving(kind))) continue;
      context.report(recruit, 'conversionMeetingOn', { on, data, related });
    }
  },
  messages: {
    'zh-CN': {
      title: '预备期满后及时讨论转正',
      parameterNames: { graceMonths: '宽限月数' },
      variants: {
        default: {
          problem: '{name}的预备期{end|date}已满，过了{n}个月还没有填写转正大会日期',
          remedy:
            '如已讨论，请补填转正大会日期和结果；如延长了预备期，请填写“延长预备期至”；如还没有讨论，请尽快召开支部党员大会。',
        },
        late: {
          problem: '{name}的预备期{end|date}满，{conversion|date}才讨论转正，过了{n}个月以上',
          remedy: '如日期填错，请改正；如确系推迟讨论，请在“核实说明”里写明原因。',
        },
      },
    },
    en: {
      title: 'Confirmation is discussed soon after probation',
      parameterNames: { graceMonths: 'Months of grace' },
      variants: {
        default: {
          problem:
            'Probation of {name} ended on {end|date}; {n} months later no meeting on the confirmation is entered',
          remedy:
            'Enter the meeting and its outcome, or the extension in 延长预备期至; or hold the meeting soon.',
        },
        late: {
          problem:
            'Probation of {name} ended on {end|date}; confirmation was discussed only on {conversion|date}, more than {n} months later',
          remedy: 'Correct a mistyped date; if it really came late, explain it in 核实说明.',
        },
      },
    },
  },
});
