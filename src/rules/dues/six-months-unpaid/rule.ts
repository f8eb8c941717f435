import {
  isComplete,
  isEntered,
  monthsOwed,
  paysByQuarter,
  paysHere,
} from '../../../branch-life/dues/months';
import { isWaived } from '../../../branch-life/waiver';
import { longestRun, monthOfNumber, type Run } from '../../../core/calendar/month-runs';
import type { DuesRecord } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';
import { settledMonths } from '../months';

const isSettled = (row: DuesRecord): boolean => (row.paid ?? 0) > 0 || isWaived(row);

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
      if (!member) continue;
      const rows = context.index.duesOf(member);
      if (!paysHere(member) || rows.length === 0) {
        // Whoever has no row at all is dues/missing-months' business.
        context.notApplicable();
        continue;
      }
      const unclear = rows.find(({ month, paid }) => month === null || paid === null);
      if (unclear?.month === null) {
        context.undecided(unclear, 'month');
        continue;
      }
      const owed = monthsOwed(membership, settled);
      if (isComplete(rows, owed) && rows.every(isSettled)) {
        context.met();
        continue;
      }
      const unpaid = (months: readonly number[]): Run | null => {
        const run = longestRun(months, (month) => !isEntered(rows, month, isSettled));
        return run && run.last - run.first + 1 >= limit ? run : null;
      };
      let run = unpaid(owed);
      // Who pays by the quarter has no entry for the other months.
      if (run && paysByQuarter(owed, rows)) {
        run = unpaid(owed.filter((month) => isEntered(rows, month)));
      }
      if (!run) {
        if (unclear) context.undecided(unclear, 'paid');
        else context.met();
        continue;
      }
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
          remedy: {
            missing: '已经交纳的，请按收据补记；经批准免交的，请填“减免批准”。',
            true: '确实没有交的，请先了解情况；是不是无正当理由连续{limit}个月不交纳党费，由支部大会讨论决定。',
          },
        },
      },
    },
    en: {
      title: 'Six months without dues: please verify',
      variants: {
        default: {
          problem:
            'No dues paid by {name} are recorded from {from|date} to {to|date}: please verify',
          remedy: {
            missing: 'Enter from the receipts what was paid; if it was waived, enter 减免批准.',
            true: 'If nothing was paid, talk to the member; whether it is {limit} months without a reason, the branch decides in its general meeting.',
          },
        },
      },
    },
  },
});
