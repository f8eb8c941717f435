import { isBefore } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';
import { historyOf } from '../history';
import { endOfProbation } from '../probation';
import { hold, leaveOpen, leaveStep, placesOf, versionDay } from '../steps';

/** Confirmation is never discussed before probation, or its extension, is over. */
export const rule = defineRule({
  id: 'recruits/early-conversion',
  level: 1,
  provisions: ['D-22', 'D-24', 'C-06'],
  needs: { recruits: ['conversionMeetingOn'] },
  check(ledger, context) {
    for (const recruit of ledger.recruits.records) {
      const { conversionMeetingOn: date, extendedTo, outcome } = recruit;
      if (date === null) {
        leaveStep(recruit, 'conversionMeetingOn', context);
        continue;
      }
      const end = endOfProbation(recruit, context);
      if (end === null) {
        leaveOpen(recruit, 'meetingOn', context);
        continue;
      }
      // The end of the year chooses the text: a date that is mistyped must not.
      const on = versionDay(isBefore(date, end) ? end : date);
      if (!context.applies('D-24', on)) {
        context.notChecked('older-text', { table: 'recruits', column: 'conversionMeetingOn' }, 1);
        continue;
      }
      const data = { conversion: date, end, extendedTo };
      if (isBefore(date, end)) {
        // Whoever is not to be confirmed need not wait for the end (取消预备党员资格).
        if (outcome === 'cancelled') {
          context.notApplicable();
          continue;
        }
        const related = [
          ...placesOf(recruit, 'meetingOn', 'probationEndsOn'),
          ...historyOf(recruit, context).admission.witnesses,
        ];
        context.report(recruit, 'conversionMeetingOn', {
          variant: recruit.conversionApprovedOn === null ? 'default' : 'approved',
          on,
          data,
          related,
        });
      } else if (outcome === 'confirmed' && extendedTo !== null && isBefore(date, extendedTo)) {
        const related = placesOf(recruit, 'extendedTo');
        const variant = 'extended';
        context.report(recruit, 'conversionMeetingOn', { variant, on, data, related });
      } else hold(date, end, 'conversionMeetingOn', context);
    }
  },
  messages: {
    'zh-CN': {
      title: '预备期满以后才讨论转正',
      variants: {
        default: {
          problem: '{name}的预备期到{end|date}才满，转正大会日期填的是{conversion|date}，早于期满',
          remedy: {
            mistyped: '请对照会议记录核对，改正填错的日期。',
            true: '确实提前讨论的，不能提前转正：日期不要改，期满后应当重新讨论，请报告上级党组织。',
          },
        },
        approved: {
          problem: '{name}的预备期到{end|date}才满，转正大会日期填的是{conversion|date}，早于期满',
          remedy: {
            mistyped: '请对照会议记录核对，改正填错的日期。',
            true: '确实提前转正的不要改日期，请报告上级党组织，按其意见办理，并在“核实说明”里写明。',
          },
        },
        extended: {
          problem:
            '{name}的预备期延长到{extendedTo|date}，结果是转正，转正大会日期填的是{conversion|date}',
          remedy: {
            mistyped: '填了讨论延长的大会的，请改填延长期满后讨论转正的大会日期。',
            true: '延长期没有满就转正的不要改，请报告上级党组织，按其意见办理，并在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Confirmation is discussed only after probation',
      variants: {
        default: {
          problem:
            'Probation of {name} ends on {end|date}, but the meeting on the confirmation is dated {conversion|date}',
          remedy: {
            mistyped: 'Compare with the minutes and correct a mistyped date.',
            true: 'Nobody is confirmed early: leave the date, discuss it again after the end and report to the superior organisation.',
          },
        },
        approved: {
          problem:
            'Probation of {name} ends on {end|date}, but the meeting on the confirmation is dated {conversion|date}',
          remedy: {
            mistyped: 'Compare with the minutes and correct a mistyped date.',
            true: 'If it really was confirmed early, leave the date, report to the superior organisation, follow its advice and say so in 核实说明.',
          },
        },
        extended: {
          problem:
            'Probation of {name} was extended to {extendedTo|date} and ended in confirmation, but that meeting is dated {conversion|date}',
          remedy: {
            mistyped:
              'If it is the meeting on the extension, enter the one on the confirmation after it.',
            true: 'If it came before the end, leave it, report to the superior organisation, follow its advice and say so in 核实说明.',
          },
        },
      },
    },
  },
});
