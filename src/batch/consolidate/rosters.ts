import { IdentityIndex, type Occurrence } from './identities';
import type { RosterHashes } from './people';

/** A row of a roster. */
export interface RosterPlace {
  readonly entry: number;
  readonly sheet: string;
  /** The letters of the column of identity numbers. */
  readonly column: string;
  /** Counted from 1. */
  readonly row: number;
}

/** Somebody who stands in more than one row, and all the rows. */
export interface Repeated {
  /** Keyed, in base64. */
  readonly hash: string;
  readonly places: readonly RosterPlace[];
}

/** Who stands on which roster: keyed hashes and rows, and no person. */
export class Rosters {
  readonly #identities = new IdentityIndex();
  readonly #sheets: Omit<RosterPlace, 'row'>[] = [];

  add(entry: number, rosters: readonly RosterHashes[]): void {
    for (const { sheet, column, rows, hashes } of rosters) {
      this.#sheets.push({ entry, sheet, column });
      this.#identities.add(this.#sheets.length - 1, rows, Buffer.from(hashes, 'base64'));
    }
  }

  /** In the order of adding. */
  repeated(): Repeated[] {
    return this.#identities
      .repeated()
      .map(({ hash, occurrences }) => ({ hash, places: occurrences.map(this.#placeOf) }));
  }

  /** The workbooks on whose rosters people stand. */
  entriesOf(hashes: ReadonlySet<string>): ReadonlyMap<string, readonly number[]> {
    const found = this.#identities.rostersOf(hashes);
    return new Map(
      [...found].map(([hash, rosters]) => [
        hash,
        rosters.flatMap((roster) => this.#sheets[roster]?.entry ?? []),
      ]),
    );
  }

  #placeOf = ({ roster, row }: Occurrence): RosterPlace => {
    const sheet = this.#sheets[roster];
    if (!sheet) throw new RangeError(`no roster ${roster}`);
    return { ...sheet, row };
  };
}

/** Tells for every two workbooks whether somebody stands on the rosters of both. */
export function sharedPeople(
  repeated: readonly Repeated[],
): (one: number, other: number) => boolean {
  const peopleOf = new Map<number, Set<string>>();
  for (const { hash, places } of repeated) {
    for (const { entry } of places) {
      const known = peopleOf.get(entry);
      if (known) known.add(hash);
      else peopleOf.set(entry, new Set([hash]));
    }
  }
  return (one, other) => {
    const theirs = peopleOf.get(other);
    return theirs !== undefined && [...(peopleOf.get(one) ?? [])].some((hash) => theirs.has(hash));
  };
}
