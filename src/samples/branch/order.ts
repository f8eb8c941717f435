import type { CivilDate } from '../../core/calendar/civil-date';
import type { BranchPlan } from '../branches';
import type { JointEvent } from '../meetings';
import type { Person } from '../person';

/** Somebody who leaves the branch during the year, with how. */
export interface Departure {
  readonly kind:
    | 'died'
    | 'expelled'
    | 'persuaded'
    | 'removed'
    | 'self-withdrawn'
    | 'suspended'
    | 'transferred-out';
  readonly on: CivilDate;
  /** For a transfer: the other branch. */
  readonly otherBranch?: string;
}

/** What a branch is to be made of; see `makeBranch`. */
export interface BranchOrder {
  readonly plan: BranchPlan;
  readonly index: number;
  readonly year: number;
  readonly name: string;
  readonly parent: string;
  /** People who leave, besides those of the plan, who stay. */
  readonly leaving: readonly { readonly person: Person; readonly departure: Departure }[];
  /** People who came from another branch this year. */
  readonly arriving: readonly {
    readonly person: Person;
    readonly from: string;
    readonly on: CivilDate;
  }[];
  readonly applicants: number;
  readonly activists: number;
  readonly joint: JointEvent | null;
}
