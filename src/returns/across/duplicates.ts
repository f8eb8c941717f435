import type { CivilDate } from '../../core/calendar/civil-date';

/** A row of a roster. */
export interface RosterPlace {
  /** The workbook, by its place in their order. */
  readonly entry: number;
  readonly sheet: string;
  /** The letters of the column of identity numbers. */
  readonly column: string;
  /** Counted from 1. */
  readonly row: number;
}

/** Somebody who stands in more than one row, and all the rows. */
export interface Repeated {
  /** What stands for them: a keyed hash in base64, or a number that never leaves memory. */
  readonly person: string;
  readonly places: readonly RosterPlace[];
}

/** Somebody on the rosters of several counted workbooks, who counts in one of them. */
export interface Duplicate {
  readonly person: string;
  readonly counts: RosterPlace;
  /** The transfer in that decides, or null when no date does. */
  readonly since: CivilDate | null;
  /** In the order of the workbooks. */
  readonly elsewhere: readonly RosterPlace[];
}

/**
 * Decides where each person counts whom several workbooks have on their rosters: where they were
 * transferred in last, for a member belongs to the branch that received them; and where no date
 * tells, in the first workbook by its name. Either way once.
 * @param repeated the rows that count so far, in the order of the workbooks
 * @param arrivedOn when a workbook says that somebody was transferred in; null when it does not
 */
export function duplicatesOf(
  repeated: readonly Repeated[],
  arrivedOn: (entry: number, person: string) => CivilDate | null,
): Duplicate[] {
  return repeated.flatMap(({ person, places }): Duplicate[] => {
    const claims = [...new Set(places.map(({ entry }) => entry))].map((entry) => {
      return { entry, on: arrivedOn(entry, person) };
    });
    if (claims.length < 2) return [];
    const latest = Math.max(...claims.map(({ on }) => on ?? 0));
    const last = claims.filter(({ on }) => (on ?? 0) === latest);
    const counts = places.find(({ entry }) => entry === last[0]?.entry);
    if (!counts) return [];
    const since = last.length === 1 ? (last[0]?.on ?? null) : null;
    const elsewhere = places.filter(({ entry }) => entry !== counts.entry);
    return [{ person, counts, since, elsewhere }];
  });
}

/** Tells for every two workbooks whether somebody stands on the rosters of both. */
export function sharedPeople(
  repeated: readonly Repeated[],
): (one: number, other: number) => boolean {
  const peopleOf = new Map<number, Set<string>>();
  for (const { person, places } of repeated) {
    for (const { entry } of places) {
      const known = peopleOf.get(entry);
      if (known) known.add(person);
      else peopleOf.set(entry, new Set([person]));
    }
  }
  return (one, other) => {
    const theirs = peopleOf.get(other);
    return (
      theirs !== undefined && [...(peopleOf.get(one) ?? [])].some((person) => theirs.has(person))
    );
  };
}
