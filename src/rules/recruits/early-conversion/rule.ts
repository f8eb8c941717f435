import { isBefore } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';
import { endOfProbation } from '../probation';
import { placesOf, stepsUnder } from '../steps';

/** Confirmation is never discussed before probation, or its extension, is over. */
export const rule = defineRule({
  id: 'recruits/early-conversion',
  level: 1,
  provisions: ['D-22', 'D-24', 'C-06'],
  needs: { recruits: ['conversionMeetingOn'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder(
      'D-24',
      'conversionMeetingOn',
      ledger,
      context,
    )) {
      const end = endOfProbation(recruit, context);
      if (end === null) continue;
      const data = { conversion: date, end, extendedTo: recruit.extendedTo };
      if (isBefore(date, end)) {
        const related = placesOf(recruit, 'meetingOn', 'probationEndsOn');
        context.report(recruit, 'conversionMeetingOn', { on, data, related });
      } else if (
        recruit.outcome === 'confirmed' &&
        recruit.extendedTo !== null &&
        isBefore(date, recruit.extendedTo)
      ) {
        const related = placesOf(recruit, 'extendedTo');
        const variant = 'extended';
        context.report(recruit, 'conversionMeetingOn', { variant, on, data, related });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '预备期满以后才讨论转正',
      variants: {
        default: {
          problem: '{name}的预备期到{end|date}才满，转正大会日期填的是{conversion|date}，早于期满',
          remedy:
            '请对照会议记录核实：如日期填错，请改正；如确系提前讨论，不能提前转正，期满后须重新讨论，请报告上级党组织。',
        },
        extended: {
          problem:
            '{name}的预备期延长到{extendedTo|date}，结果是转正，转正大会日期填的是{conversion|date}',
          remedy:
            '请填写延长期满后讨论转正的大会日期；如确系延长期没有满就转正，请报告上级党组织。',
        },
      },
    },
    en: {
      title: 'Confirmation is discussed only after probation',
      variants: {
        default: {
          problem:
            'Probation of {name} ends on {end|date}, but the meeting on the confirmation is dated {conversion|date}',
          remedy:
            'Compare with the minutes: correct a mistyped date; nobody is confirmed early: if it really was discussed before, it is to be discussed again.',
        },
        extended: {
          problem:
            'Probation of {name} was extended to {extendedTo|date} and ended in confirmation, but that meeting is dated {conversion|date}',
          remedy:
            'Enter the meeting after the extension; if the confirmation really came before, report to the superior organisation.',
        },
      },
    },
  },
});
