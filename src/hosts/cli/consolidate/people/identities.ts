/** Bytes kept of a keyed hash: among a hundred million people two do not meet by chance. */
export const HASH_BYTES = 16;

/** A row of a roster, by the number of its sheet in the index. */
export interface Occurrence {
  readonly roster: number;
  readonly row: number;
}

/** A keyed hash that occurs more than once, in base64, and where. */
export interface RepeatedHash {
  readonly hash: string;
  readonly occurrences: readonly Occurrence[];
}

/**
 * Finds keyed hashes of identity numbers that occur in more than one workbook.
 * It holds 24 bytes a person and no number.
 */
export class IdentityIndex {
  #hashes = new Uint32Array(4096 * 4);
  #places = new Uint32Array(4096 * 2);
  #size = 0;

  /**
   * Adds the people of one roster.
   * @param hashes {@link HASH_BYTES} bytes a person, in the order of `rows`
   */
  add(roster: number, rows: readonly number[], hashes: Uint8Array): void {
    const words = new Uint32Array(new Uint8Array(hashes).buffer);
    if (words.length !== rows.length * 4) throw new RangeError('a hash for each row');
    this.#reserve(this.#size + rows.length);
    this.#hashes.set(words, this.#size * 4);
    for (const row of rows) {
      this.#places[this.#size * 2] = roster;
      this.#places[this.#size * 2 + 1] = row;
      this.#size++;
    }
  }

  /** People who stand in more than one row, each with all the rows, in the order of adding. */
  repeated(): RepeatedHash[] {
    // By the first word of the hash, whoever was first with it, counted from 1; then the next place.
    let slots = 16;
    while (slots < this.#size * 2) slots *= 2;
    const firsts = new Uint32Array(slots);
    const groups = new Map<number, number[]>();
    for (let index = 0; index < this.#size; index++) {
      for (let slot = this.#hashes[index * 4] ?? 0; ; slot++) {
        slot %= slots;
        const first = (firsts[slot] ?? 0) - 1;
        if (first < 0) {
          firsts[slot] = index + 1;
          break;
        }
        if (!this.#isSame(first, index)) continue;
        const group = groups.get(first);
        if (group) group.push(index);
        else groups.set(first, [first, index]);
        break;
      }
    }
    return [...groups.values()]
      .sort(([a = 0], [b = 0]) => a - b)
      .map((indexes) => ({
        hash: this.#hashAt(indexes[0] ?? 0),
        occurrences: indexes.map((index) => this.#at(index)),
      }));
  }

  /**
   * The rosters on which people stand.
   * @param wanted keyed hashes in base64
   */
  rostersOf(wanted: ReadonlySet<string>): Map<string, number[]> {
    const found = new Map<string, number[]>();
    const first = new Set<number>();
    for (const hash of wanted) {
      const [word = 0] = new Uint32Array(new Uint8Array(Buffer.from(hash, 'base64')).buffer);
      first.add(word);
    }
    for (let index = 0; index < this.#size; index++) {
      if (!first.has(this.#hashes[index * 4] ?? 0)) continue;
      const hash = this.#hashAt(index);
      if (!wanted.has(hash)) continue;
      found.set(hash, [...(found.get(hash) ?? []), this.#at(index).roster]);
    }
    return found;
  }

  #hashAt(index: number): string {
    return Buffer.from(this.#hashes.slice(index * 4, index * 4 + 4).buffer).toString('base64');
  }

  #at(index: number): Occurrence {
    return { roster: this.#places[index * 2] ?? 0, row: this.#places[index * 2 + 1] ?? 0 };
  }

  #isSame(a: number, b: number): boolean {
    for (let word = 0; word < 4; word++) {
      if (this.#hashes[a * 4 + word] !== this.#hashes[b * 4 + word]) return false;
    }
    return true;
  }

  #reserve(people: number): void {
    let capacity = this.#places.length / 2;
    if (people <= capacity) return;
    while (capacity < people) capacity *= 2;
    const hashes = new Uint32Array(capacity * 4);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    const places = new Uint32Array(capacity * 2);
    places.set(this.#places);
    this.#places = places;
  }
}
