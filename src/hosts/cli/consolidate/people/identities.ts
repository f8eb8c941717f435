import { Spool } from '../../files/spool';

/** Bytes kept of a keyed hash: among a hundred million people two do not meet by chance. */
export const HASH_BYTES = 16;

/** A row of a roster, by the number of its sheet in the index, and what is kept of it besides. */
export interface Occurrence {
  readonly roster: number;
  readonly row: number;
  readonly more: readonly number[];
}

/** A keyed hash that occurs more than once, in base64, and where. */
export interface RepeatedHash {
  readonly hash: string;
  readonly occurrences: readonly Occurrence[];
}

/** Words of four bytes: the hash, the roster, the row, and what is kept besides. */
const HASH = HASH_BYTES / 4;
const ROW = HASH + 2;

/** People for whom there is room at first, and who are held; those before them lie on the disk. */
const FIRST = 4096;
const HELD = 1 << 20;
/** Heaps on the disk, by the first bits of the hash: each is small enough to be held alone. */
const HEAPS = 256;

const heapOf = (word: number): number => word >>> 24;

/** The first word of a hash in base64. */
const firstOf = (hash: string): number =>
  new Uint32Array(new Uint8Array(Buffer.from(hash, 'base64')).buffer)[0] ?? 0;

/** People by 24 bytes each, and what is kept besides, in the order of adding. */
export class People {
  constructor(
    readonly words: Uint32Array,
    readonly size: number,
    private readonly width: number,
  ) {}

  hashAt(index: number): string {
    const own = this.words.slice(index * this.width, index * this.width + HASH);
    return Buffer.from(own.buffer).toString('base64');
  }

  at(index: number): Occurrence {
    const from = index * this.width + HASH;
    const [roster = 0, row = 0, ...more] = this.words.subarray(from, (index + 1) * this.width);
    return { roster, row, more };
  }

  #isSame(a: number, b: number): boolean {
    const [one, other] = [a * this.width, b * this.width];
    for (let word = 0; word < HASH; word++) {
      if (this.words[one + word] !== this.words[other + word]) return false;
    }
    return true;
  }

  /** Everybody, row by row. */
  *rows(): Generator<readonly [hash: string, row: Occurrence]> {
    for (let index = 0; index < this.size; index++) yield [this.hashAt(index), this.at(index)];
  }

  /**
   * The rows of some people.
   * @param wanted keyed hashes in base64
   */
  rowsOf(wanted: ReadonlySet<string>): Map<string, Occurrence[]> {
    const found = new Map<string, Occurrence[]>();
    const firsts = new Set([...wanted].map(firstOf));
    for (let index = 0; index < this.size; index++) {
      if (!firsts.has(this.words[index * this.width] ?? 0)) continue;
      const hash = this.hashAt(index);
      if (!wanted.has(hash)) continue;
      const known = found.get(hash);
      if (known) known.push(this.at(index));
      else found.set(hash, [this.at(index)]);
    }
    return found;
  }

  /** People who stand in more than one row. */
  repeated(): RepeatedHash[] {
    // By a word of the hash, whoever was first with it, counted from 1; then the next place.
    let slots = 16;
    while (slots < this.size * 2) slots *= 2;
    const firsts = new Uint32Array(slots);
    const groups = new Map<number, number[]>();
    for (let index = 0; index < this.size; index++) {
      for (let slot = this.words[index * this.width + 1] ?? 0; ; slot++) {
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
 * it holds a million at most, some 24 bytes each and no number: the others lie on the disk, where all rows
 * of one person are in one heap.
 */
export class IdentityIndex {
  readonly #width: number;
  #held: Uint32Array;
  #size = 0;
  #spool: Spool | null = null;

  /**
   * @param more numbers that are kept of each row besides, from 0 to 2^32 - 1
   * @param limit people that are held
   */
  constructor(
    private readonly more = 0,
    private readonly limit = HELD,
  ) {
    this.#width = ROW + more;
    this.#held = new Uint32Array(FIRST * this.#width);
  }

  /**
   * Adds the people of one roster.
   * @param hashes {@link HASH_BYTES} bytes a person, in the order of `rows`
   * @param more what is kept of each row besides, one after the other
   */
  add(
    roster: number,
    rows: readonly number[],
    hashes: Uint8Array,
    more: ArrayLike<number> = [],
  ): void {
    const words = new Uint32Array(new Uint8Array(hashes).buffer);
    if (words.length !== rows.length * HASH) throw new RangeError('a hash for each row');
    if (more.length !== rows.length * this.more) throw new RangeError('as much of each row');
    if (this.#size + rows.length > this.limit && this.#size > 0) this.#spill();
    this.#reserve(this.#size + rows.length);
    rows.forEach((row, at) => {
      const place = this.#size++ * this.#width;
      this.#held.set(words.subarray(at * HASH, (at + 1) * HASH), place);
      this.#held[place + HASH] = roster;
      this.#held[place + HASH + 1] = row;
      for (let n = 0; n < this.more; n++) {
        this.#held[place + ROW + n] = more[at * this.more + n] ?? 0;
      }
    });
  }

  /** People who stand in more than one row, each with all the rows, in the order of adding. */
  repeated(): RepeatedHash[] {
    const first = ({ occurrences: [one] }: RepeatedHash): Occurrence =>
      one ?? { roster: 0, row: 0, more: [] };
    const found = [...this.#heaps()].flatMap((people) => people.repeated());
    return found.sort((a, b) => {
      const [one, other] = [first(a), first(b)];
      return one.roster - other.roster || one.row - other.row;
    });
  }

  /**
   * All the rows of some people.
   * @param wanted keyed hashes in base64
   */
  rowsOf(wanted: ReadonlySet<string>): Map<string, Occurrence[]> {
    const heaps = new Set([...wanted].map(firstOf).map(heapOf));
    return new Map([...this.#heaps(heaps)].flatMap((people) => [...people.rowsOf(wanted)]));
  }

  /**
   * Everybody, heap by heap from the disk. In all indexes the rows of one person are in the heap of
   * the same number.
   */
  *byHeap(): Generator<People> {
    this.#spool ??= new Spool();
    yield* this.#heaps();
  }

  /** Forgets everybody. */
  discard(): void {
    this.#spool?.discard();
    this.#spool = null;
    this.#size = 0;
    this.#held = new Uint32Array(FIRST * this.#width);
  }

  /** All people, those who may be the same together. */
  *#heaps(only: ReadonlySet<number> | null = null): Generator<People> {
    if (!this.#spool) {
      yield new People(this.#held, this.#size, this.#width);
      return;
    }
    this.#spill();
    for (let heap = 0; heap < HEAPS; heap++) {
      if (only && !only.has(heap)) continue;
      const words = new Uint32Array(new Uint8Array(this.#spool.bytesOf(heap)).buffer);
      yield new People(words, words.length / this.#width, this.#width);
    }
  }

  /** Moves those who are held to the disk. */
  #spill(): void {
    if (this.#size === 0) return;
    this.#spool ??= new Spool();
    const width = this.#width;
    const counts = new Uint32Array(HEAPS);
    for (let at = 0; at < this.#size; at++) {
      const heap = heapOf(this.#held[at * width] ?? 0);
      counts[heap] = (counts[heap] ?? 0) + 1;
    }
    const heaps = Array.from(counts, (count) => new Uint32Array(count * width));
    counts.fill(0);
    for (let at = 0; at < this.#size; at++) {
      const heap = heapOf(this.#held[at * width] ?? 0);
      const place = (counts[heap] ?? 0) * width;
      heaps[heap]?.set(this.#held.subarray(at * width, (at + 1) * width), place);
      counts[heap] = (counts[heap] ?? 0) + 1;
    }
    heaps.forEach((words, heap) => {
      if (words.length > 0) this.#spool?.add(heap, new Uint8Array(words.buffer));
    });
    this.#size = 0;
  }

  #reserve(people: number): void {
    let capacity = this.#held.length / this.#width;
    if (people <= capacity) return;
    while (capacity < people) capacity *= 2;
    const held = new Uint32Array(capacity * this.#width);
    held.set(this.#held);
    this.#held = held;
  }
}
