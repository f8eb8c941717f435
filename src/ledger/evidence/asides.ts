import type { Understanding } from '../../core/templates/understanding-schema';
import type { TableContent } from '../layouts/draft-record';
import type { Located } from '../locate';
import type { LedgerSheet } from '../model';
import type { TableId } from '../records.generated';
import { squeeze } from '../text';

type Aside = NonNullable<LedgerSheet['aside']>;

/** Lists that say how things stand: two of them of one branch do not add up. */
const STATES: ReadonlySet<TableId> = new Set(['members', 'recruits', 'officers']);

/** Who stands on a sheet. */
function keysOf({ records }: TableContent): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { idNumber, name } of records) {
    const key = idNumber ?? name;
    if (typeof key === 'string') keys.add(key);
  }
  return keys;
}

/** Names where one of two sheets has no numbers. */
const namesOf = ({ records }: TableContent): ReadonlySet<string> =>
  new Set(records.flatMap(({ name }) => (typeof name === 'string' ? [name] : [])));

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((key) => b.has(key)).length;

/** Whether over half of the people of the smaller sheet stand on the other. */
function repeats(a: TableContent, b: TableContent): boolean {
  const ids = [keysOf(a), keysOf(b)] as const;
  const names = [namesOf(a), namesOf(b)] as const;
  const over = ([left, right]: readonly [ReadonlySet<string>, ReadonlySet<string>]): boolean =>
    Math.min(left.size, right.size) > 0 &&
    shared(left, right) * 2 > Math.min(left.size, right.size);
  return over(ids) || over(names);
}

/**
 * The sheets whose records do not count because another sheet of the workbook has the same, of the
 * wanted year or in full: copies, other years, extracts.
 * @param wanted the year of the workbook, where it is known
 */
export function asidesOf(
  located: readonly Located[],
  contents: ReadonlyMap<Located, TableContent>,
  wanted: number | null,
  { rows }: Understanding,
): ReadonlyMap<Located, Aside> {
  const asides = new Map<Located, Aside>();
  for (const table of STATES) {
    const own = located.filter(({ on }) => on.table === table);
    if (own.length < 2) continue;
    for (const one of own) {
      if (!isCopy(one, rows.copies.words)) continue;
      if (own.some((other) => other !== one && !isCopy(other, rows.copies.words))) {
        asides.set(one, 'old-copy');
      }
    }
    setYearsAside(own, contents, wanted, asides);
    setRepeatsAside(own, contents, asides);
  }
  return asides;
}

const isCopy = ({ on }: Located, words: readonly string[]): boolean => {
  const name = squeeze(on.sheet.name);
  return words.some((word) => name.includes(word));
};

function setYearsAside(
  own: readonly Located[],
  contents: ReadonlyMap<Located, TableContent>,
  wanted: number | null,
  asides: Map<Located, Aside>,
): void {
  const dated = own.filter((one) => one.titleYear !== null && !asides.has(one));
  const years = [...new Set(dated.map(({ titleYear }) => titleYear ?? 0))].sort((a, b) => a - b);
  if (years.length < 2) return;
  const kept = years.filter((year) => wanted === null || year <= wanted).at(-1) ?? years[0];
  const current = dated.flatMap((one) => (one.titleYear === kept ? (contents.get(one) ?? []) : []));
  for (const one of dated) {
    const content = contents.get(one);
    if (!content || one.titleYear === kept) continue;
    // Those of another year who are all others are another batch, and no earlier state.
    const again = current.some((other) => shared(namesOf(content), namesOf(other)) > 0);
    if (again || content.records.length === 0 || one.on.table === 'officers')
      asides.set(one, 'other-year');
  }
}

function setRepeatsAside(
  own: readonly Located[],
  contents: ReadonlyMap<Located, TableContent>,
  asides: Map<Located, Aside>,
): void {
  const rank = (one: Located): number =>
    (contents.get(one)?.records.length ?? 0) * 100 + one.reading.columns.size;
  const open = own.filter((one) => !asides.has(one)).sort((a, b) => rank(b) - rank(a));
  open.forEach((one, at) => {
    const content = contents.get(one);
    // Tables on one sheet are parts of one list.
    const fuller = open
      .slice(0, at)
      .filter((other) => !asides.has(other) && other.on.sheet !== one.on.sheet);
    if (
      content &&
      fuller.some((other) => {
        const whole = contents.get(other);
        return whole !== undefined && repeats(content, whole);
      })
    ) {
      asides.set(one, 'repeats');
    }
  });
}
