import { isWaived } from '../../../branch-life/waiver';
import { monthNumber } from '../../../core/calendar/month-runs';
import { defineRule } from '../../rule';
import { settledMonths } from '../months';

/** What is due is paid once the quarter is over, unless it was waived. */
export const rule = defineRule({
  id: 'dues/arrears',
  level: 1,
  provisions: ['C-02', 'F-07', 'F-12'],
  needs: { dues: ['month', 'due', 'paid'] },
  check(ledger, context) {
    const settled = new Set(settledMonths(ledger, context));
    if (settled.size === 0) return;
    for (const row of ledger.dues.records) {
      const { month, due, paid } = row;
      if (month === null || due === null || paid === null || paid >= due || isWaived(row)) continue;
      if (!settled.has(monthNumber(month))) continue;
      // Several entries of one month add up.
      const all = context.index.repeatedDues(row)?.paid ?? paid;
      if (all >= due) continue;
      context.report(row, 'paid', { data: { month, due, paid: all, arrears: due - all } });
    }
  },
  messages: {
    'zh-CN': {
      title: '党费足额交纳',
      variants: {
        default: {
          problem: '{month|date}应交{due|money}元，实交{paid|money}元，还差{arrears|money}元',
          remedy:
            '请核对实交数；如已补交，请更新实交和实交日期；如经批准少交或免交，请填“减免批准”。',
        },
      },
    },
    en: {
      title: 'Dues are paid in full',
      variants: {
        default: {
          problem:
            'For {month|date} {due|money} yuan were due and {paid|money} were paid: {arrears|money} are open',
          remedy:
            'Check the amount; if the rest was paid later, add it; if a reduction was approved, enter it under 减免批准.',
        },
      },
    },
  },
});
