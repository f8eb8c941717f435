import { z } from 'zod';
import type { DuesRecord, PayerCategories } from '../../../ledger/records.generated';
import { defineRule, type RuleContext } from '../../rule';

const parameters = z.strictObject({
  /** Dues may be rounded to this many 分: 10 for 0.1 元, 1 for 0.01 元. */
  roundingFen: z.int().positive(),
});
type Parameters = z.infer<typeof parameters>;

const BY_SALARY: ReadonlySet<PayerCategories> = new Set([
  'employed',
  'annual-salary',
  'self-employed',
]);

/** The provision with the rates for a kind of payer; null for a fixed amount. */
const provisionFor = (category: PayerCategories): string | null => {
  if (category === 'retired') return 'F-05';
  return BY_SALARY.has(category) ? 'F-02' : null;
};

/** The rate for a base: one for the whole of it, by the band in which it lies. */
function perMilleFor(
  base: number,
  provision: string,
  row: DuesRecord,
  context: RuleContext,
): number {
  const on = row.month ?? undefined;
  const bands = provision === 'F-02' ? 3 : 1;
  for (let band = 1; band <= bands; band++) {
    if (base <= context.limit(provision, `limit${band}Fen`, on)) {
      return context.limit(provision, `rate${band}PerMille`, on);
    }
  }
  return context.limit(provision, `rate${bands + 1}PerMille`, on);
}

function checkRow(row: DuesRecord, context: RuleContext<Parameters>): void {
  const { category, base, due, month, waiver } = row;
  if (category === null || base === null || base <= 0 || due === null || month === null) return;
  const provision = provisionFor(category);
  if (provision === null || waiver !== null || !context.applies(provision, month)) return;
  const perMille = perMilleFor(base, provision, row, context);
  const exact = (base * perMille) / 1000;
  const { roundingFen } = context.parameters;
  const data = { base, perMille, percent: perMille / 1000, due, expected: Math.round(exact) };
  if (exact - due >= roundingFen) {
    context.report(row, 'due', { variant: 'less', provision, data, on: month });
    return;
  }
  // With consent dues are paid once a quarter: then one entry stands for three months.
  const months = context.limit('F-12', 'consentMonths', month);
  const isQuarter = Math.abs(due - exact * months) < roundingFen * months;
  if (due - exact >= roundingFen && !isQuarter) {
    context.report(row, 'due', {
      variant: 'more',
      severity: 'warning',
      provision,
      data,
      on: month,
    });
  }
}

/** 应交 is one rate on the whole base. What is paid beyond it freely goes to 实交 and is nobody's fault. */
export const rule = defineRule<Parameters>({
  id: 'dues/rate',
  level: 1,
  provisions: ['F-02', 'F-05', 'F-12'],
  parameters,
  needs: { dues: ['category', 'base', 'due'] },
  check(ledger, context) {
    for (const row of ledger.dues.records) checkRow(row, context);
  },
  messages: {
    'zh-CN': {
      title: '应交党费的比例',
      variants: {
        less: {
          problem:
            '计算基数{base|money}元，按{percent|percent}应交{expected|money}元，填的应交是{due|money}元，少了',
          remedy:
            '请核对计算基数和应交数，全部基数按一个比例计算，不分段；如经批准少交，请填“减免批准”。',
        },
        more: {
          problem:
            '计算基数{base|money}元，按{percent|percent}应交{expected|money}元，填的应交是{due|money}元，多了',
          remedy: '请核对计算基数和应交数；党员自愿多交的部分只填入实交，不需要改应交。',
        },
      },
    },
    en: {
      title: 'Rate of the dues',
      variants: {
        less: {
          problem:
            'On {base|money} yuan at {percent|percent} {expected|money} yuan are due; entered are {due|money}, which is less',
          remedy:
            'Check base and amount: one rate applies to the whole base. If a reduction was approved, enter it under 减免批准.',
        },
        more: {
          problem:
            'On {base|money} yuan at {percent|percent} {expected|money} yuan are due; entered are {due|money}, which is more',
          remedy: 'Check base and amount; what a member pays freely beyond goes to 实交 only.',
        },
      },
    },
  },
});
