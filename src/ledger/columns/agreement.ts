import type { CodeList, ColumnTemplate } from '../../core/templates/schema';
import { type ColumnFacts, inList } from './facts';

/** What the values of a column say of a field. */
export type Agreement =
  | 'proves'
  | 'agrees'
  | 'neutral'
  /** Nothing stands under the header. */
  | 'empty'
  /** None of the words that the field's list has: too little for a header that only resembles. */
  | 'unlikely'
  | 'contradicts';

/** Lists whose words stand in hardly any other column. */
const CLOSED = new Set([
  'sexes',
  'ethnic-groups',
  'educations',
  'member-categories',
  'occupations',
  'meeting-kinds',
  'movement-kinds',
  'posts',
  'review-grades',
]);

/** Those of them whose words prove a column under any header. */
export const PROVING: ReadonlySet<string> = new Set([
  'sexes',
  'ethnic-groups',
  'member-categories',
]);

/** Whether values are of the kind that a field takes. */
export function agreementOf(
  column: ColumnTemplate,
  facts: ColumnFacts,
  codes: ReadonlyMap<string, CodeList>,
  share: number,
): Agreement {
  const { filled } = facts;
  if (filled === 0) return 'empty';
  const mostly = (count: number): boolean => count * 100 >= filled * share;
  const hardly = (count: number): boolean => count * 5 < filled;
  const agree = (count: number, proof: Agreement = 'agrees'): Agreement =>
    mostly(count) ? proof : hardly(count) ? 'contradicts' : 'neutral';
  // 转正时间: 预备党员 in every row says that there is no date yet.
  const told = (count: number): Agreement =>
    mostly(count)
      ? 'agrees'
      : hardly(count) && facts.distinct > 1
        ? 'contradicts'
        : count === 0
          ? 'unlikely'
          : 'neutral';
  switch (column.type) {
    case 'date':
    case 'dates':
      return told(facts.dates);
    case 'month':
      return agree(Math.max(facts.months, facts.dates, facts.numbers));
    case 'int':
    case 'number':
    case 'money':
      if (mostly(facts.ids) || mostly(facts.phones)) return 'contradicts';
      if (column.type === 'money' && mostly(facts.rates)) return 'contradicts';
      return agree(facts.numbers);
    case 'code':
    case 'codes': {
      const list = codes.get(column.codes ?? '');
      const known = list ? inList(facts, list) : 0;
      if (mostly(known)) return CLOSED.has(column.codes ?? '') ? 'proves' : 'agrees';
      if (mostly(facts.dates) || mostly(facts.ids) || mostly(facts.phones)) return 'contradicts';
      if (mostly(facts.names) && facts.distinct > 3 && column.codes === 'sexes')
        return 'contradicts';
      if (mostly(facts.numbers) && known === 0) return 'contradicts';
      return known === 0 ? 'unlikely' : 'neutral';
    }
    case 'yesNo': {
      const said = facts.words.filter((word) => /^[是否有无√×YN]$/.test(word)).length;
      if (mostly(said)) return 'agrees';
      return mostly(facts.dates) || mostly(facts.numbers) ? 'contradicts' : 'neutral';
    }
    case 'name':
    case 'names':
      if (mostly(facts.names)) return 'agrees';
      return mostly(facts.numbers) ||
        mostly(facts.dates) ||
        mostly(facts.months) ||
        mostly(facts.ids)
        ? 'contradicts'
        : 'neutral';
    case 'text':
      return textAgreement(column, facts, mostly, hardly);
  }
}

function textAgreement(
  column: ColumnTemplate,
  facts: ColumnFacts,
  mostly: (count: number) => boolean,
  hardly: (count: number) => boolean,
): Agreement {
  if (column.mask === 'id') {
    if (mostly(facts.provenIds)) return 'proves';
    if (mostly(facts.ids)) return 'agrees';
    // Neither a number nor anything as long as one: 是 under 身份证.
    if (facts.filled >= 3 && facts.words.every((word) => word.length < 10)) return 'contradicts';
    return mostly(facts.dates) || (mostly(facts.names) && hardly(facts.ids))
      ? 'contradicts'
      : 'neutral';
  }
  if (column.mask === 'phone') {
    if (mostly(facts.phones)) return 'agrees';
    return mostly(facts.dates) || mostly(facts.names) ? 'contradicts' : 'neutral';
  }
  if (mostly(facts.ids) || mostly(facts.dates) || mostly(facts.marks)) return 'contradicts';
  if (column.key === 'name' && mostly(facts.names)) return 'agrees';
  return mostly(facts.numbers) ? 'contradicts' : 'neutral';
}

/** The weight that an agreement is worth, by its name in the data. */
export const POINTS: Readonly<Record<Agreement, 'agrees' | 'proves' | null>> = {
  proves: 'proves',
  agrees: 'agrees',
  neutral: null,
  empty: null,
  unlikely: null,
  contradicts: null,
};
