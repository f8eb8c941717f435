import type { CivilDate } from '../../calendar/civil-date';
import type { ReturnFinding } from '../../report/returns-report';
import type { Language } from '../../templates/schema';
import type { Contribution } from './contribution';
import type { ToldOf } from './correction';
import { type Duplicate, duplicateFindings, duplicatesOf } from './duplicates';
import type { Move } from './people';
import { type Repeated, type RosterPlace, Rosters, sharedPeople } from './rosters';

/** A workbook that counts otherwise because of others, and what they say of its people. */
export interface ToCorrect {
  readonly entry: number;
  readonly toldOf: ToldOf;
}

type Moves = Pick<Contribution, 'arrived' | 'awaited'>;

/** The people of all workbooks, as keyed hashes: who moved where, and who is claimed twice. */
export class PeopleAcross {
  readonly #rosters = new Rosters();
  readonly #moves = new Map<number, Moves>();
  readonly #gone = new Set<string>();
  #repeated: readonly Repeated[] = [];
  #duplicates: readonly Duplicate[] = [];

  add(entry: number, { rosters, arrived, awaited }: Contribution): void {
    this.#rosters.add(entry, rosters);
    if (arrived.length + awaited.length > 0) this.#moves.set(entry, { arrived, awaited });
  }

  /**
   * Finds who stands on several rosters, once all workbooks are there.
   * @returns whether somebody stands on the rosters of two workbooks
   */
  settle(): (one: number, other: number) => boolean {
    this.#repeated = this.#rosters.repeated();
    return sharedPeople(this.#repeated);
  }

  /**
   * The workbooks that wait for people whom another one has received since.
   * @param counted the workbooks that count, in order
   */
  receivedElsewhere(counted: readonly number[]): ToCorrect[] {
    const arrivals = new Map<string, { readonly entry: number; readonly on: CivilDate | null }[]>();
    for (const entry of counted) {
      for (const [hash, on] of this.#moves.get(entry)?.arrived ?? []) {
        const known = arrivals.get(hash);
        if (known) known.push({ entry, on });
        else arrivals.set(hash, [{ entry, on }]);
      }
    }
    return counted.flatMap((entry) => {
      const isReceived = ([hash, out]: Move): boolean =>
        (arrivals.get(hash) ?? []).some(
          (one) => one.entry !== entry && (one.on === null || out === null || one.on >= out),
        );
      const received = (this.#moves.get(entry)?.awaited ?? []).filter(isReceived);
      const hashes = [...new Set(received.map(([hash]) => hash))];
      return hashes.length > 0 ? [{ entry, toldOf: { received: hashes, elsewhere: [] } }] : [];
    });
  }

  /** Notes rows of a roster that do not count any more because of a transfer out. */
  leave(entry: number, rows: readonly string[]): void {
    for (const row of rows) this.#gone.add(`${entry}:${row}`);
  }

  /**
   * Settles where people count who are on several rosters. To be called when those who have been
   * received elsewhere are off theirs.
   * @param counted the workbooks that count, in order
   * @param received what {@link receivedElsewhere} gave
   * @returns the workbooks in which they do not count
   */
  countedElsewhere(counted: readonly number[], received: readonly ToCorrect[]): ToCorrect[] {
    const isCounted = new Set(counted);
    const stands = ({ entry, sheet, row }: RosterPlace): boolean =>
      isCounted.has(entry) && !this.#gone.has(`${entry}:${sheet}!${row}`);
    this.#duplicates = duplicatesOf(
      this.#repeated.map(({ hash, places }) => ({ hash, places: places.filter(stands) })),
      (entry, hash) => this.#lastArrival(entry, hash),
    );
    const away = new Map<number, Set<string>>();
    for (const { hash, elsewhere } of this.#duplicates) {
      for (const { entry } of elsewhere) {
        away.set(entry, (away.get(entry) ?? new Set()).add(hash));
      }
    }
    const known = new Map(received.map(({ entry, toldOf }) => [entry, toldOf.received]));
    return [...away]
      .sort(([a], [b]) => a - b)
      .map(([entry, hashes]) => ({
        entry,
        toldOf: { received: known.get(entry) ?? [], elsewhere: [...hashes] },
      }));
  }

  /** The workbooks on whose rosters people stand. */
  rostersOf = (hashes: ReadonlySet<string>): ReadonlyMap<string, readonly number[]> =>
    this.#rosters.entriesOf(hashes);

  findings = (fileOf: (entry: number) => string, language: Language): Generator<ReturnFinding> =>
    duplicateFindings(this.#duplicates, fileOf, language);

  #lastArrival(entry: number, hash: string): CivilDate | null {
    let last: CivilDate | null = null;
    for (const [one, on] of this.#moves.get(entry)?.arrived ?? []) {
      if (one === hash && on !== null && (last === null || on > last)) last = on;
    }
    return last;
  }
}
