import { createHmac } from 'node:crypto';
import { identityOf } from '../../../../core/text/id-number';
import { outward } from '../../../../core/text/outward';
import type { Ledger, LedgerSheet } from '../../../../ledger/model';
import type { MembersRecord, RecruitsRecord } from '../../../../ledger/records.generated';
import { type Identify, MARK, type Mark } from '../../../../returns';
import { columnLetters } from '../../../../workbook/model';
import { HASH_BYTES } from './identities';

/** The people of one sheet as keyed hashes of their identity numbers. */
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

/** Marks of keys and names, to tell the same person in the workbooks of several years. */
export const markBy = (key: Uint8Array): Mark => {
  const known = new Map<string, string>();
  return (text) => {
    let mark = known.get(text);
    if (mark === undefined) {
      mark = createHmac('sha256', key).update(text).digest('base64').slice(0, MARK);
      known.set(text, mark);
    }
    return mark;
  };
};

/** Hashes the people of rows, sheet by sheet; those whom no number names for sure are left out. */
export function hashRows<Row extends MembersRecord | RecruitsRecord>(
  rows: readonly Row[],
  key: Uint8Array,
): (RosterHashes & { readonly records: readonly Row[] })[] {
  const bySheet = new Map<LedgerSheet, { records: Row[]; hashes: Buffer[] }>();
  for (const row of rows) {
    const hash = hashId(row.idNumber, key);
    if (!hash) continue;
    const found = bySheet.get(row.on) ?? { records: [], hashes: [] };
    found.records.push(row);
    found.hashes.push(hash);
    bySheet.set(row.on, found);
  }
  return [...bySheet].map(([on, { records, hashes }]) => ({
    sheet: outward(on.sheet.name),
    column: columnLetters(on.columns.idNumber ?? 0),
    rows: records.map(({ row }) => row + 1),
    hashes: Buffer.concat(hashes).toString('base64'),
    records,
  }));
}

/** Hashes the people of the rosters who count as members of this branch at the year's end. */
export const hashRosters = (
  ledger: Ledger,
  counts: (member: MembersRecord) => boolean,
  key: Uint8Array,
): RosterHashes[] =>
  hashRows(ledger.members.records.filter(counts), key).map(({ records, ...hashes }) => hashes);
