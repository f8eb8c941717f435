import { Spool } from '../../files/spool';

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

/** Words of four bytes: the hash, the roster and the row. */
const HASH = HASH_BYTES / 4;
const WORDS = HASH + 2;

/** People that are held; those before them lie on the disk. */
const HELD = 1 << 20;
/** Heaps on the disk, by the first bits of the hash: each is small enough to be held alone. */
const HEAPS = 256;

const heapOf = (word: number): number => word >>> 24;

/** People by 24 bytes each, in the order of adding. */
class People {
  constructor(
    readonly words: Uint32Array,
    readonly size: number,
  ) {}

  hashAt(index: number): string {
    const own = this.words.slice(index * WORDS, index * WORDS + HASH);
    return Buffer.from(own.buffer).toString('base64');
  }

  at(index: number): Occurrence {
    const [roster = 0, row = 0] = this.words.subarray(index * WORDS + HASH, (index + 1) * WORDS);
    return { roster, row };
  }

  #isSame(a: number, b: number): boolean {
    for (let word = 0; word < HASH; word++) {
      if (this.words[a * WORDS + word] !== this.words[b * WORDS + word]) return false;
    }
    return true;
  }

  /** People who stand in more than one row. */
  repeated(): RepeatedHash[] {
    // By a word of the hash, whoever was first with it, counted from 1; then the next place.
    let slots = 16;
    while (slots < this.size * 2) slots *= 2;
    const firsts = new Uint32Array(slots);
    const groups = new Map<number, number[]>();
    for (let index = 0; index < this.size; index++) {
      for (let slot = this.words[index * WORDS + 1] ?? 0; ; slot++) {
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
    return [...groups.values()].map((indexes) => ({
      hash: this.hashAt(indexes[0] ?? 0),
      occurrences: indexes.map((index) => this.at(index)),
    }));
  }
}

/**
 * Finds keyed hashes of identity numbers that occur in more than one workbook. Of a country's people
 * it holds a million at most, 24 bytes each and no number: the others lie on the disk, where all rows
 * of one person are in one heap.
 */
export class IdentityIndex {
  #held = new Uint32Array(4096 * WORDS);
  #size = 0;
  #spool: Spool | null = null;

  /** @param limit people that are held */
  constructor(private readonly limit = HELD) {}

  /**
   * Adds the people of one roster.
   * @param hashes {@link HASH_BYTES} bytes a person, in the order of `rows`
   */
  add(roster: number, rows: readonly number[], hashes: Uint8Array): void {
    const words = new Uint32Array(new Uint8Array(hashes).buffer);
    if (words.length !== rows.length * HASH) throw new RangeError('a hash for each row');
    if (this.#size + rows.length > this.limit && this.#size > 0) this.#spill();
    this.#reserve(this.#size + rows.length);
    rows.forEach((row, at) => {
      const place = this.#size++ * WORDS;
      this.#held.set(words.subarray(at * HASH, (at + 1) * HASH), place);
      this.#held[place + HASH] = roster;
      this.#held[place + HASH + 1] = row;
    });
  }

  /** People who stand in more than one row, each with all the rows, in the order of adding. */
  repeated(): RepeatedHash[] {
    const first = ({ occurrences: [one] }: RepeatedHash): Occurrence =>
      one ?? { roster: 0, row: 0 };
    const found = [...this.#heaps()].flatMap((people) => people.repeated());
    return found.sort((a, b) => {
      const [one, other] = [first(a), first(b)];
      return one.roster - other.roster || one.row - other.row;
    });
  }

  /**
   * The rosters on which people stand.
   * @param wanted keyed hashes in base64
   */
  rostersOf(wanted: ReadonlySet<string>): Map<string, number[]> {
    const found = new Map<string, number[]>();
    const firsts = new Set<number>();
    for (const hash of wanted) {
      const [word = 0] = new Uint32Array(new Uint8Array(Buffer.from(hash, 'base64')).buffer);
      firsts.add(word);
    }
    const heaps = new Set([...firsts].map(heapOf));
    for (const people of this.#heaps(heaps)) {
      for (let index = 0; index < people.size; index++) {
        if (!firsts.has(people.words[index * WORDS] ?? 0)) continue;
        const hash = people.hashAt(index);
        if (!wanted.has(hash)) continue;
        found.set(hash, [...(found.get(hash) ?? []), people.at(index).roster]);
      }
    }
    return found;
  }

  /** Forgets everybody. */
  discard(): void {
    this.#spool?.discard();
    this.#spool = null;
    this.#size = 0;
    this.#held = new Uint32Array(4096 * WORDS);
  }

  /** All people, those who may be the same together. */
  *#heaps(only: ReadonlySet<number> | null = null): Generator<People> {
    if (!this.#spool) {
      yield new People(this.#held, this.#size);
      return;
    }
    this.#spill();
    for (let heap = 0; heap < HEAPS; heap++) {
      if (only && !only.has(heap)) continue;
      const words = new Uint32Array(new Uint8Array(this.#spool.bytesOf(heap)).buffer);
      yield new People(words, words.length / WORDS);
    }
  }

  /** Moves those who are held to the disk. */
  #spill(): void {
    if (this.#size === 0) return;
    this.#spool ??= new Spool();
    const counts = new Uint32Array(HEAPS);
    for (let at = 0; at < this.#size; at++) {
      const heap = heapOf(this.#held[at * WORDS] ?? 0);
      counts[heap] = (counts[heap] ?? 0) + 1;
    }
    const heaps = Array.from(counts, (count) => new Uint32Array(count * WORDS));
    counts.fill(0);
    for (let at = 0; at < this.#size; at++) {
      const heap = heapOf(this.#held[at * WORDS] ?? 0);
      const place = (counts[heap] ?? 0) * WORDS;
      heaps[heap]?.set(this.#held.subarray(at * WORDS, (at + 1) * WORDS), place);
      counts[heap] = (counts[heap] ?? 0) + 1;
    }
    heaps.forEach((words, heap) => {
      if (words.length > 0) this.#spool?.add(heap, new Uint8Array(words.buffer));
    });
    this.#size = 0;
  }

  #reserve(people: number): void {
    let capacity = this.#held.length / WORDS;
    if (people <= capacity) return;
    while (capacity < people) capacity *= 2;
    const held = new Uint32Array(capacity * WORDS);
    held.set(this.#held);
    this.#held = held;
  }
}
