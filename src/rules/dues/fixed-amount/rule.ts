import type { DuesRecord } from '../../../ledger/records.generated';
import { defineRule, type RuleContext } from '../../rule';

/** The least and the most that is due a month, in 分; null where a rate applies. */
function rangeFor({ category, month }: DuesRecord, context: RuleContext): [number, number] | null {
  const limit = (name: string): number => context.limit('F-06', name, month ?? undefined);
  switch (category) {
    case 'farmer':
      return [limit('farmerMinimumFen'), limit('farmerMaximumFen')];
    case 'student':
    case 'unemployed':
    case 'relief':
    case 'subsistence':
      return [limit('fixedFen'), limit('fixedFen')];
    default:
      return null;
  }
}

/** Farmers, students, the unemployed and those on relief pay a fixed amount a month. */
export const rule = defineRule({
  id: 'dues/fixed-amount',
  level: 1,
  provisions: ['F-06', 'F-12'],
  needs: { dues: ['category', 'due'] },
  check(ledger, context) {
    for (const row of ledger.dues.records) {
      const { due, month, waiver } = row;
      if (due === null || month === null) continue;
      const range = rangeFor(row, context);
      if (!range || !context.applies('F-06', month)) continue;
      const [least, most] = range;
      const months = context.limit('F-12', 'consentMonths', month);
      const isQuarter = due >= least * months && due <= most * months;
      if (due < least && waiver === null) {
        context.report(row, 'due', { variant: 'less', data: { due, least }, on: month });
      } else if (due > most && !isQuarter) {
        context.report(row, 'due', {
          variant: 'more',
          severity: 'warning',
          data: { due, most },
          on: month,
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '定额交纳的党费',
      variants: {
        less: {
          problem: '每月应交不少于{least|money}元，填的应交是{due|money}元',
          remedy: '请核对交费类别和应交数；如经批准少交或免交，请填“减免批准”。',
        },
        more: {
          problem: '每月应交{most|money}元以内，填的应交是{due|money}元',
          remedy: '请核对交费类别和应交数；党员自愿多交的部分只填入实交，不需要改应交。',
        },
      },
    },
    en: {
      title: 'Dues of a fixed amount',
      variants: {
        less: {
          problem: 'At least {least|money} yuan a month are due; entered are {due|money}',
          remedy:
            'Check category and amount; if a reduction was approved, enter it under 减免批准.',
        },
        more: {
          problem: 'At most {most|money} yuan a month are due; entered are {due|money}',
          remedy: 'Check category and amount; what a member pays freely beyond goes to 实交 only.',
        },
      },
    },
  },
});
