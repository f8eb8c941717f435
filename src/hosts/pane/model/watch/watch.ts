import { EngineLost } from '../engine-client';
import type { WatchedFile } from '../held-books';
import type { Session } from '../session';
import { bytesOf, fileNow } from './disk';
import { type WatchTexts, watchTexts } from './texts';
import '../../view/watch-line';

/** Between two looks at the files, in milliseconds: what was saved is to be shown within a second. */
const PAUSE = 350;
/** How much longer than a look the pause after it is at least: many files on a slow share. */
const REST = 5;
/** Looks after which a file that cannot be read is no longer one that is just being written. */
const MOST_LOOKS = 6;

/** What came of a file that was saved elsewhere. */
export interface Saved {
  readonly name: string;
  /** When it was seen, as a person reads it. */
  readonly at: string;
  readonly fresh: number;
  readonly done: number;
  readonly named: readonly string[];
  /** Changes that were made here and have no place any more. */
  readonly left: number;
}

/** A file that could not be read, or was not there, and how often in a row. */
interface Failing {
  readonly stamp: string;
  readonly looks: number;
}

/** Looks at the files of the open workbooks, and checks them again when they were saved elsewhere. */
export class Watch {
  /** What was saved last. */
  last: Saved | null = null;
  readonly #failing = new Map<WatchedFile['book'], Failing>();
  /** Files over which the program itself stumbled. */
  readonly #broken = new Set<WatchedFile['book']>();
  #looking = false;

  constructor(private readonly session: Session) {
    document.addEventListener('visibilitychange', () => {
      // The timers of a page in the background are slow.
      if (!document.hidden) void this.look();
    });
  }

  /** The files that are looked at. */
  get files(): readonly WatchedFile[] {
    const open = new Set(this.session.books.map(({ book }) => book));
    return this.session.held.watched.filter(
      ({ book }) => open.has(book) && !this.#broken.has(book),
    );
  }

  get texts(): WatchTexts {
    return watchTexts(this.session.language);
  }

  /** Looks for as long as the page is open. */
  async begin(): Promise<never> {
    for (;;) {
      const began = performance.now();
      await this.look();
      const pause = Math.max(PAUSE, REST * (performance.now() - began));
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  /** Looks once at every file. */
  async look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      for (const watched of this.files) {
        await this.#look(watched).catch((error: unknown) => this.#stumbles(watched, error));
      }
    } finally {
      this.#looking = false;
    }
  }

  /** After the worker died, the next look brings another one to life; all else is told once. */
  #stumbles(watched: WatchedFile, error: unknown): void {
    if (error instanceof EngineLost) return;
    this.#broken.add(watched.book);
    this.session.fail(error, () => void this.look());
  }

  async #look(watched: WatchedFile): Promise<void> {
    const now = await fileNow(watched.place);
    if (!now) return this.#fails(watched, 'gone', this.texts.gone(watched.name));
    const stamp = stampOf(now);
    if (stamp === stampOf(watched.file)) {
      this.#failing.delete(watched.book);
      return;
    }
    const failing = this.#failing.get(watched.book);
    if (failing?.stamp === stamp && failing.looks >= MOST_LOOKS) return;
    const bytes = await bytesOf(now);
    if (!bytes) return this.#fails(watched, stamp, this.texts.unread(watched.name, ''));
    await this.session.quietly(() => this.#renew(watched, now, bytes));
  }

  async #renew(watched: WatchedFile, now: File, bytes: ArrayBuffer): Promise<void> {
    const { session } = this;
    const { book, name } = watched;
    if (!session.books.some((one) => one.book === book)) return;
    const renewed = await session.engine.ask('renew', { book, bytes }, [bytes]);
    if (renewed && 'failure' in renewed) {
      this.#fails(watched, stampOf(now), this.texts.unread(name, renewed.failure));
      return;
    }
    this.#failing.delete(book);
    session.held.saved(book, now);
    if (!renewed) return;
    const { summary, edition, left, fresh, done, named } = renewed;
    session.held.amended(book, edition);
    const books = session.books.map((one) => (one.book === book ? summary : one));
    session.unsaved &&= books.some(({ changes }) => changes.length > 0);
    this.last = { name, at: new Date().toLocaleTimeString(), fresh, done, named, left };
    await session.take(books);
  }

  /** Says that a file cannot be read, when that lasts: while it is written, it cannot be either. */
  #fails({ book }: WatchedFile, stamp: string, text: string): void {
    const before = this.#failing.get(book);
    const looks = before?.stamp === stamp ? before.looks + 1 : 1;
    this.#failing.set(book, { stamp, looks });
    if (looks === MOST_LOOKS) this.session.tell({ intent: 'warning', text });
  }
}

const stampOf = ({ lastModified, size }: File): string => `${lastModified} ${size}`;

/** Begins to look at the files of a page. */
export function watchOver(session: Session): void {
  if (!session.watch) {
    session.watch = new Watch(session);
    void session.watch.begin();
  }
  session.changed();
}
