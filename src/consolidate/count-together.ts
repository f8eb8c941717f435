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

/** The files of each organisation that has several: they are to be joined before anything counts. */
export const filesOfOrganisations = ({
  workbooks,
  people,
  members,
  recruits,
}: YearOfWorkbooks): Versions[] => versionsOf(workbooks, people.settle(members, recruits));

/**
 * Settles how workbooks count together: who has been received by another, then who is claimed twice.
 * The order cannot be another one: what is yielded must be corrected before the next step is asked
 * for.
 * @param year with one workbook for each organisation
 * @returns the workbooks that count, in order; the people know where each of them does
 */
export function* countTogether(
  year: YearOfWorkbooks,
): Generator<readonly ToCorrect[], readonly number[], void> {
  const { workbooks, people, members, recruits, rostersOf } = year;
  people.settle(members, recruits);
  const counting = workbooks.map(({ entry }) => entry);
  const received = people.receivedElsewhere(counting);
  yield received;
  yield people.countedElsewhere(counting, received, rostersOf);
  return counting;
}
