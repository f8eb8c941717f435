import { uncomputedFields } from '../ledger/evidence/uncomputed';
import type { Ledger, Placed } from '../ledger/model';
import type { TableId } from '../ledger/records.generated';
import type { Finding } from '../rules/rule';

/**
 * Watches whether a rule reads a field that is null only because its formula has
 * no result in the file. What a rule then says may rest on that null, and is not
 * held against the branch.
 */
export class UncomputedWatch {
  readonly #fields: ReadonlyMap<Placed, readonly string[]>;
  readonly #read = new Set<Placed>();
  /** Tables of which rows may be missing, and how many. */
  readonly #tables = new Map<TableId, number>();
  #missing = 0;

  constructor(ledger: Ledger) {
    this.#fields = uncomputedFields(ledger);
    for (const { table, column, reason, rows } of ledger.doubts) {
      if (reason !== 'formula-no-result' || column !== null) continue;
      this.#tables.set(table, (this.#tables.get(table) ?? 0) + rows);
    }
    for (const [record, keys] of this.#fields) {
      for (const key of keys) {
        Object.defineProperty(record, key, {
          configurable: true,
          enumerable: true,
          get: () => {
            this.#read.add(record);
            return null;
          },
        });
      }
    }
  }

  /** Whether there is anything to watch: hardly ever. */
  get isNeeded(): boolean {
    return this.#fields.size > 0 || this.#tables.size > 0;
  }

  /** Rows that were read, or are missing where a table was read, since the last {@link view}. */
  get read(): number {
    return this.#read.size + this.#missing;
  }

  /**
   * The ledger for one rule: look-ups that another rule has made would be read
   * unseen, and so nothing is kept from one to the next.
   */
  view(ledger: Ledger): Ledger {
    this.#read.clear();
    this.#missing = 0;
    const view = { ...ledger };
    for (const [table, rows] of this.#tables) {
      const content = ledger[table];
      Object.defineProperty(view, table, {
        enumerable: true,
        get: () => {
          this.#missing = Math.max(this.#missing, rows);
          return content;
        },
      });
    }
    return view;
  }

  /** Whether a finding of a rule that read such a field stands all the same: it is of another row alone. */
  stands({ rule, record }: Finding): boolean {
    return rule.level <= 1 && record !== null && !this.#fields.has(record);
  }

  /** Makes the records plain again. */
  release(): void {
    for (const [record, keys] of this.#fields) {
      for (const key of keys) {
        Object.defineProperty(record, key, {
          value: null,
          configurable: true,
          enumerable: true,
          writable: true,
        });
      }
    }
  }
}
