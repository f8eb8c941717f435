import { createHmac } from 'node:crypto';
import { type CivilDate, isAfter } from '../../calendar/civil-date';
import { hasColumn, type Ledger, type LedgerSheet } from '../../ledger/model';
import type { MembersRecord } from '../../ledger/records.generated';
import { hasCheckDigit } from '../../rules/id-number';
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
  const plain = id?.toUpperCase();
  if (!plain || !/^\d{17}[\dX]$/.test(plain) || !hasCheckDigit(plain)) return null;
  return createHmac('sha256', key).update(plain).digest().subarray(0, HASH_BYTES);
}

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

/** Somebody who was transferred: a keyed hash, and 变动日期 where it is known. */
export type Move = readonly [hash: string, on: CivilDate | null];

/**
 * Who has come in by the year's end, and who was transferred out without a note
 * of their arrival: what both sides of a transfer say.
 */
export function movedPeople(
  ledger: Ledger,
  end: CivilDate,
  key: Uint8Array,
): { readonly arrived: readonly Move[]; readonly awaited: readonly Move[] } {
  const arrived: Move[] = [];
  const awaited: Move[] = [];
  for (const movement of ledger.movements.records) {
    const { kind, movedOn, arrivedOn, idNumber } = movement;
    const arrives = kind === 'transferred-in' || kind === 'unit-transferred-in';
    const comes = arrives && (movedOn === null || !isAfter(movedOn, end));
    const waits =
      kind === 'transferred-out' && arrivedOn === null && hasColumn(movement, 'arrivedOn');
    if (!comes && !waits) continue;
    const hash = hashId(idNumber, key)?.toString('base64');
    if (hash) (comes ? arrived : awaited).push([hash, movedOn]);
  }
  return { arrived, awaited };
}
