import type { LedgerIndex } from '../../branch-life/ledger-index';
import type { Placed } from '../../ledger/model';
import type { Finding } from '../../rules/rule';

const textOf = (record: Placed, key: string): string | null => {
  const value = (record as unknown as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : null;
};

/**
 * Whom a finding is about: a member of the roster, or else the number or the name of its record.
 * Null for a meeting, a sheet or the file.
 */
export function personOf({ record }: Finding, index: LedgerIndex): unknown {
  if (!record) return null;
  const name = textOf(record, 'name');
  const idNumber = textOf(record, 'idNumber');
  if (name === null && idNumber === null) return null;
  if (record.on.table === 'members') return record;
  return index.memberOf({ name, idNumber }) ?? idNumber ?? name;
}
