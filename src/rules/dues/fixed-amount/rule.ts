import { hasWaiver } from '../../../branch-life/waiver';
import type { CivilDate } from '../../../core/calendar/civil-date';
import { monthNumber } from '../../../core/calendar/month-runs';
import type { Ledger } from '../../../ledger/model';
import { isDerived } from '../../../ledger/model';
import type { PayerCategories } from '../../../ledger/records.generated';
import { defineRule, type RuleContext } from '../../rule';
import { onceAMonth } from '../months';

/** The least and the most that is due a month, in 分. */
type Range = readonly [least: number, most: number];

/** What the provision sets for a month. */
interface Amounts {
  readonly farmer: Range;
  readonly fixed: Range;
  /** With consent dues are paid once a quarter: then one entry stands for so many months. */
  readonly months: number;
}

function amountsOf(month: CivilDate, context: RuleContext): Amounts | null {
  if (!context.applies('F-06', month)) return null;
  const limit = (name: string): number => context.limit('F-06', name, month);
  return {
    farmer: [limit('farmerMinimumFen'), limit('farmerMaximumFen')],
    fixed: [limit('fixedFen'), limit('fixedFen')],
    months: context.limit('F-12', 'consentMonths', month),
  };
}

/** Which of the amounts a kind of payer owes; null where a rate applies. */
function amountFor(category: PayerCategories | null): 'farmer' | 'fixed' | null {
  switch (category) {
    case 'farmer':
      return 'farmer';
    case 'student':
    case 'unemployed':
    case 'relief':
    case 'subsistence':
      return 'fixed';
    default:
      return null;
  }
}

/** Whether somebody has an entry for the month before or after as well: then none is a quarter's. */
function monthlyPayers({ dues }: Ledger): (name: string | null, month: number) => boolean {
  const entered = new Set(
    dues.records.map(({ name, month }) => `${name}\n${month === null ? '' : monthNumber(month)}`),
  );
  return (name, month) =>
    name !== null && [month - 1, month + 1].some((one) => entered.has(`${name}\n${one}`));
}

/** Farmers, students, the unemployed and those on relief pay a fixed amount a month. */
export const rule = defineRule({
  id: 'dues/fixed-amount',
  level: 1,
  provisions: ['F-06', 'F-12'],
  needs: { dues: ['category', 'due'] },
  check(ledger, context) {
    const amountsFor = onceAMonth((month) => amountsOf(month, context));
    const isMonthly = monthlyPayers(ledger);
    for (const row of ledger.dues.records) {
      if (!context.knows(row, 'category')) continue;
      const amount = amountFor(row.category);
      if (amount === null || isDerived(row, 'due')) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(row, 'due', 'month')) continue;
      const { due, month } = row;
      const amounts = amountsFor(month);
      if (!amounts) {
        context.notApplicable();
        continue;
      }
      const [least, most] = amounts[amount];
      const { months } = amounts;
      const isQuarter =
        due >= least * months && due <= most * months && !isMonthly(row.name, monthNumber(month));
      if (due < least && !hasWaiver(row)) {
        context.report(row, 'due', { variant: 'less', data: { due, least }, on: month });
      } else if (due > most && !isQuarter) {
        context.report(row, 'due', {
          variant: 'more',
          severity: 'warning',
          data: { due, most },
          on: month,
        });
      } else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '定额交纳的党费',
      variants: {
        less: {
          problem: '每月应交不少于{least|money}元，填的应交是{due|money}元',
          remedy: {
            mistyped: '交费类别或者应交数填错的，请改正。',
            missing: '经批准少交、免交的，请填“减免批准”。',
            true: '确实少收了的，请提醒本人补交差额，以后按标准填写。',
          },
        },
        more: {
          problem: '每月应交{most|money}元以内，填的应交是{due|money}元',
          remedy: {
            mistyped: '交费类别或者应交数填错的，请改正。',
            true: '党员自愿多交的，请把应交改为按标准计算的数，实交照收据不动。',
          },
        },
      },
    },
    en: {
      title: 'Dues of a fixed amount',
      variants: {
        less: {
          problem: 'At least {least|money} yuan a month are due; entered are {due|money}',
          remedy: {
            mistyped: 'Correct category or amount if wrong.',
            missing: 'If a reduction was approved, enter it under 减免批准.',
            true: 'If too little was asked, have the rest paid, and enter the right amount from now on.',
          },
        },
        more: {
          problem: 'At most {most|money} yuan a month are due; entered are {due|money}',
          remedy: {
            mistyped: 'Correct category or amount if wrong.',
            true: 'If the member freely pays more, enter the set amount under 应交 and leave 实交 as the receipt has it.',
          },
        },
      },
    },
  },
});
