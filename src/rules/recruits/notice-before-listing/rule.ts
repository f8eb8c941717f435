import { addMonths, hasDay, isAfter, isBefore } from '../../../core/calendar/civil-date';
import { isBlank } from '../../../ledger/model';
import { defineRule } from '../../rule';
import { CHECK_DATES, REPORT_IT } from '../remedies';
import { hold, leaveOpen, placesOf, stepsUnder } from '../steps';

/** A public notice of five working days is over within so many months. */
const MOST_MONTHS = 2;

/** Listing as a candidate waits for the end of the public notice. */
export const rule = defineRule({
  id: 'recruits/notice-before-listing',
  level: 1,
  provisions: ['D-09'],
  needs: { recruits: ['noticeTo', 'candidateOn'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder('D-09', 'candidateOn', ledger, context)) {
      const { noticeTo } = recruit;
      const binds = context.binds('D-09', on);
      if (noticeTo === null) {
        if (!binds && isBlank(recruit, 'noticeTo')) context.notApplicable();
        else leaveOpen(recruit, 'noticeTo', context);
        continue;
      }
      const sameDay = date === noticeTo && hasDay(date);
      if (!sameDay && !isBefore(date, noticeTo)) {
        hold(date, noticeTo, 'candidateOn', context);
        continue;
      }
      // A notice that lasts for months has a wrong end.
      const { noticeFrom } = recruit;
      const isLong = noticeFrom !== null && isAfter(noticeTo, addMonths(noticeFrom, MOST_MONTHS));
      const [wrong, other] = isLong
        ? (['noticeTo', 'candidateOn'] as const)
        : (['candidateOn', 'noticeTo'] as const);
      context.report(recruit, wrong, {
        variant: binds ? 'default' : 'practice',
        on,
        data: { candidate: date, to: noticeTo },
        related: placesOf(recruit, other),
        // The text of the time has no public notice to quote.
        ...(binds ? {} : { provision: null, severity: 'info' }),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '公示结束以后再列为发展对象',
      why: '当时各地一般先公示、后列为发展对象，全国的规定没有这项要求',
      variants: {
        default: {
          problem: '{name}{candidate|date}列为发展对象，公示要到{to|date}才结束',
          remedy: { mistyped: CHECK_DATES['zh-CN'], true: REPORT_IT['zh-CN'] },
        },
        practice: {
          problem:
            '{name}{candidate|date}列为发展对象，公示要到{to|date}才结束，通常在公示以后列为发展对象',
          remedy: {
            mistyped: CHECK_DATES['zh-CN'],
            true: '当地当时没有这项要求的，不用改。',
          },
        },
      },
    },
    en: {
      title: 'Listing as a candidate after the public notice',
      why: 'It was usual then to give notice first; the national text did not ask for it',
      variants: {
        default: {
          problem: '{name} was listed on {candidate|date}; the notice ended only on {to|date}',
          remedy: { mistyped: CHECK_DATES.en, true: REPORT_IT.en },
        },
        practice: {
          problem:
            '{name} was listed on {candidate|date}; the notice ended only on {to|date}; usually it comes first',
          remedy: {
            mistyped: CHECK_DATES.en,
            true: 'Where nothing was asked for then, nothing is to be done.',
          },
        },
      },
    },
  },
});
