import type { BookId, BookSummary } from '../worker/books/book-views';
import type { Session } from './session';

/** Workbooks that are asked about at once: no other question waits long for the answer. */
const AT_ONCE = 8;
/** How long nothing must have gone on before a number that is known is counted again. */
const QUIET = 1500;

/**
 * Which figures of the return the workbooks lack. To know it takes longer than to check them, and
 * nobody waits for it: it is asked when nothing else goes on.
 */
export class Lacking {
  readonly #known = new WeakMap<BookSummary, readonly string[]>();
  /** What was known of each workbook last, until it is known of what it holds now. */
  readonly #last = new Map<BookId, readonly string[]>();
  #timer = 0;

  constructor(private readonly session: Session) {
    session.addEventListener('change', () => this.#later());
  }

  /** How many figures lack something in any of some workbooks; null while that is not known. */
  of(books: readonly BookSummary[]): number | null {
    const figures = new Set<string>();
    for (const one of books) {
      if (one.failure) continue;
      const own = this.#known.get(one) ?? this.#last.get(one.book);
      if (!own) return null;
      for (const figure of own) figures.add(figure);
    }
    return figures.size;
  }

  get #unknown(): readonly BookSummary[] {
    const chosen = new Set(this.session.bookIds);
    return this.session.books.filter(
      (one) => chosen.has(one.book) && !one.failure && !this.#known.has(one),
    );
  }

  #later(): void {
    clearTimeout(this.#timer);
    const unknown = this.#unknown;
    if (unknown.length === 0) return;
    const isFirst = unknown.some(({ book }) => !this.#last.has(book));
    this.#timer = window.setTimeout(() => void this.#ask(), isFirst ? 0 : QUIET);
  }

  async #ask(): Promise<void> {
    const { session } = this;
    // When the work is done, the change that ends it comes here again.
    if (session.progress !== null) return;
    const books = this.#unknown.slice(0, AT_ONCE);
    try {
      const found = await session.engine.ask('lacking', { books: books.map(({ book }) => book) });
      for (const [at, one] of books.entries()) {
        const figures = found[at] ?? [];
        this.#known.set(one, figures);
        this.#last.set(one.book, figures);
      }
    } catch {
      // A worker that ended is followed by another, which is asked when the page changes.
      return;
    }
    session.changed();
  }
}
