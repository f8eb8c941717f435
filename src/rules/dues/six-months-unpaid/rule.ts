import { defineRule } from '../../rule';
import { longestRun, monthNumber, monthOfNumber } from '../../runs';
import { isWaived, monthsOwed, paysByQuarter, paysHere, settledMonths } from '../months';

/** Six months in a row without dues: to be looked into by the branch, never a conclusion. */
export const rule = defineRule({
  id: 'dues/six-months-unpaid',
  level: 2,
  provisions: ['F-14', 'T-15', 'C-12'],
  needs: { dues: ['name', 'month', 'paid'], members: ['name', 'joinedOn'] },
  check(ledger, context) {
    const limit = context.limit('F-14', 'months');
    const settled = settledMonths(ledger, context);
    for (const membership of context.index.memberships) {
      const { member } = membership;
      if (!member || !paysHere(member)) continue;
      const rows = context.index.duesOf(member);
      if (rows.length === 0 || rows.some(({ month }) => month === null)) continue;
      const entered = new Set<number>();
      const settledRows = new Set<number>();
      for (const row of rows) {
        if (!row.month) continue;
        entered.add(monthNumber(row.month));
        if ((row.paid ?? 0) > 0 || isWaived(row)) settledRows.add(monthNumber(row.month));
      }
      const owed = monthsOwed(membership, settled);
      const byQuarter = paysByQuarter(owed, entered);
      const run = longestRun(
        byQuarter ? owed.filter((month) => entered.has(month)) : owed,
        (month) => !settledRows.has(month),
      );
      if (!run || run.last - run.first + 1 < limit) continue;
      const data = { from: monthOfNumber(run.first), to: monthOfNumber(run.last), limit };
      context.report(member, 'name', { data, on: data.to });
    }
  },
  messages: {
    'zh-CN': {
      title: '连续六个月没有交纳党费的，请核实',
      variants: {
        default: {
          problem: '{name}从{from|date}到{to|date}没有交纳党费的记录，请核实情况',
          remedy:
            '请先了解本人情况：如已交纳，请补记；如经批准免交，请填“减免批准”。本项只提示核实，是否属于无正当理由连续{limit}个月不交纳党费，由支部按程序讨论决定。',
        },
      },
    },
    en: {
      title: 'Six months without dues: please verify',
      variants: {
        default: {
          problem:
            'No dues paid by {name} are recorded from {from|date} to {to|date}: please verify',
          remedy:
            'Talk to the member first; enter what was paid, or 减免批准. This only asks to look into it: whether it is {limit} months without a reason, the branch decides by its procedure.',
        },
      },
    },
  },
});
