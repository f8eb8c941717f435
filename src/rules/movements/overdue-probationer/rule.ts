import { addMonths } from '../../../core/calendar/civil-date';
import { hasCome } from '../../dates';
import { defineRule, placeOf } from '../../rule';

/** So long after the end of probation a meeting on it may still be ahead. */
const MONTHS_TO_MEET = 1;

/**
 * Who sends out a probationer whose year is over should have decided before. The
 * three months for the approval are left out of account where the meeting was held.
 */
export const rule = defineRule({
  id: 'movements/overdue-probationer',
  level: 2,
  provisions: ['R-27', 'C-06'],
  needs: { movements: ['kind', 'movedOn'], members: ['category', 'joinedOn'] },
  check(ledger, context) {
    const probation = context.limit('C-06', 'months');
    const approval = context.limit('D-25', 'months');
    for (const movement of ledger.movements.records) {
      if (!context.knows(movement, 'kind')) continue;
      const member = context.index.memberOf(movement);
      if (movement.kind !== 'transferred-out' || member?.category !== 'probationary') {
        context.notApplicable();
        continue;
      }
      if (!context.knows(movement, 'movedOn') || !context.knows(member, 'joinedOn')) continue;
      const { movedOn } = movement;
      const until = addMonths(member.joinedOn, probation);
      const recruit = context.index.recruitOf(member);
      const decided = member.confirmedOn !== null || Boolean(recruit?.extendedTo);
      // A meeting that is on record waits for its approval; where none is, a month is enough.
      const months = recruit?.conversionMeetingOn ? approval : MONTHS_TO_MEET;
      if (decided || !hasCome(addMonths(until, months), movedOn)) {
        context.met();
        continue;
      }
      context.report(movement, 'movedOn', {
        data: { until },
        related: [placeOf(member, 'joinedOn')],
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '预备期满的先讨论转正再转出',
      variants: {
        default: {
          problem: '{name}的预备期{until|date}已满，没有看到转正的记录，于“{value}”转出',
          remedy: {
            mistyped: '入党日期或变动日期填错的，请改正。',
            missing: '已经转正的，请更新名册。',
            true: '没有讨论的，请向接收党组织说明原因，尽快办理转正手续。',
          },
        },
      },
    },
    en: {
      title: 'Probation that is over is decided on before a transfer',
      variants: {
        default: {
          problem:
            'The probation of {name} ended on {until|date}, with no decision on record, before the transfer on “{value}”',
          remedy: {
            mistyped: 'If a date is wrong, correct it.',
            missing: 'If confirmed, update the roster.',
            true: 'If not discussed, give the receiving branch the reason and settle it soon.',
          },
        },
      },
    },
  },
});
