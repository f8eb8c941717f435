import type { RosterPlace } from '../../../../returns';
import { IdentityIndex, type Occurrence, type RepeatedHash } from './identities';
import type { RosterHashes } from './people';

/** A row, and what is kept of it besides. */
export type KeptPlace = RosterPlace & Pick<Occurrence, 'more'>;

/** Who stands on which roster: keyed hashes and rows, and no person. */
export class Rosters {
  readonly #identities: IdentityIndex;
  readonly #sheets: Omit<RosterPlace, 'row'>[] = [];
  readonly #forgotten = new Set<number>();
  #repeated: readonly RepeatedHash[] | null = null;
  /** Names of sheets and letters of columns, each held once: nearly all workbooks have the same. */
  readonly #texts = new Map<string, string>();

  /**
   * @param more numbers that are kept of each row besides
   * @param limit rows that are held
   */
  constructor(more?: number, limit?: number) {
    this.#identities = new IdentityIndex(more, limit);
  }

  add(
    entry: number,
    rosters: readonly (RosterHashes & { readonly more?: ArrayLike<number> })[],
  ): void {
    if (rosters.length > 0) this.#repeated = null;
    for (const { sheet, column, rows, hashes, more } of rosters) {
      this.#sheets.push({ entry, sheet: this.#once(sheet), column: this.#once(column) });
      this.#identities.add(this.#sheets.length - 1, rows, Buffer.from(hashes, 'base64'), more);
    }
  }

  /** Forgets who stands on the rosters of a workbook so far. */
  forget(entry: number): void {
    this.#sheets.forEach((sheet, at) => {
      if (sheet.entry === entry) this.#forgotten.add(at);
    });
  }

  /** @param byRank compares workbooks: in this order stand those of each person */
  repeated(byRank: (a: number, b: number) => number): {
    readonly person: string;
    readonly places: readonly KeptPlace[];
  }[] {
    // Asked for twice: before the files of organisations are joined, and after.
    this.#repeated ??= this.#identities.repeated();
    return this.#repeated.flatMap(({ hash, occurrences }) => {
      const places = this.#known(occurrences).sort((a, b) => {
        return a.entry === b.entry ? a.row - b.row : byRank(a.entry, b.entry);
      });
      return places.length > 1 ? [{ person: hash, places }] : [];
    });
  }

  /**
   * The rows in which people stand.
   * @param hashes keyed, in base64
   */
  placesOf(hashes: ReadonlySet<string>): ReadonlyMap<string, readonly KeptPlace[]> {
    const found = this.#identities.rowsOf(hashes);
    return new Map([...found].map(([hash, occurrences]) => [hash, this.#known(occurrences)]));
  }

  /**
   * The workbooks on whose rosters people stand.
   * @param hashes keyed, in base64
   */
  entriesOf = (hashes: ReadonlySet<string>): ReadonlyMap<string, readonly number[]> =>
    new Map(
      [...this.placesOf(hashes)].map(([hash, places]) => [hash, places.map(({ entry }) => entry)]),
    );

  /** Forgets everybody, once nobody is to be looked up any more. */
  clear(): void {
    this.#identities.discard();
    this.#sheets.length = 0;
  }

  #once(text: string): string {
    const known = this.#texts.get(text) ?? text;
    this.#texts.set(known, known);
    return known;
  }

  #known(occurrences: readonly Occurrence[]): KeptPlace[] {
    return occurrences.flatMap(({ roster, row, more }) => {
      if (this.#forgotten.has(roster)) return [];
      const sheet = this.#sheets[roster];
      if (!sheet) throw new RangeError(`no roster ${roster}`);
      return [{ ...sheet, row, more }];
    });
  }
}
