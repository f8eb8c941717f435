import type { CivilDate } from '../../core/calendar/civil-date';
import type { ToldOf } from './corrected-rows';
import {
  type DuplicateRecruit,
  duplicateRecruits,
  type RepeatedRecruit,
} from './duplicate-recruits';
import {
  type Duplicate,
  duplicatesOf,
  type Repeated,
  type RosterPlace,
  sharedPeople,
} from './duplicates';
import { type Moves, MovesHeld, type MovesKept, type PlacedMove } from './moves';

/** Tells on whose rosters people stand, by the places of the workbooks. */
export type RostersOf = (people: ReadonlySet<string>) => ReadonlyMap<string, readonly number[]>;

/** A workbook that counts otherwise because of others, and what they say of its people. */
export interface ToCorrect {
  readonly entry: number;
  readonly toldOf: ToldOf;
}

/** The people of all workbooks: who moved where, and who is claimed twice. */
export class PeopleAcross {
  readonly #gone = new Set<string>();
  #repeated: readonly Repeated[] = [];
  #recruits: readonly RepeatedRecruit[] = [];
  #duplicates: readonly Duplicate[] = [];
  #duplicateRecruits: readonly DuplicateRecruit[] = [];
  /** Of those who are claimed twice. */
  #moves: ReadonlyMap<string, readonly PlacedMove[]> = new Map();

  constructor(private readonly moves: MovesKept = new MovesHeld()) {}

  add(entry: number, moves: Moves): void {
    this.moves.add(entry, moves);
  }

  /** Forgets who moved from or to a workbook so far. */
  forget(entry: number): void {
    this.moves.forget(entry);
  }

  /**
   * Takes who stands on several rosters, or in 发展党员 several times, once all workbooks are there.
   * @returns whether somebody stands on the rosters of two workbooks
   */
  settle(
    repeated: readonly Repeated[],
    recruits: readonly RepeatedRecruit[],
  ): (one: number, other: number) => boolean {
    this.#repeated = repeated;
    this.#recruits = recruits;
    return sharedPeople(this.#repeated);
  }

  /**
   * The workbooks that wait for people whom another one has received since.
   * @param counted the workbooks that count, in order
   */
  receivedElsewhere(counted: readonly number[]): ToCorrect[] {
    const isCounted = new Set(counted);
    const received = new Map<number, Set<string>>();
    for (const [person, all] of this.moves.repeated()) {
      const moves = all.filter(({ entry }) => isCounted.has(entry));
      const arrivals = moves.filter(({ arrived }) => arrived);
      for (const { entry, arrived, on: out } of moves) {
        const isOver = ({ entry: to, on }: PlacedMove): boolean =>
          to !== entry && (on === null || out === null || on >= out);
        if (arrived || !arrivals.some(isOver)) continue;
        received.set(entry, (received.get(entry) ?? new Set()).add(person));
      }
    }
    return counted.flatMap((entry) => {
      const people = received.get(entry);
      return people
        ? [{ entry, toldOf: { received: [...people], elsewhere: [], recruits: [] } }]
        : [];
    });
  }

  /** Notes rows of a roster that do not count any more because of a transfer out. */
  leave(entry: number, rows: readonly string[]): void {
    for (const row of rows) this.#gone.add(`${entry}:${row}`);
  }

  /**
   * Settles where people count who are on several rosters, or in several workbooks’ 发展党员. To be
   * called when those who have been received elsewhere are off theirs.
   * @param counted the workbooks that count, in order
   * @param received what {@link receivedElsewhere} gave
   * @param rostersOf the workbooks on whose rosters people stand
   * @returns the workbooks in which they do not count
   */
  countedElsewhere(
    counted: readonly number[],
    received: readonly ToCorrect[],
    rostersOf: RostersOf,
  ): ToCorrect[] {
    const isCounted = new Set(counted);
    const stands = ({ entry, sheet, row }: RosterPlace): boolean =>
      isCounted.has(entry) && !this.#gone.has(`${entry}:${sheet}!${row}`);
    const claimed = [...this.#repeated, ...this.#recruits].map(({ person }) => person);
    this.#moves = this.moves.of(new Set(claimed));
    this.#duplicates = duplicatesOf(
      this.#repeated.map(({ person, places }) => ({ person, places: places.filter(stands) })),
      (entry, person) => this.#lastArrival(entry, person),
    );
    this.#settleRecruits(isCounted, rostersOf);
    const away = new Map<number, { people: Set<string>; recruits: string[] }>();
    const toldOf = (entry: number) => {
      const told = away.get(entry) ?? { people: new Set<string>(), recruits: [] };
      away.set(entry, told);
      return told;
    };
    for (const { person, elsewhere } of this.#duplicates) {
      for (const { entry } of elsewhere) toldOf(entry).people.add(person);
    }
    for (const { elsewhere } of this.#duplicateRecruits) {
      for (const { entry, sheet, row } of elsewhere) toldOf(entry).recruits.push(`${sheet}!${row}`);
    }
    const known = new Map(received.map(({ entry, toldOf }) => [entry, toldOf.received]));
    return [...away]
      .sort(([a], [b]) => a - b)
      .map(([entry, { people, recruits }]) => ({
        entry,
        toldOf: { received: known.get(entry) ?? [], elsewhere: [...people], recruits },
      }));
  }

  #settleRecruits(isCounted: ReadonlySet<number>, rostersOf: RostersOf): void {
    const repeated = this.#recruits.map(({ person, claims }) => ({
      person,
      claims: claims.filter(({ place }) => isCounted.has(place.entry)),
    }));
    const rosters = rostersOf(new Set(repeated.map(({ person }) => person)));
    const settled = new Map(this.#duplicates.map(({ person, counts }) => [person, counts.entry]));
    this.#duplicateRecruits = duplicateRecruits(repeated, {
      arrivedOn: (entry, person) => this.#lastArrival(entry, person),
      isMember: (entry, person) =>
        settled.has(person)
          ? settled.get(person) === entry
          : (rosters.get(person)?.includes(entry) ?? false),
    });
  }

  /** Those who are claimed twice, once {@link countedElsewhere} has settled where they count. */
  get duplicates(): readonly Duplicate[] {
    return this.#duplicates;
  }

  /** The same of those in 发展党员. */
  get duplicateRecruits(): readonly DuplicateRecruit[] {
    return this.#duplicateRecruits;
  }

  #lastArrival(entry: number, person: string): CivilDate | null {
    let last: CivilDate | null = null;
    for (const { entry: to, arrived, on } of this.#moves.get(person) ?? []) {
      if (to === entry && arrived && on !== null && (last === null || on > last)) last = on;
    }
    return last;
  }
}
