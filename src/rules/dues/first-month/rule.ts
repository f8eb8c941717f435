import { paysHere } from '../../../branch-life/dues/months';
import { yearOf } from '../../../core/calendar/civil-date';
import { monthNumber, monthOfNumber } from '../../../core/calendar/month-runs';
import { defineRule, placeOf } from '../../rule';
import { settledMonths } from '../months';

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
      if (!member) continue;
      if (joinedOn === null) {
        context.undecided(member, 'joinedOn');
        continue;
      }
      if (yearOf(joinedOn) !== ledger.year) {
        context.notApplicable();
        continue;
      }
      const [stay] = stays;
      // Admitted elsewhere and then transferred, or gone in the same month: paid on the other side.
      if (stay?.from !== joinedOn || !stay.sure || !paysHere(member)) {
        context.notApplicable();
        continue;
      }
      const month = monthNumber(joinedOn);
      if (!settled.has(month) || (stay.to !== null && monthNumber(stay.to) === month)) {
        context.notApplicable();
        continue;
      }
      const early = context.index
        .duesOf(member)
        .filter((row) => row.month !== null && row.paid !== 0 && monthNumber(row.month) < month);
      const [before, ...others] = early;
      if (before) {
        context.report(before, 'month', {
          variant: 'before',
          data: { person: member.name, joinedOn },
          cells: others.map((row) => placeOf(row, 'month')),
          related: [placeOf(member, 'joinedOn')],
          on: joinedOn,
        });
        continue;
      }
      const entered = context.index
        .duesOf(member)
        .flatMap((row) => (row.month ? monthNumber(row.month) : []));
      // Without any entry, dues/missing-months says so.
      if (entered.length === 0 || entered.includes(month)) {
        if (entered.length > 0) context.met();
        else context.notApplicable();
        continue;
      }
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
          remedy: {
            missing: '已经交纳的，请按收据补记{month|date}的党费。',
            mistyped: '入党日期填错的，请对照《入党志愿书》改正。',
            true: '确实还没有交的，请提醒本人补交，交后再记。',
          },
        },
        before: {
          problem: '{person}{joinedOn|date}入党，{value}已有党费记录',
          remedy: {
            mistyped: '年月、姓名或者入党日期填错的，请改正写错的一处。',
            true: '确实多收了的不要删改，请报上级党组织按规定处理，并在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'A probationer pays from the month of admission',
      variants: {
        default: {
          problem:
            '{name} joined on {joinedOn|date}, but no dues are recorded for {month|date}; the first are of {first|date}',
          remedy: {
            missing: 'If they were paid, enter the dues of {month|date} from the receipt.',
            mistyped: 'If the date of joining is wrong, correct it by the application form.',
            true: 'If they are not paid yet, remind the member, and enter them after that.',
          },
        },
        before: {
          problem: '{person} joined on {joinedOn|date}, and dues are entered for {value}',
          remedy: {
            mistyped: 'Correct a wrong month, name or date of joining.',
            true: 'If they were paid, delete nothing: report it, and say so in 核实说明.',
          },
        },
      },
    },
  },
});
