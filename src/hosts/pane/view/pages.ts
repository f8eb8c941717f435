const PAGE = 64;

/** Something long of which a page is asked for when some of it comes into view. */
export class Pages<T> {
  #pages = new Map<number, readonly T[]>();
  #loading = new Map<number, Promise<void>>();
  /** What stood there before, until what stands there now has come. */
  #before: ReadonlyMap<number, readonly T[]> = new Map();

  /** @param arrived called when a page has come */
  constructor(
    private readonly ask: (from: number, to: number) => Promise<readonly T[]>,
    private readonly arrived: () => void,
  ) {}

  /** Forgets all; answers that are still to come are of no use any more. */
  clear(): void {
    this.#before = new Map();
    this.#pages = new Map();
    this.#loading = new Map();
  }

  /** Asks for all again; what stood there is shown until the new has come. */
  renew(): void {
    const before = new Map([...this.#before, ...this.#pages]);
    this.clear();
    this.#before = before;
  }

  /** Takes what came along with the news that all is another: it is shown until its pages come. */
  take(from: number, items: readonly T[]): void {
    const before = new Map<number, T[]>();
    for (const [at, item] of items.entries()) {
      const page = Math.floor((from + at) / PAGE);
      const known = before.get(page) ?? [];
      known[(from + at) % PAGE] = item;
      before.set(page, known);
    }
    this.#before = before;
  }

  /** The page on which an index stands; empty until it has come. */
  around(index: number): readonly T[] {
    const known = this.#pages.get(Math.floor(index / PAGE));
    if (known) return known;
    void this.load(index);
    return this.#before.get(Math.floor(index / PAGE)) ?? [];
  }

  /** Until the page on which an index stands has come. */
  load(index: number): Promise<void> {
    const pages = this.#pages;
    const page = Math.floor(index / PAGE);
    const under = this.#loading.get(page);
    if (under) return under;
    const loading = this.ask(page * PAGE, (page + 1) * PAGE).then((rows) => {
      if (pages !== this.#pages) return;
      pages.set(page, rows);
      this.arrived();
    });
    this.#loading.set(page, loading);
    return loading;
  }

  /** What stands at an index, where every index has something. */
  at(index: number): T | undefined {
    return this.around(index)[index % PAGE];
  }
}
