import type { ColumnTemplate } from '../../core/templates/schema';
import type { Ledger, LedgerTable, Placed } from '../../ledger/model';
import type { TableId } from '../../ledger/records.generated';
import type { RuleContext } from '../rule';

/** By kind of sheet, how many records of a ledger have a value in each column of the template. */
const counted = new WeakMap<Ledger, Map<string, readonly number[]>>();

/** Counted once a ledger, since several rules ask for different columns. */
function countsOf(ledger: Ledger, table: string, columns: readonly ColumnTemplate[]) {
  const known = counted.get(ledger) ?? new Map<string, readonly number[]>();
  counted.set(ledger, known);
  const found = known.get(table);
  if (found) return found;
  const { records }: LedgerTable<Placed> = ledger[table as TableId];
  const keys = columns.map(({ key }) => key);
  const counts = keys.map(() => 0);
  // A record at a time: column by column, each of thousands of records would come from memory anew.
  for (const record of records as readonly unknown[] as readonly Record<string, unknown>[]) {
    for (let at = 0; at < keys.length; at++) {
      const value = record[keys[at] ?? ''];
      if (value !== null && value !== undefined) counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  known.set(table, counts);
  return counts;
}

/**
 * How many cells hold a value that was read, in the columns of the templates that are meant.
 * @param isMeant whether a column of a table is
 */
export function countFilled(
  ledger: Ledger,
  { templates }: Pick<RuleContext, 'templates'>,
  isMeant: (column: ColumnTemplate, table: string) => boolean = () => true,
): number {
  let count = 0;
  for (const { id, columns } of templates.sheets) {
    if (ledger[id as TableId].records.length === 0) continue;
    const counts = countsOf(ledger, id, columns);
    columns.forEach((column, place) => {
      if (isMeant(column, id)) count += counts[place] ?? 0;
    });
  }
  return count;
}
