import type { CivilDate } from '../core/calendar/civil-date';
import type { Posts, TableId, UnitKinds } from '../ledger/records.generated';
import type { Person } from './person';

/**
 * A value as its column's type has it: text, a whole number, a CivilDate, 分, the
 * id of a code, true or false, or several of them.
 */
export type SampleValue = string | number | boolean | readonly string[] | readonly number[] | null;

/** One row of a sheet, by column key; what is not there is an empty cell. */
export type SampleRow = Record<string, SampleValue>;

/** A member, and from when to when the branch counts them. */
export interface SampleMember extends Person {
  /** The first day: that of admission or transfer in. */
  readonly from: CivilDate;
  /** The day of death, exit or transfer out. */
  readonly until: CivilDate | null;
  readonly onRoster: boolean;
  readonly group: string | null;
  readonly post: Posts | null;
  readonly stage: 'admitted' | 'confirmed' | 'earlier' | 'transferred-in';
}

/** A branch with all its sheets filled for one year, before it becomes a workbook. */
export interface SampleBranch {
  /** Of its file, without the extension. */
  readonly stem: string;
  readonly name: string;
  readonly year: number;
  readonly unitKind: UnitKinds;
  readonly hasCommittee: boolean;
  readonly members: readonly SampleMember[];
  readonly rows: Record<TableId, SampleRow[]>;
}

/** Who is a member on a day, newcomers of that day not yet. */
export const membersOn = (members: readonly SampleMember[], on: CivilDate): SampleMember[] =>
  members.filter((one) => one.from < on && (one.until === null || one.until > on));

/** Who may vote on a day: those confirmed by then. */
export const votersOn = (members: readonly SampleMember[], on: CivilDate): SampleMember[] =>
  membersOn(members, on).filter((one) => one.confirmedOn !== null && one.confirmedOn <= on);

const NEVER = 99_991_231;

/**
 * How many {@link membersOn} and {@link votersOn} there are: counted in columns of numbers, as
 * each of the thousands of meetings of a very large branch asks.
 */
export class Headcounts {
  readonly #from: Int32Array;
  readonly #until: Int32Array;
  readonly #confirmedOn: Int32Array;

  constructor(members: readonly SampleMember[]) {
    this.#from = Int32Array.from(members, ({ from }) => from);
    this.#until = Int32Array.from(members, ({ until }) => until ?? NEVER);
    this.#confirmedOn = Int32Array.from(members, ({ confirmedOn }) => confirmedOn ?? NEVER);
  }

  members(on: CivilDate): number {
    return this.#count(on, NEVER);
  }

  voters(on: CivilDate): number {
    return this.#count(on, on);
  }

  #count(on: CivilDate, confirmedBy: number): number {
    let count = 0;
    for (let i = 0; i < this.#from.length; i++) {
      const here = (this.#from[i] ?? NEVER) < on && (this.#until[i] ?? 0) > on;
      if (here && (this.#confirmedOn[i] ?? NEVER) <= confirmedBy) count++;
    }
    return count;
  }
}
