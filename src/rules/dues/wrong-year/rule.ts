import { isEntered, monthsOwed } from '../../../branch-life/dues/months';
import { yearOf } from '../../../core/calendar/civil-date';
import { monthNumber, monthOfNumber } from '../../../core/calendar/month-runs';
import type { DuesRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';
import { settledMonths } from '../months';

const MONTHS = 12;

/**
 * A month of another year that somebody paid besides all the months of this one is paid up or in
 * advance. One that stands where the same month of this year is missing has a wrong year.
 */
export const rule = defineRule({
  id: 'dues/wrong-year',
  level: 2,
  provisions: [],
  needs: { dues: ['name', 'month'], members: ['name', 'joinedOn'] },
  check(ledger, context) {
    const { index } = context;
    const { year } = ledger;
    const settled = settledMonths(ledger, context);
    if (settled.length === 0 || year === null) return;
    const wrong = new Map<number, DuesRecord[]>();
    for (const membership of index.memberships) {
      const { member } = membership;
      const rows: readonly DuesRecord[] = member ? index.duesOf(member) : [];
      const owed = new Set(monthsOwed(membership, settled));
      for (const row of rows) {
        if (!context.knows(row, 'month')) continue;
        const month = monthNumber(row.month);
        const meant = year * MONTHS + (month % MONTHS);
        const isWrong = yearOf(row.month) !== year && owed.has(meant) && !isEntered(rows, meant);
        if (!isWrong) context.met();
        else wrong.set(month, [...(wrong.get(month) ?? []), row]);
      }
    }
    for (const [month, rows] of wrong) {
      const [first, ...others] = [...rows].sort((a, b) => a.row - b.row);
      if (!first) continue;
      context.report(first, 'month', {
        data: {
          person: first.name,
          meant: monthOfNumber(year * MONTHS + (month % MONTHS)),
          people: rows.map(({ name }) => name ?? ''),
        },
        cells: others.map((row) => placeOf(row, 'month')),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '党费年月的年份没有写错',
      why: '本年的每个月都有本人的党费记录，才看得出交到了哪个月',
      variants: {
        default: {
          problem: '{person}有一笔党费的年月是“{value}”，{meant|date}没有本人的记录',
          remedy: {
            mistyped: '年份写错的，请对照收据改正。',
            true: '确是补交或者预交别的年度的不用改，请把{meant|date}的情况另行登记。',
          },
        },
      },
    },
    en: {
      title: 'The months of dues have the right year',
      why: 'Only with an entry for each month of the year can it be told how far dues are paid',
      variants: {
        default: {
          problem: 'An entry of {person} is for “{value}”, and none is for {meant|date}',
          remedy: {
            mistyped: 'If the year is wrong, correct it by the receipt.',
            true: 'If it is for another year, leave it, and enter {meant|date} in a row of its own.',
          },
        },
      },
    },
  },
});
