import { arrivalDay } from '../../branch-life/changes';
import { type CivilDate, isAfter } from '../../core/calendar/civil-date';
import { hasColumn, type Ledger } from '../../ledger/model';
import { isTransferIn } from '../../ledger/movement-kinds';

/**
 * What stands for a person across workbooks: a keyed hash, or the number where nothing is kept;
 * null for an identity number that names nobody for sure.
 */
export type Identify = (idNumber: string | null) => string | null;

/** Somebody who was transferred: what stands for them, and 变动日期 where it is known. */
export type Move = readonly [person: string, on: CivilDate | null];

/** What the two sides of transfers say in one workbook. */
export interface Moves {
  /** Who has come in by the year's end. */
  readonly arrived: readonly Move[];
  /** Who was transferred out without a note of their arrival. */
  readonly awaited: readonly Move[];
}

/** A move of somebody, and the place of the workbook that tells of it. */
export interface PlacedMove {
  readonly entry: number;
  /** Came in there; else was transferred out without a note of the arrival. */
  readonly arrived: boolean;
  readonly on: CivilDate | null;
}

/** Where the moves of all workbooks are kept: on the disk, where there may be millions. */
export interface MovesKept {
  add(entry: number, moves: Moves): void;
  /** Forgets who moved from or to a workbook so far. */
  forget(entry: number): void;
  /** Those who moved more than once, each with all the moves. */
  repeated(): Iterable<readonly [person: string, moves: readonly PlacedMove[]]>;
  /** The moves of some people. */
  of(people: ReadonlySet<string>): ReadonlyMap<string, readonly PlacedMove[]>;
}

/** The moves of workbooks that are held as a whole. */
export class MovesHeld implements MovesKept {
  readonly #byPerson = new Map<string, PlacedMove[]>();

  add(entry: number, { arrived, awaited }: Moves): void {
    for (const [person, on] of arrived) this.#keep(person, { entry, arrived: true, on });
    for (const [person, on] of awaited) this.#keep(person, { entry, arrived: false, on });
  }

  forget(entry: number): void {
    for (const [person, moves] of this.#byPerson) {
      this.#byPerson.set(
        person,
        moves.filter((move) => move.entry !== entry),
      );
    }
  }

  repeated = () => [...this.#byPerson].filter(([, moves]) => moves.length > 1);

  of = (people: ReadonlySet<string>): ReadonlyMap<string, readonly PlacedMove[]> =>
    new Map([...people].map((person) => [person, this.#byPerson.get(person) ?? []]));

  #keep(person: string, move: PlacedMove): void {
    const known = this.#byPerson.get(person);
    if (known) known.push(move);
    else this.#byPerson.set(person, [move]);
  }
}

/** Reads what a workbook says of people who move from one branch to another. */
export function movedPeople(ledger: Ledger, end: CivilDate, identify: Identify): Moves {
  const arrived: Move[] = [];
  const awaited: Move[] = [];
  for (const movement of ledger.movements.records) {
    const { kind, movedOn, arrivedOn, idNumber } = movement;
    const on = kind === 'transferred-in' ? arrivalDay(movement) : movedOn;
    const comes = isTransferIn(kind) && (on === null || !isAfter(on, end));
    const waits =
      kind === 'transferred-out' && arrivedOn === null && hasColumn(movement, 'arrivedOn');
    if (!comes && !waits) continue;
    const person = identify(idNumber);
    if (person !== null) (comes ? arrived : awaited).push([person, on]);
  }
  return { arrived, awaited };
}
