import { hasDay, isBefore } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';
import { placesOf, stepsUnder } from '../steps';

/** Listing as a candidate waits for the end of the public notice. */
export const rule = defineRule({
  id: 'recruits/notice-before-listing',
  level: 1,
  provisions: ['D-09'],
  needs: { recruits: ['noticeTo', 'candidateOn'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder('D-09', 'candidateOn', ledger, context)) {
      const { noticeTo } = recruit;
      if (noticeTo === null) continue;
      const sameDay = date === noticeTo && hasDay(date);
      if (!sameDay && !isBefore(date, noticeTo)) continue;
      context.report(recruit, 'candidateOn', {
        variant: context.binds('D-09', on) ? 'default' : 'practice',
        on,
        data: { candidate: date, to: noticeTo },
        related: placesOf(recruit, 'noticeTo'),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '公示结束以后再列为发展对象',
      variants: {
        default: {
          problem: '{name}{candidate|date}列为发展对象，公示要到{to|date}才结束',
          remedy:
            '请对照公示材料核实：如日期填错，请改正；如确系公示没有结束就列为发展对象，请报告上级党组织。',
        },
        practice: {
          problem:
            '{name}{candidate|date}列为发展对象，公示要到{to|date}才结束，通常在公示以后列为发展对象',
          remedy: '如日期填错，请改正；如当地当时没有这项要求，不必修改。',
        },
      },
    },
    en: {
      title: 'Listing as a candidate after the public notice',
      variants: {
        default: {
          problem: '{name} was listed on {candidate|date}; the notice ended only on {to|date}',
          remedy:
            'Compare with the notice: correct a mistyped date; if the listing really came first, report to the superior organisation.',
        },
        practice: {
          problem:
            '{name} was listed on {candidate|date}; the notice ended only on {to|date}; usually it comes first',
          remedy:
            'Correct a mistyped date; where nothing was asked for then, nothing is to be done.',
        },
      },
    },
  },
});
