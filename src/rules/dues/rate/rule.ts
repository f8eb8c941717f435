import * as z from 'zod';
import { hasWaiver } from '../../../branch-life/waiver';
import type { CivilDate } from '../../../core/calendar/civil-date';
import { isDerived } from '../../../ledger/model';
import type { DuesRecord, PayerCategories } from '../../../ledger/records.generated';
import { defineRule, type Known, type RuleContext } from '../../rule';
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

const RATES = ['F-02', 'F-05'] as const;
type RateProvision = (typeof RATES)[number];

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

/** How the amount due stands to the rate: `less`, `more`, or null where it fits. */
function misfit(
  { base, due }: Known<DuesRecord, 'base' | 'due'>,
  { bands, months }: Measure,
  roundingFen: number,
) {
  // One rate for the whole of the base, by the band in which it lies.
  const perMille = bands.find(({ upToFen }) => base <= upToFen)?.perMille ?? 0;
  const exact = (base * perMille) / 1000;
  const less = exact - due >= roundingFen;
  const fits =
    !less && (due - exact < roundingFen || Math.abs(due - exact * months) < roundingFen * months);
  return fits
    ? null
    : {
        variant: less ? 'less' : 'more',
        data: { base, percent: perMille / 1000, due, expected: Math.round(exact) },
      };
}

/** The base of all the other months of who pays, where they agree and pay the same amount. */
function usualBase(row: DuesRecord, { index }: RuleContext<Parameters>): number | null {
  const member = index.memberOf(row);
  const others = member ? index.duesOf(member).filter((one) => one !== row) : [];
  const [first] = others;
  const agree = others.every((one) => one.base === first?.base && one.due === row.due);
  return others.length >= SEVERAL && agree ? (first?.base ?? null) : null;
}

/** So many months that agree tell what the base is. */
const SEVERAL = 3;

const isOddBase = (row: DuesRecord, context: RuleContext<Parameters>): boolean =>
  usualBase(row, context) !== null && usualBase(row, context) !== row.base;

/** 应交 is one rate on the whole base. What is paid beyond it freely goes to 实交 and is nobody's fault. */
export const rule = defineRule<Parameters>({
  id: 'dues/rate',
  level: 1,
  provisions: ['F-02', 'F-05', 'F-07', 'F-12'],
  parameters,
  needs: { dues: ['base', 'due'] },
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
    const { roundingFen } = context.parameters;
    for (const row of ledger.dues.records) {
      const { category } = row;
      const provision = category === null ? null : provisionFor(category);
      // What was worked out by the rate proves nothing of it.
      if ((category !== null && provision === null) || hasWaiver(row) || isDerived(row, 'due')) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(row, 'month', 'base', 'due')) continue;
      const { base, due, month } = row;
      if (base <= 0) {
        context.undecided(row, 'base');
        continue;
      }
      const tried = provision === null ? RATES : [provision];
      const wrong = tried.flatMap((one) => {
        const measure = measures[one](month);
        return measure ? [{ provision: one, misfit: misfit(row, measure, roundingFen) }] : [];
      });
      const [first] = wrong;
      if (!first) context.notApplicable();
      else if (wrong.some((one) => one.misfit === null)) context.met();
      else if (first.misfit && category === null) {
        // Whose rate it is, nobody says, and it is none of them.
        const data = { base, due };
        context.report(row, 'due', { variant: 'none', severity: 'warning', data, on: month });
      } else if (first.misfit && isOddBase(row, context)) {
        // All the other months agree with the amount: it is the base that was mistyped.
        context.report(row, 'base', {
          variant: 'base',
          severity: 'warning',
          data: { base, due, usual: usualBase(row, context) },
          provision: first.provision,
          on: month,
        });
      } else if (first.misfit) {
        context.report(row, 'due', {
          ...first.misfit,
          ...(first.misfit.variant === 'less' ? {} : { severity: 'warning' }),
          provision: first.provision,
          on: month,
        });
      }
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
          remedy: {
            mistyped: '请核对计算基数、交费类别和应交数：全部基数按一个比例计算，不分段。',
            missing: '经批准少交的，请填“减免批准”。',
            true: '确实少收了的，请提醒本人补交差额，从下个月起按规定比例计算。',
          },
        },
        none: {
          problem: '计算基数{base|money}元，应交{due|money}元，按在职和离退休的比例都对不上',
          remedy: {
            mistyped: '计算基数或者应交数填错的，请改正；填写“交费类别”后核对得更准。',
            true: '确实这样核定的不用改，请在“核实说明”里写明。',
          },
        },
        base: {
          problem: '计算基数{base|money}元，本人其他月份都是{usual|money}元，应交都是{due|money}元',
          remedy: {
            mistyped: '计算基数填错的，请改正。',
            true: '基数确实变了的不用改，应交从变化的当月起按新的基数计算。',
          },
        },
        more: {
          problem:
            '计算基数{base|money}元，按{percent|percent}应交{expected|money}元，填的应交是{due|money}元，多了',
          remedy: {
            mistyped: '计算基数或者应交数填错的，请改正。',
            true: '党员自愿多交的，请把应交改为按比例计算的数，实交照收据不动。',
          },
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
          remedy: {
            mistyped: 'Check base, kind of payer and amount: one rate applies to the whole base.',
            missing: 'If a reduction was approved, enter it under 减免批准.',
            true: 'If too little was asked for, have the rest made up for and use the right rate from next month on.',
          },
        },
        none: {
          problem: 'On a base of {base|money} yuan {due|money} are due, which no rate gives',
          remedy: {
            mistyped:
              'Correct base or amount if wrong; with 交费类别 they are checked more exactly.',
            true: 'If it was fixed so, leave it and say so in 核实说明.',
          },
        },
        base: {
          problem:
            'The base is {base|money} yuan, in all other months {usual|money}, with {due|money} due in each',
          remedy: {
            mistyped: 'If the base is mistyped, correct it.',
            true: 'If it really changed, leave it; from that month on the new base decides what is due.',
          },
        },
        more: {
          problem:
            'On {base|money} yuan at {percent|percent} {expected|money} yuan are due; entered are {due|money}, which is more',
          remedy: {
            mistyped: 'Correct base or amount if wrong.',
            true: 'If the member freely pays more, enter under 应交 what the rate gives and leave 实交 as the receipt has it.',
          },
        },
      },
    },
  },
});
