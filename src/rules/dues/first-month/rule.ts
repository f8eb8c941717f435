import { yearOf } from '../../../core/calendar/civil-date';
import { monthNumber, monthOfNumber } from '../../../core/calendar/month-runs';
import { defineRule } from '../../rule';
import { paysHere, settledMonths } from '../months';

/** A probationer pays from the month of the meeting that admitted them. */
export const rule = defineRule({
  id: 'dues/first-month',
  level: 2,
  provisions: ['F-08'],
  needs: { dues: ['name', 'month'], members: ['name', 'joinedOn'] },
  check(ledger, context) {
    const settled = new Set(settledMonths(ledger, context));
    for (const { member, stays } of context.index.memberships) {
      const joinedOn = member?.joinedOn ?? null;
      if (!member || joinedOn === null || yearOf(joinedOn) !== ledger.year) continue;
      const [stay] = stays;
      // Admitted elsewhere and then transferred, or gone in the same month: paid on the other side.
      if (stay?.from !== joinedOn || !stay.sure || !paysHere(member)) continue;
      const month = monthNumber(joinedOn);
      if (!settled.has(month) || (stay.to !== null && monthNumber(stay.to) === month)) continue;
      const entered = context.index
        .duesOf(member)
        .flatMap((row) => (row.month ? monthNumber(row.month) : []));
      // Without any entry, dues/missing-months says so.
      if (entered.length === 0 || entered.includes(month)) continue;
      const first = Math.min(...entered);
      context.report(member, 'joinedOn', {
        data: { joinedOn, month: monthOfNumber(month), first: monthOfNumber(first) },
        on: joinedOn,
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '预备党员从接收之月起交纳党费',
      variants: {
        default: {
          problem: '{name}{joinedOn|date}入党，没有{month|date}的党费记录，最早一笔是{first|date}',
          remedy: '请补记{month|date}的党费；如入党日期填错，请改正入党日期。',
        },
      },
    },
    en: {
      title: 'A probationer pays from the month of admission',
      variants: {
        default: {
          problem:
            '{name} joined on {joinedOn|date}, but no dues are recorded for {month|date}; the first are of {first|date}',
          remedy: 'Enter the dues of {month|date}, or correct the date of joining.',
        },
      },
    },
  },
});
