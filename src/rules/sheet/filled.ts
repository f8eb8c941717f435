import type { ColumnTemplate } from '../../core/templates/schema';
import type { Ledger, LedgerTable, Placed } from '../../ledger/model';
import type { TableId } from '../../ledger/records.generated';
import type { RuleContext } from '../rule';

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
    const { records }: LedgerTable<Placed> = ledger[id as TableId];
    if (records.length === 0) continue;
    const keys = columns.filter((column) => isMeant(column, id)).map(({ key }) => key);
    for (const record of records) {
      const values = record as unknown as Readonly<Record<string, unknown>>;
      for (const key of keys) if (values[key] !== null && values[key] !== undefined) count++;
    }
  }
  return count;
}
