import { addMonths } from '../../../core/calendar/civil-date';
import { isBlank } from '../../../ledger/model';
import { hasCome } from '../../dates';
import { defineRule } from '../../rule';
import { historyOf } from '../history';
import { leaveOpen, placesOf, stepsUnder } from '../steps';

/**
 * A probationer takes the oath before the flag; nobody is confirmed without. Milder than the
 * 必须 of the text: it sets no day, and the day may just not be entered.
 */
export const rule = defineRule({
  id: 'recruits/oath-taken',
  level: 1,
  provisions: ['C-05', 'D-21'],
  needs: { recruits: ['meetingOn', 'oathOn'] },
  check(ledger, context) {
    for (const { recruit, date, on, dates } of stepsUnder('D-21', 'meetingOn', ledger, context)) {
      const { outcome } = recruit;
      const held = dates.conversionMeetingOn ?? null;
      const ends = addMonths(date, context.limit('D-22', 'months', on));
      if (recruit.oathOn !== null) context.met();
      else if (!isBlank(recruit, 'oathOn') || historyOf(recruit, context).elsewhere) {
        leaveOpen(recruit, 'oathOn', context);
      } else if (
        outcome === 'training' ||
        outcome === 'ended' ||
        outcome === 'cancelled' ||
        (held === null && !hasCome(ends, context.asOf))
      ) {
        context.notApplicable();
      } else {
        context.report(recruit, 'oathOn', {
          variant: recruit.conversionApprovedOn === null ? 'default' : 'confirmed',
          data: { meeting: date, ends },
          related: placesOf(recruit, 'meetingOn'),
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '预备党员进行入党宣誓',
      variants: {
        default: {
          problem:
            '{name}{meeting|date}被接收为预备党员，一年预备期已满或已讨论转正，没有填写入党宣誓日期',
          remedy: {
            missing: '已经宣誓的，请补填宣誓日期。',
            true: '确实没有宣誓的，请尽快组织入党宣誓，日期按实际填写。',
          },
        },
        confirmed: {
          problem: '{name}{meeting|date}被接收为预备党员，已经转正，没有填写入党宣誓日期',
          remedy: {
            missing: '已经宣誓的，请补填宣誓日期。',
            true: '确实没有宣誓的不要补填日期，请报告上级党组织，并在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Probationers take the oath',
      variants: {
        default: {
          problem:
            '{name} was admitted on {meeting|date}; the probation is over or confirmation was discussed, and no oath is entered',
          remedy: {
            missing: 'If the oath was taken, enter its date.',
            true: 'If not, hold the ceremony soon and enter the real date.',
          },
        },
        confirmed: {
          problem: '{name} was admitted on {meeting|date} and is confirmed, and no oath is entered',
          remedy: {
            missing: 'If the oath was taken, enter its date.',
            true: 'If not, enter no date, report to the superior organisation and say so in 核实说明.',
          },
        },
      },
    },
  },
});
