import type { TableContent } from '../layouts/draft-record';
import type { Located } from '../locate';
import type { Doubt } from '../model';
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

/** The columns that figures need and a table does not have. */
export function lackingDoubts({ on }: Located, { records }: TableContent): Doubt[] {
  if (records.length === 0) return [];
  return (NEEDED[on.table] ?? []).flatMap((column): Doubt[] => {
    const has =
      on.columns[column] !== undefined ||
      on.given.includes(column) ||
      records.some((record) => record[column] !== null);
    if (has) return [];
    const sheet = on.sheet.name;
    return [{ table: on.table, column, reason: 'not-told', sheet, rows: records.length }];
  });
}
