import type { TableContent } from '../layouts/draft-record';
import type { Located } from '../locate';
import type { Doubt, LedgerSheet } from '../model';
import type { TableId } from '../records.generated';

/** Lists of persons: rows that name nobody are nobody's. */
const OF_PERSONS: ReadonlySet<TableId> = new Set(['recruits', 'dues', 'movements', 'officers']);

/** What shows that somebody on a list is a member. */
const MEMBERSHIP = ['joinedOn', 'category', 'confirmedOn', 'partyYears'];

const has = (
  { columns, given }: LedgerSheet,
  records: TableContent['records'],
  key: string,
): boolean =>
  columns[key] !== undefined ||
  given.includes(key) ||
  records.some((record) => record[key] !== null);

const doubt = ({ table, sheet }: LedgerSheet, rows: number): Doubt => ({
  table,
  column: null,
  reason: 'not-told',
  sheet: sheet.name,
  rows,
});

/**
 * Lists of which nobody is counted: no one on them is named, or nothing shows that they are all of the
 * members. What a list lacks for single figures is an open field of its records.
 */
export function lackingDoubts({ on, partial }: Located, { records }: TableContent): Doubt[] {
  const rows = records.length;
  if (rows === 0) return [];
  const named = on.columns.name !== undefined || on.columns.idNumber !== undefined;
  // Who is away may stand on the roster of another branch: a list of some alone counts nobody.
  if (partial || (OF_PERSONS.has(on.table) && !named)) return [doubt(on, rows)];
  if (on.table === 'members' && !MEMBERSHIP.some((key) => has(on, records, key))) {
    // In a sheet of ours it is columns that lack, and that is said.
    return on.sheet.name === on.template.name ? [] : [doubt(on, rows)];
  }
  return [];
}
