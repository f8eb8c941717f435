import type { BranchFacts } from '../returns';
import {
  type PeopleAcross,
  type Repeated,
  type RepeatedRecruit,
  type RostersOf,
  type ToCorrect,
  type Versions,
  versionsOf,
} from '../returns';

/** The workbooks of one year, by their places in the set, and who is in them. */
export interface YearOfWorkbooks {
  readonly workbooks: readonly {
    readonly entry: number;
    readonly file: string;
    readonly branch: BranchFacts;
    /** The office has chosen this one among several. */
    readonly adopted?: boolean;
  }[];
  readonly people: PeopleAcross;
  readonly members: readonly Repeated[];
  readonly recruits: readonly RepeatedRecruit[];
  readonly rostersOf: RostersOf;
}

/** Which workbooks count, and which do not because of them. */
export interface Settled {
  readonly versions: readonly Versions[];
  /** The workbooks that count, in order. */
  readonly counting: readonly number[];
}

/**
 * Settles how workbooks count together: first which of several of one organisation count, then who
 * has been received by another, then who is claimed twice. The order cannot be another one: what is
 * yielded must be corrected before the next step is asked for.
 * @returns what counts; the people know where each of them does
 */
export function* countTogether(
  year: YearOfWorkbooks,
): Generator<readonly ToCorrect[], Settled, void> {
  const { workbooks, people, members, recruits, rostersOf } = year;
  const versions = versionsOf(workbooks, people.settle(members, recruits));
  const older = new Set(versions.flatMap((one) => one.older));
  const counting = workbooks.map(({ entry }) => entry).filter((entry) => !older.has(entry));
  const received = people.receivedElsewhere(counting);
  yield received;
  yield people.countedElsewhere(counting, received, rostersOf);
  return { versions, counting };
}
