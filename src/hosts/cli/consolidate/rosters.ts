import type { Repeated, RosterPlace } from '../../../returns';
import { IdentityIndex, type Occurrence } from './identities';
import type { RosterHashes } from './people';

/** Who stands on which roster: keyed hashes and rows, and no person. */
export class Rosters {
  #identities = new IdentityIndex();
  readonly #sheets: Omit<RosterPlace, 'row'>[] = [];
  /** Names of sheets and letters of columns, each held once: nearly all workbooks have the same. */
  readonly #texts = new Map<string, string>();

  add(entry: number, rosters: readonly RosterHashes[]): void {
    for (const { sheet, column, rows, hashes } of rosters) {
      this.#sheets.push({ entry, sheet: this.#once(sheet), column: this.#once(column) });
      this.#identities.add(this.#sheets.length - 1, rows, Buffer.from(hashes, 'base64'));
    }
  }

  /** In the order of adding. */
  repeated(): Repeated[] {
    return this.#identities
      .repeated()
      .map(({ hash, occurrences }) => ({ person: hash, places: occurrences.map(this.#placeOf) }));
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
        rosters.flatMap((roster) => this.#sheets[roster]?.entry ?? []),
      ]),
    );
  }

  /** Forgets everybody, once nobody is to be looked up any more. */
  clear(): void {
    this.#identities = new IdentityIndex();
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
