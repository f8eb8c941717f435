import type { CivilDate } from '../../calendar/civil-date';
import type { Ledger } from '../../ledger/model';
import {
  RECRUIT_STAGES,
  type RecruitClaim,
  type RepeatedRecruit,
  type RosterPlace,
  recruitClaim,
} from '../../returns';
import type { LedgerFacts } from '../../returns/ledger-facts';
import { hashRows, type RosterHashes } from './people';
import { Rosters } from './rosters';

/** The people of one sheet of 发展党员 as keyed hashes, and what their rows claim. */
export interface RecruitHashes extends RosterHashes {
  /** {@link FACTS} numbers a row, as the bytes of an Int32Array in base64. */
  readonly claims: string;
}

/** Numbers that are kept of a row: stage, admission, confirmation, application, last step, recorded. */
const FACTS = 6;

const packClaim = ({
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

const unpackClaim = (numbers: Int32Array): RecruitClaim => ({
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
  readonly #rosters = new Rosters();
  readonly #claims = new Map<string, { readonly rows: readonly number[]; numbers: Int32Array }>();

  add(entry: number, recruits: readonly RecruitHashes[]): void {
    this.#rosters.add(entry, recruits);
    for (const { sheet, rows, claims } of recruits) {
      const numbers = new Int32Array(new Uint8Array(Buffer.from(claims, 'base64')).buffer);
      this.#claims.set(`${entry}:${sheet}`, { rows, numbers });
    }
  }

  /** In the order of adding. */
  repeated(): RepeatedRecruit[] {
    return this.#rosters.repeated().map(({ person, places }) => ({
      person,
      claims: places.map((place) => ({ place, ...this.#claimOf(place) })),
    }));
  }

  #claimOf({ entry, sheet, row }: RosterPlace): RecruitClaim {
    const found = this.#claims.get(`${entry}:${sheet}`);
    if (!found) throw new RangeError(`no 发展党员 of workbook ${entry}`);
    const first = found.rows.indexOf(row) * FACTS;
    return unpackClaim(found.numbers.subarray(first, first + FACTS));
  }
}
