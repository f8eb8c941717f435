import { z } from 'zod';
import { hasWaiver } from '../../../branch-life/waiver';
import type { CivilDate } from '../../../core/calendar/civil-date';
import type { DuesRecord, PayerCategories } from '../../../ledger/records.generated';
import { defineRule, type RuleContext } from '../../rule';
import { onceAMonth } from '../months';

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

type RateProvision = 'F-02' | 'F-05';

/** The provision with the rates for a kind of payer; null for a fixed amount. */
const provisionFor = (category: PayerCategories): RateProvision | null => {
  if (category === 'retired') return 'F-05';
  return BY_SALARY.has(category) ? 'F-02' : null;
};

/** Up to which base which rate applies, in ascending order; the last has no end. */
type Bands = readonly { readonly upToFen: number; readonly perMille: number }[];

function bandsOf(provision: RateProvision, month: CivilDate, context: RuleContext): Bands {
  const last = provision === 'F-02' ? 4 : 2;
  return Array.from({ length: last }, (_, i) => ({
    upToFen:
      i + 1 === last
        ? Number.POSITIVE_INFINITY
        : context.limit(provision, `limit${i + 1}Fen`, month),
    perMille: context.limit(provision, `rate${i + 1}PerMille`, month),
  }));
}

/** What a month's dues are measured by: looked up once a month and kind of payer. */
interface Measure {
  readonly bands: Bands;
  /** With consent dues are paid once a quarter: then one entry stands for so many months. */
  readonly months: number;
}

function checkRow(
  row: DuesRecord,
  provision: RateProvision,
  { bands, months }: Measure,
  context: RuleContext<Parameters>,
): void {
  const { base, due, month } = row;
  if (base === null || due === null || month === null) return;
  // One rate for the whole of the base, by the band in which it lies.
  const perMille = bands.find(({ upToFen }) => base <= upToFen)?.perMille ?? 0;
  const exact = (base * perMille) / 1000;
  const { roundingFen } = context.parameters;
  const less = exact - due >= roundingFen;
  if (!less && due - exact < roundingFen) return;
  if (!less && Math.abs(due - exact * months) < roundingFen * months) return;
  context.report(row, 'due', {
    variant: less ? 'less' : 'more',
    ...(less ? {} : { severity: 'warning' }),
    provision,
    data: { base, percent: perMille / 1000, due, expected: Math.round(exact) },
    on: month,
  });
}

/** 应交 is one rate on the whole base. What is paid beyond it freely goes to 实交 and is nobody's fault. */
export const rule = defineRule<Parameters>({
  id: 'dues/rate',
  level: 1,
  provisions: ['F-02', 'F-05', 'F-07', 'F-12'],
  parameters,
  needs: { dues: ['category', 'base', 'due'] },
  check(ledger, context) {
    const measureBy = (provision: RateProvision) =>
      onceAMonth((month): Measure | null =>
        context.applies(provision, month)
          ? {
              bands: bandsOf(provision, month, context),
              months: context.limit('F-12', 'consentMonths', month),
            }
          : null,
      );
    const measures = { 'F-02': measureBy('F-02'), 'F-05': measureBy('F-05') };
    for (const row of ledger.dues.records) {
      const { category, base, month } = row;
      if (category === null || base === null || base <= 0 || month === null) continue;
      const provision = provisionFor(category);
      if (provision === null || hasWaiver(row)) continue;
      const measure = measures[provision](month);
      if (measure) checkRow(row, provision, measure, context);
    }
  },
  messages: {
    'zh-CN': {
      title: '应交党费的比例',
      parameterNames: { roundingFen: '尾数取整（分）' },
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
      parameterNames: { roundingFen: 'Rounding, in 分' },
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
