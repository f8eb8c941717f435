const PAGE = 64;

/** Something long of which a page is asked for when some of it comes into view. */
export class Pages<T> {
  #pages = new Map<number, readonly T[]>();

  /** @param arrived called when a page has come */
  constructor(
    private readonly ask: (from: number, to: number) => Promise<readonly T[]>,
    private readonly arrived: () => void,
  ) {}

  /** Forgets all; answers that are still to come are of no use any more. */
  clear(): void {
    this.#pages = new Map();
  }

  /** The page on which an index stands; empty until it has come. */
  around(index: number): readonly T[] {
    const pages = this.#pages;
    const page = Math.floor(index / PAGE);
    const known = pages.get(page);
    if (known) return known;
    pages.set(page, []);
    void this.ask(page * PAGE, (page + 1) * PAGE).then((rows) => {
      if (pages !== this.#pages) return;
      pages.set(page, rows);
      this.arrived();
    });
    return [];
  }

  /** What stands at an index, where every index has something. */
  at(index: number): T | undefined {
    return this.around(index)[index % PAGE];
  }
}
