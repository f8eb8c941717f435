import type { CivilDate } from '../../../../core/calendar/civil-date';
import type { Moves, MovesKept, PlacedMove } from '../../../../returns';
import { type KeptPlace, Rosters } from './rosters';

/** Moves that are held; those before them lie on the disk. */
const HELD = 1 << 18;
const ARRIVED = 0;
const AWAITED = 1;

const moveOf = ({ entry, row, more: [on = 0] }: KeptPlace): PlacedMove => ({
  entry,
  arrived: row === ARRIVED,
  on: on === 0 ? null : (on as CivilDate),
});

/** Who moved where: keyed hashes and days, and no person. */
export class MovesOnDisk implements MovesKept {
  readonly #rosters: Rosters;

  /** @param limit moves that are held */
  constructor(limit = HELD) {
    this.#rosters = new Rosters(1, limit);
  }

  add(entry: number, { arrived, awaited }: Moves): void {
    const all = [
      ...arrived.map((move) => ({ move, way: ARRIVED })),
      ...awaited.map((move) => ({ move, way: AWAITED })),
    ];
    if (all.length === 0) return;
    const hashes = Buffer.concat(all.map(({ move: [person] }) => Buffer.from(person, 'base64')));
    const rows = all.map(({ way }) => way);
    const more = all.map(({ move: [, on] }) => on ?? 0);
    this.#rosters.add(entry, [
      { sheet: '', column: '', rows, hashes: hashes.toString('base64'), more },
    ]);
  }

  forget = (entry: number): void => this.#rosters.forget(entry);

  /** Forgets everybody, once nobody is to be looked up any more. */
  clear = (): void => this.#rosters.clear();

  repeated = (): readonly (readonly [person: string, moves: readonly PlacedMove[]])[] =>
    this.#rosters
      .repeated((a, b) => a - b)
      .map(({ person, places }) => [person, places.map(moveOf)] as const);

  of = (people: ReadonlySet<string>): ReadonlyMap<string, readonly PlacedMove[]> =>
    new Map(
      [...this.#rosters.placesOf(people)].map(([person, places]) => [person, places.map(moveOf)]),
    );
}
