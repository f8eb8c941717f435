import { addMonths, isBefore } from '../../../core/calendar/civil-date';
import { hasCome } from '../../dates';
import { defineRule, placeOf } from '../../rule';
import { placesOf, stepsUnder } from '../steps';

/**
 * Who is to leave the unit within three months is not usually admitted. 党员增减 shows
 * who was sent out so soon; whether it was known at the meeting, only the branch can tell.
 */
export const rule = defineRule({
  id: 'recruits/leaving-soon',
  level: 2,
  provisions: ['D-17'],
  needs: { recruits: ['meetingOn'], movements: ['kind', 'movedOn'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder('D-17', 'meetingOn', ledger, context)) {
      const months = context.limit('D-17', 'months', on);
      const latest = addMonths(date, months);
      const moves = context.index.movementsOf(recruit);
      const left = moves.find(
        ({ kind, movedOn }) => kind === 'transferred-out' && movedOn && !isBefore(movedOn, date),
      );
      const undated = moves.find(
        ({ kind, movedOn }) => kind === 'transferred-out' && movedOn === null,
      );
      if (left?.movedOn && hasCome(left.movedOn, latest)) {
        context.report(recruit, 'meetingOn', {
          on,
          data: { meeting: date, moved: left.movedOn, months },
          related: [...placesOf(recruit, 'meetingOn'), placeOf(left, 'movedOn')],
        });
      } else if (undated && !left) context.undecided(undated, 'movedOn');
      else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '三个月内将离开的一般不办理接收',
      variants: {
        default: {
          problem: '{name}在{meeting|date}接收，{moved|date}转出，前后不超过{months}个月',
          remedy: {
            mistyped: '请核对两个日期，改正写错的一处。',
            true: '日期无误的不用改；接收时还不知道要离开的，可以在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Who is to leave within three months is not usually admitted',
      variants: {
        default: {
          problem:
            '{name} was admitted on {meeting|date} and sent out on {moved|date}, within {months} months',
          remedy: {
            mistyped: 'Check both dates and correct the one that is wrong.',
            true: 'If both are right, leave them; if nobody knew of it at the meeting, say so in 核实说明.',
          },
        },
      },
    },
  },
});
