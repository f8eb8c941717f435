import type { CivilDate } from '../../core/calendar/civil-date';
import type { Regulation } from '../../core/templates/schema';
import { isNone } from '../../core/text/none';
import type { TableContent } from '../layouts/draft-record';
import type { Located } from '../locate';
import { addressOf, isBlank } from '../model';
import type { PayerCategories } from '../records.generated';

type Values = Readonly<Record<string, number>>;

/** Whose 应交 the regulation settles, by the provision that does. */
const SETTLED_BY: Partial<Readonly<Record<PayerCategories, string>>> = {
  employed: 'F-02',
  'annual-salary': 'F-02',
  'self-employed': 'F-02',
  retired: 'F-05',
  student: 'F-06',
  unemployed: 'F-06',
  relief: 'F-06',
  subsistence: 'F-06',
};

/** A branch may round what is due to 0.1 元: what was paid shows how it did. */
const ROUNDING_FEN = 10;

/** What a provision sets, by its id. */
function valuesOf(regulations: readonly Regulation[]): (provision: string) => Values {
  const known = new Map(
    regulations.flatMap(({ provisions }) => provisions.map(({ id, values }) => [id, values])),
  );
  return (provision) => known.get(provision) ?? {};
}

/** One rate on the whole base, by the band in which it lies; the last has no end. */
function rateOn(base: number, values: Values): number | null {
  for (let band = 1; ; band++) {
    const perMille = values[`rate${band}PerMille`];
    if (perMille === undefined) return null;
    const upTo = values[`limit${band}Fen`];
    if (upTo === undefined || base <= upTo) return (base * perMille) / 1000;
  }
}

/**
 * Works out 应交 where it is left blank: the rate on 计算基数, or the fixed amount of a kind of payer.
 * Where neither is told, or payment was waived, nothing is: it stays blank.
 * @param regulations those in force that set rates and amounts, in 分
 */
export function deriveDues(
  { on }: Located,
  { records }: TableContent,
  regulations: readonly Regulation[],
): void {
  const { due, base, category } = on.columns;
  if (on.table !== 'dues' || due === undefined || category === undefined) return;
  const of = valuesOf(regulations);
  for (const record of records) {
    const month = record.month as CivilDate | null;
    if (record.due !== null || month === null || !isBlank(record, 'due')) continue;
    const waiver = record.waiver as string | null;
    const provision = SETTLED_BY[record.category as PayerCategories];
    if (provision === undefined || (waiver !== null && !isNone(waiver))) continue;
    const values = of(provision);
    const rests = provision === 'F-06' ? 'category' : 'base';
    const sum = record.base as number | null;
    const exact =
      rests === 'category'
        ? (values.fixedFen ?? null)
        : base !== undefined && sum !== null && sum > 0
          ? rateOn(sum, values)
          : null;
    const at = addressOf(record, rests);
    if (exact === null || at === null) continue;
    const paid = record.paid as number | null;
    const rounded = paid !== null && rests === 'base' && Math.abs(paid - exact) < ROUNDING_FEN;
    record.due = rounded ? paid : Math.round(exact);
    record.at = { ...record.at, due: at };
  }
}
