import type { TableContent } from '../layouts/draft-record';
import type { Located } from '../locate';
import type { Doubt, LedgerSheet } from '../model';
import type { TableId } from '../records.generated';

/**
 * What figures of a kind of sheet cannot do without: a list that has no such column, and nothing
 * that says it, leaves them unknown and not zero.
 */
const NEEDED: Partial<Record<TableId, readonly string[]>> = {
  dues: ['month', 'due', 'paid'],
  meetings: ['heldOn', 'kinds'],
  movements: ['kind', 'movedOn'],
  officers: ['post'],
};

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

const doubt = ({ table, sheet }: LedgerSheet, column: string | null, rows: number): Doubt => ({
  table,
  column,
  reason: 'not-told',
  sheet: sheet.name,
  rows,
});

/** The columns that figures need and a table does not have. */
export function lackingDoubts({ on, partial }: Located, { records }: TableContent): Doubt[] {
  const rows = records.length;
  if (rows === 0) return [];
  const named = on.columns.name !== undefined || on.columns.idNumber !== undefined;
  if (OF_PERSONS.has(on.table) && !named) return [doubt(on, null, rows)];
  // Who is away may stand on the roster of another branch: such a list alone counts nobody.
  if (partial) return [doubt(on, null, rows)];
  if (on.table === 'members' && !MEMBERSHIP.some((key) => has(on, records, key))) {
    // In a sheet of ours it is columns that lack, and that is said.
    return on.sheet.name === on.template.name ? [] : [doubt(on, null, rows)];
  }
  return (NEEDED[on.table] ?? []).flatMap((column) =>
    has(on, records, column) ? [] : [doubt(on, column, rows)],
  );
}
