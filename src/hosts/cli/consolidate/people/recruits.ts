import type { CivilDate } from '../../../../core/calendar/civil-date';
import type { Ledger } from '../../../../ledger/model';
import {
  RECRUIT_STAGES,
  type RecruitClaim,
  type RepeatedRecruit,
  recruitClaim,
} from '../../../../returns';
import type { LedgerFacts } from '../../../../returns/ledger-facts';
import { hashRows, type RosterHashes } from './people';
import { Rosters } from './rosters';

/** The people of one sheet of 发展党员 as keyed hashes, and what their rows claim. */
export interface RecruitHashes extends RosterHashes {
  /** {@link FACTS} numbers a row, as the bytes of an Int32Array in base64. */
  readonly claims: string;
}

/** Numbers that are kept of a row: stage, admission, confirmation, application, last step, recorded. */
export const FACTS = 6;
/** Rows that are held; those before them lie on the disk. */
const HELD = 1 << 18;

/** The numbers that are kept of what a row claims. */
export const packClaim = ({
  stage,
  admittedOn,
  convertedOn,
  appliedOn,
  latest,
  recorded,
}: RecruitClaim): number[] => [
  RECRUIT_STAGES.indexOf(stage),
  admittedOn ?? 0,
  convertedOn ?? 0,
  appliedOn ?? 0,
  latest ?? 0,
  Number(recorded),
];

const dateOf = (number: number | undefined): CivilDate | null =>
  number ? (number as CivilDate) : null;

/** What a row claims, by the numbers that are kept of it. */
export const unpackClaim = (numbers: readonly number[]): RecruitClaim => ({
  stage: RECRUIT_STAGES[numbers[0] ?? 0] ?? 'waiting',
  admittedOn: dateOf(numbers[1]),
  convertedOn: dateOf(numbers[2]),
  appliedOn: dateOf(numbers[3]),
  latest: dateOf(numbers[4]),
  recorded: numbers[5] === 1,
});

/** Hashes the people of 发展党员 whom a table of the year counts. */
export function hashRecruits(ledger: Ledger, facts: LedgerFacts, key: Uint8Array): RecruitHashes[] {
  const claims = new Map(
    ledger.recruits.records.flatMap((recruit) => {
      const claim = recruitClaim(recruit, facts);
      return claim ? [[recruit, claim] as const] : [];
    }),
  );
  return hashRows([...claims.keys()], key).map(({ records, ...hashes }) => {
    const numbers = records.flatMap((record) => packClaim(claims.get(record) as RecruitClaim));
    const bytes = Buffer.from(new Int32Array(numbers).buffer);
    return { ...hashes, claims: bytes.toString('base64') };
  });
}

/** Who stands in whose 发展党员: keyed hashes, rows and days, and no person. */
export class Recruits {
  readonly #rosters = new Rosters(FACTS, HELD);

  add(entry: number, recruits: readonly RecruitHashes[]): void {
    const rosters = recruits.map(({ claims, ...hashes }) => {
      const bytes = new Uint8Array(Buffer.from(claims, 'base64'));
      return { ...hashes, more: new Int32Array(bytes.buffer) };
    });
    this.#rosters.add(entry, rosters);
  }

  /** Forgets who is in the 发展党员 of a workbook so far. */
  forget(entry: number): void {
    this.#rosters.forget(entry);
  }

  /** Forgets everybody, once nobody is to be looked up any more. */
  clear(): void {
    this.#rosters.clear();
  }

  /** @param byRank compares workbooks: in this order stand those of each person */
  repeated(byRank: (a: number, b: number) => number): RepeatedRecruit[] {
    return this.#rosters.repeated(byRank).map(({ person, places }) => ({
      person,
      claims: places.map(({ more, ...place }) => ({ place, ...unpackClaim(more) })),
    }));
  }
}
