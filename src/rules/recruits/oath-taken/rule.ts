import { addMonths } from '../../../core/calendar/civil-date';
import { hasCome } from '../../dates';
import { defineRule } from '../../rule';
import { placesOf, stepsUnder } from '../steps';

/** A probationer takes the oath before the flag; nobody is confirmed without. */
export const rule = defineRule({
  id: 'recruits/oath-taken',
  level: 1,
  provisions: ['D-21', 'C-05'],
  needs: { recruits: ['meetingOn', 'oathOn'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder('D-21', 'meetingOn', ledger, context)) {
      if (recruit.oathOn !== null) continue;
      const { outcome } = recruit;
      if (outcome === 'training' || outcome === 'ended' || outcome === 'cancelled') continue;
      const ends = addMonths(date, context.limit('D-22', 'months', on));
      if (recruit.conversionMeetingOn === null && !hasCome(ends, context.asOf)) continue;
      context.report(recruit, 'oathOn', {
        on,
        data: { meeting: date, ends },
        related: placesOf(recruit, 'meetingOn'),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '预备党员进行入党宣誓',
      variants: {
        default: {
          problem:
            '{name}{meeting|date}被接收为预备党员，一年预备期已满或已讨论转正，没有填写入党宣誓日期',
          remedy: '如已宣誓，请补填宣誓日期；如确系没有宣誓，请尽快组织入党宣誓。',
        },
      },
    },
    en: {
      title: 'Probationers take the oath',
      variants: {
        default: {
          problem:
            '{name} was admitted on {meeting|date}; the probation is over or confirmation was discussed, and no oath is entered',
          remedy: 'Enter the date of the oath, or hold the ceremony soon.',
        },
      },
    },
  },
});
