import { addressOf, hasColumn, isBlank, type LedgerSheet, type Placed } from '../ledger/model';
import type { FindingData, Place, VerdictCounts } from '../rules/rule';

/** Why records are undecided, and how many. */
export interface Undecided {
  readonly reason: string;
  readonly data: FindingData;
  /** The first cell that is blank or unread; null where it is about no cell. */
  readonly place: Place | null;
}

interface Because {
  readonly reason: string;
  readonly data: FindingData;
  readonly place: Place | null;
  n: number;
}

/** Counts, for one rule on one ledger, how the things ended that it looked at. */
export class VerdictCounter {
  #met = 0;
  #notApplicable = 0;
  #undecided = 0;
  #broken = 0;
  readonly #faulty = new Set<Placed>();
  readonly #because = new Map<string, Because>();
  /** The last field that was not known: the rows of a sheet mostly lack the same. */
  #last: { on: LedgerSheet; key: string; reason: string; because: Because } | null = null;

  met(count: number): void {
    this.#met += count;
  }

  notApplicable(count: number): void {
    this.#notApplicable += count;
  }

  /** Counts what is said to be broken: a record once, however much is said of it. */
  broken(record: Placed | null, further: number, things: number | undefined): void {
    const first = record !== null && this.#faulty.has(record) ? 0 : 1;
    if (record) this.#faulty.add(record);
    this.#broken += things ?? first + further;
  }

  /** Counts a record as undecided because of a field that is not known. */
  field(record: Placed, key: string): void {
    this.#undecided++;
    const { on } = record;
    const reason = !hasColumn(record, key)
      ? 'missing-column'
      : isBlank(record, key)
        ? 'blank'
        : 'unread';
    const last = this.#last;
    if (last && last.on === on && last.key === key && last.reason === reason) {
      last.because.n++;
      return;
    }
    const data =
      reason === 'missing-column'
        ? { table: on.table, column: key, sheet: on.sheet.name }
        : { table: on.table, column: key };
    const place = reason === 'missing-column' ? null : { on, key, address: addressOf(record, key) };
    this.#last = { on, key, reason, because: this.#add(reason, data, 1, place) };
  }

  /** Counts things as undecided for a reason of the rule's own. */
  because(reason: string, data: FindingData, count: number): void {
    this.#undecided += count;
    this.#add(reason, data, count, null);
  }

  /** Each reason once, with how many things it leaves undecided, where it is about things. */
  get reasons(): readonly Undecided[] {
    return [...this.#because.values()].map(({ reason, data, place, n }) => ({
      reason,
      place,
      data: n > 0 && data.n === undefined ? { ...data, n } : data,
    }));
  }

  get counts(): VerdictCounts {
    return {
      met: this.#met,
      broken: this.#broken,
      undecided: this.#undecided,
      notApplicable: this.#notApplicable,
    };
  }

  #add(reason: string, data: FindingData, count: number, place: Place | null): Because {
    const key = JSON.stringify([reason, data]);
    const known = this.#because.get(key);
    const because = known ?? { reason, data, place, n: 0 };
    if (!known) this.#because.set(key, because);
    because.n += count;
    return because;
  }
}
