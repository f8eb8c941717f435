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
      if (row.month !== null && !settled.has(monthNumber(row.month))) {
        context.notApplicable();
        continue;
      }
      if (isWaived(row)) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(row, 'month', 'due', 'paid')) continue;
      const { month, due, paid } = row;
      // Several entries of one month add up.
      const all = context.index.repeatedDues(row)?.paid ?? paid;
      if (all >= due) {
        context.met();
        continue;
      }
      context.report(row, 'paid', { data: { month, due, paid: all, arrears: due - all } });
    }
  },
  messages: {
    'zh-CN': {
      title: '党费足额交纳',
      variants: {
        default: {
          problem: '{month|date}应交{due|money}元，实交{paid|money}元，还差{arrears|money}元',
          remedy: {
            mistyped: '请对照收据核对，改正填错的应交或者实交。',
            missing: '已经补交的，请补填实交和实交日期；经批准少交或免交的，请填“减免批准”。',
            true: '确实还没有交的不要改，请提醒本人补交，补交不超过六个月。',
          },
        },
      },
    },
    en: {
      title: 'Dues are paid in full',
      variants: {
        default: {
          problem:
            'For {month|date} {due|money} yuan were due and {paid|money} were paid: {arrears|money} are open',
          remedy: {
            mistyped: 'Compare with the receipt and correct what was due or paid.',
            missing:
              'If the rest was paid since, add it with its date; if a reduction was approved, enter it under 减免批准.',
            true: 'If it is not paid yet, leave it and remind the member: it can be made up for within six months.',
          },
        },
      },
    },
  },
});
