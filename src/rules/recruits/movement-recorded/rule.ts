import { isArriving } from '../../../branch-life/movement-kinds';
import { yearOf } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';
import { isMember } from '../roster';
import { placesOf } from '../steps';

/** Who was admitted in the year has a row 发展党员 in 党员增减: the return counts from it. */
export const rule = defineRule({
  id: 'recruits/movement-recorded',
  level: 2,
  provisions: [],
  needs: { recruits: ['meetingOn', 'outcome'], movements: ['idNumber', 'kind'] },
  check(ledger, context) {
    if (ledger.year === null) {
      context.notChecked('no-year');
      return;
    }
    const { index } = context;
    for (const recruit of ledger.recruits.records) {
      const { approvedOn, meetingOn, idNumber } = recruit;
      const on = approvedOn ?? meetingOn;
      if (on === null || yearOf(on) !== ledger.year || !isMember(recruit, context)) continue;
      if (idNumber === null) continue;
      const kinds = index.movementsOf(recruit).map(({ kind }) => kind);
      if (kinds.some((kind) => kind === null || kind === 'admitted' || isArriving(kind))) continue;
      context.report(recruit, 'name', {
        data: { meeting: meetingOn, year: ledger.year },
        related: placesOf(recruit, 'meetingOn', 'approvedOn'),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '新发展的党员在党员增减里有登记',
      variants: {
        default: {
          problem: '{name}{meeting|date}被接收为预备党员，党员增减表里没有{year}年的“发展党员”记录',
          remedy: '请在党员增减里补登一行，变动类型填“发展党员”。',
        },
      },
    },
    en: {
      title: 'Who was admitted is entered in 党员增减',
      variants: {
        default: {
          problem:
            '{name} was admitted on {meeting|date}, but 党员增减 has no row 发展党员 for {year}',
          remedy: 'Add a row to 党员增减 with 发展党员 as 变动类型.',
        },
      },
    },
  },
});
