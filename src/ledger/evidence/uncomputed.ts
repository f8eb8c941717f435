import { isUncomputedCell } from '../../workbook/model';
import { type Doubt, type Ledger, type Placed, type ReadingNote, rawCell } from '../model';
import { TABLE_IDS } from '../records.generated';

/**
 * What figures must not be counted from because formulas have no result in the
 * file: one doubt a column of a sheet.
 */
export function uncomputedDoubts(notes: readonly ReadingNote[]): Doubt[] {
  const doubts = new Map<string, Doubt & { rows: number }>();
  for (const { reason, on, column } of notes) {
    if (reason !== 'uncomputed') continue;
    const sheet = on.sheet.name;
    const key = `${on.table} ${column.key} ${sheet}`;
    const known = doubts.get(key);
    if (known) known.rows++;
    else {
      const { table } = on;
      doubts.set(key, { table, column: column.key, reason: 'formula-no-result', sheet, rows: 1 });
    }
  }
  return [...doubts.values()];
}

/** The fields of a ledger that are null because a formula has no result, by record. */
export function uncomputedFields(ledger: Ledger): Map<Placed, string[]> {
  const keys = new Map<string, Set<string>>();
  for (const { reason, on, column } of ledger.notes) {
    if (reason !== 'uncomputed') continue;
    const known = keys.get(on.table);
    if (known) known.add(column.key);
    else keys.set(on.table, new Set([column.key]));
  }
  const fields = new Map<Placed, string[]>();
  for (const table of TABLE_IDS) {
    const open = [...(keys.get(table) ?? [])];
    if (open.length === 0) continue;
    const records: readonly Placed[] = ledger[table].records;
    for (const record of records) {
      const here = open.filter(
        (key) => record[key as keyof Placed] === null && isUncomputedCell(rawCell(record, key)),
      );
      if (here.length > 0) fields.set(record, here);
    }
  }
  return fields;
}
