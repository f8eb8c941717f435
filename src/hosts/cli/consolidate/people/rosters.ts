import type { Repeated, RosterPlace } from '../../../../returns';
import { IdentityIndex, type Occurrence, type RepeatedHash } from './identities';
import type { RosterHashes } from './people';

/** Who stands on which roster: keyed hashes and rows, and no person. */
export class Rosters {
  readonly #identities = new IdentityIndex();
  readonly #sheets: Omit<RosterPlace, 'row'>[] = [];
  readonly #forgotten = new Set<number>();
  #repeated: readonly RepeatedHash[] | null = null;
  /** Names of sheets and letters of columns, each held once: nearly all workbooks have the same. */
  readonly #texts = new Map<string, string>();

  add(entry: number, rosters: readonly RosterHashes[]): void {
    if (rosters.length > 0) this.#repeated = null;
    for (const { sheet, column, rows, hashes } of rosters) {
      this.#sheets.push({ entry, sheet: this.#once(sheet), column: this.#once(column) });
      this.#identities.add(this.#sheets.length - 1, rows, Buffer.from(hashes, 'base64'));
    }
  }

  /** Forgets who stands on the rosters of a workbook so far. */
  forget(entry: number): void {
    this.#sheets.forEach((sheet, at) => {
      if (sheet.entry === entry) this.#forgotten.add(at);
    });
  }

  /** @param byRank compares workbooks: in this order stand those of each person */
  repeated(byRank: (a: number, b: number) => number): Repeated[] {
    // Asked for twice: before the files of organisations are joined, and after.
    this.#repeated ??= this.#identities.repeated();
    return this.#repeated.flatMap(({ hash, occurrences }) => {
      const known = occurrences.filter(({ roster }) => !this.#forgotten.has(roster));
      const places = known.map(this.#placeOf).sort((a, b) => {
        return a.entry === b.entry ? a.row - b.row : byRank(a.entry, b.entry);
      });
      return places.length > 1 ? [{ person: hash, places }] : [];
    });
  }

  /**
   * The workbooks on whose rosters people stand.
   * @param hashes keyed, in base64
   */
  entriesOf(hashes: ReadonlySet<string>): ReadonlyMap<string, readonly number[]> {
    const found = this.#identities.rostersOf(hashes);
    return new Map(
      [...found].map(([hash, rosters]) => [
        hash,
        rosters.flatMap((roster) =>
          this.#forgotten.has(roster) ? [] : (this.#sheets[roster]?.entry ?? []),
        ),
      ]),
    );
  }

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

  #placeOf = ({ roster, row }: Occurrence): RosterPlace => {
    const sheet = this.#sheets[roster];
    if (!sheet) throw new RangeError(`no roster ${roster}`);
    return { ...sheet, row };
  };
}
