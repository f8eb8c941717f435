import { createHmac } from 'node:crypto';
import type { Ledger, LedgerSheet } from '../../ledger/model';
import type { MembersRecord } from '../../ledger/records.generated';
import type { Identify } from '../../returns';
import { identityOf } from '../../rules/id-number';
import { columnLetters } from '../../workbook/model';
import { HASH_BYTES } from './identities';

/** The people of one roster sheet as keyed hashes of their identity numbers. */
export interface RosterHashes {
  readonly sheet: string;
  /** The letters of the column of identity numbers. */
  readonly column: string;
  /** Counted from 1. */
  readonly rows: readonly number[];
  /** {@link HASH_BYTES} bytes a row, in base64. */
  readonly hashes: string;
}

/**
 * The keyed hash of an identity number. No output holds the key, so that the
 * same person can be seen in two workbooks and nobody can be found from a hash.
 * A number that fails its check character names nobody for sure and has none.
 */
export function hashId(id: string | null, key: Uint8Array): Buffer | null {
  const plain = identityOf(id);
  if (plain === null) return null;
  return createHmac('sha256', key).update(plain).digest().subarray(0, HASH_BYTES);
}

/** People as they are compared across workbooks: by their keyed hashes, in base64. */
export const identifyBy =
  (key: Uint8Array): Identify =>
  (idNumber) =>
    hashId(idNumber, key)?.toString('base64') ?? null;

/** Hashes the people of the rosters who count as members of this branch at the year's end. */
export function hashRosters(
  ledger: Ledger,
  counts: (member: MembersRecord) => boolean,
  key: Uint8Array,
): RosterHashes[] {
  const bySheet = new Map<LedgerSheet, { rows: number[]; hashes: Buffer[] }>();
  for (const member of ledger.members.records) {
    const hash = counts(member) ? hashId(member.idNumber, key) : null;
    if (!hash) continue;
    const found = bySheet.get(member.on) ?? { rows: [], hashes: [] };
    found.rows.push(member.row + 1);
    found.hashes.push(hash);
    bySheet.set(member.on, found);
  }
  return [...bySheet].map(([on, { rows, hashes }]) => ({
    sheet: on.sheet.name,
    column: columnLetters(on.columns.idNumber ?? 0),
    rows,
    hashes: Buffer.concat(hashes).toString('base64'),
  }));
}
