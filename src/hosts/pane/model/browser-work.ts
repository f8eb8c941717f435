import { HostError } from '../../excel/host';
import { confirmed } from '../view/dialogs/confirm-dialog';
import type { BookId, BookSummary } from '../worker/books/book-views';
import { originalName } from '../worker/books/original-name';
import type { NamedFile } from './dropped-files';
import { EngineLost } from './engine-client';
import type { Read } from './readers';
import type { Session, SettingsStore } from './session';
import { bytesOf } from './watch/disk';

/** Files that could not be read and are named at once. */
const MOST_NAMED = 5;

/** Settings kept by the browser; a browser that keeps nothing forgets them. */
export const browserStore: SettingsStore = {
  read(key) {
    try {
      return Promise.resolve(localStorage.getItem(key));
    } catch {
      return Promise.resolve(null);
    }
  },
  write(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch {
      // A closed or full store: they hold until the page is closed.
    }
    return Promise.resolve();
  },
};

/** Between two looks at what was found so far, in milliseconds. */
const LOOK = 500;

/**
 * Opens files one after another, each in the worker, checks them, and shows what was found as it
 * comes. Files that are given while others open wait for their turn.
 */
export async function openFiles(session: Session, files: readonly NamedFile[]): Promise<void> {
  const { texts } = session;
  await session.work(texts.progress.checking, async (signal) => {
    const first = session.books.length === 0;
    const opened = new Arrivals(session);
    const read = session.readers.begin(files, session.books.length);
    let shown = performance.now() - LOOK;
    for (const [index, given] of files.entries()) {
      if (signal.aborted) break;
      const text = texts.progress.opening(given.name, index + 1, files.length);
      session.report({ text, share: index / files.length });
      try {
        await opened.take(given, (await read[index]) ?? null);
      } catch (error) {
        // What was opened before is shown once another worker has it.
        const isStopped = error instanceof EngineLost && error.because === 'stopped';
        if (isStopped && session.books.length > 0) {
          void session.work(texts.progress.checking, () => session.take(session.books), true);
        }
        throw error;
      }
      if (performance.now() - shown < LOOK || index === files.length - 1) continue;
      if (first && index === 0) session.tab = 'findings';
      await session.take(session.books);
      session.readers.shown();
      shown = performance.now();
    }
    session.readers.stop();
    if (first && session.books.length > 0) session.tab = 'findings';
    const [only] = opened.added;
    if (opened.added.length === 1 && files.length === 1) {
      session.chosen = only?.book ?? null;
      // The grid shows what is chosen, and no cell of another workbook.
      session.target = null;
    } else if (files.length > 1) session.chosen = null;
    await session.take(session.books);
    if (signal.aborted) throw new HostError('cancelled');
    for (const name of opened.lists) {
      const list = await session.engine.ask('returned', { name });
      opened.notes.push(session.texts.files.list(list));
    }
    if (session.books.length > 1 || opened.notes.length > 0) tellOpened(session, opened);
  });
  if (session.held.watched.length === 0) return;
  const { watchOver } = await import('./watch/watch');
  watchOver(session);
}

/** Opens files, or those of a folder, that a person chooses and that are looked at again. */
export async function openPicked(session: Session, kind: 'files' | 'folder'): Promise<void> {
  // Under the click itself, before the browser forgets of it.
  const { pickedFiles } = await import('./watch/picker');
  const files = await pickedFiles(kind);
  if (files.length > 0) await openFiles(session, files);
}

/** Files as they come: each beside the others, or in the place of an earlier one. */
class Arrivals {
  readonly added: BookSummary[] = [];
  readonly failed: BookSummary[] = [];
  readonly notes: string[] = [];
  /** Lists of findings that came back. */
  readonly lists = new Set<string>();

  constructor(private readonly session: Session) {}

  async take(given: NamedFile, read: Read): Promise<void> {
    const { session } = this;
    const { name } = given;
    const bytes = read === null ? await bytesOf(given.file) : null;
    if (session.aborted) throw new HostError('cancelled');
    const wanted = read === null ? { name, bytes } : { name, bytes, read };
    const book = await session.engine.ask('open', wanted, bytes ? [bytes] : []);
    session.held.hold(book.book, given);
    if (book.answers) {
      this.#takeList(book.name, book.answers);
      return;
    }
    if (book.failure) this.failed.push(book);
    const known = await session.engine.ask('kin', { book: book.book });
    const shown = (wanted: BookId | null): BookSummary | undefined =>
      wanted === null ? undefined : session.books.find((one) => one.book === wanted);
    const same = shown(known.same);
    if (same) {
      this.notes.push(session.texts.files.same(name, same.name));
      await forget(session, book.book);
      return;
    }
    const earlier = shown(known.version);
    if (earlier) await this.#version(book, earlier);
    else this.#add(book);
  }

  /** A list of findings that came back: what it says is heard at once, and of what comes later. */
  #takeList(name: string, answered: readonly BookSummary[]): void {
    this.lists.add(name);
    const heard = new Map(answered.map((one) => [one.book, one]));
    for (const one of answered) this.session.round.replied(one, one.counts.suppressed);
    this.session.books = this.session.books.map((one) => heard.get(one.book) ?? one);
  }

  #add(book: BookSummary): void {
    this.added.push(book);
    this.session.books = [...this.session.books, book];
  }

  /** Another version of a workbook takes its place, when nothing is lost by that. */
  async #version(book: BookSummary, earlier: BookSummary): Promise<void> {
    const { session } = this;
    const { texts } = session;
    const text = texts.files.version(book.name, earlier.name, earlier.changes.length);
    const asked =
      earlier.changes.length > 0 || originalName(book.name) !== originalName(earlier.name);
    const replaces =
      !asked || (await confirmed(session, text, texts.files.replace, texts.files.both));
    if (!replaces) {
      this.#add(book);
      return;
    }
    session.books = session.books.map((one) => (one === earlier ? book : one));
    session.round.again(book);
    if (session.chosen === earlier.book) session.chosen = book.book;
    session.unsaved &&= session.books.some(({ changes }) => changes.length > 0);
    await forget(session, earlier.book);
    this.notes.push(texts.files.replaced(book.name, earlier.name));
  }
}

async function forget(session: Session, book: BookId): Promise<void> {
  session.held.forget(book);
  await session.engine.ask('close', { book });
}

/** Names the files that could not be read, beside all those that could, and those that were known. */
function tellOpened(session: Session, { failed, notes }: Arrivals): void {
  const { files } = session.texts;
  const unread = failed.flatMap(({ name, failure }) =>
    failure ? [files.unread(name, failure.message)] : [],
  );
  const all = [...unread, ...notes];
  if (all.length === 0) return;
  const more = all.length > MOST_NAMED ? [files.more(all.length - MOST_NAMED)] : [];
  const text = [...all.slice(0, MOST_NAMED), ...more].join('\n');
  session.tell({ intent: unread.length > 0 ? 'warning' : 'info', text });
}

/** Forgets a workbook; changes of its copy are asked about first. */
export async function closeBook(
  session: Session,
  { book, name, changes }: BookSummary,
): Promise<void> {
  const { files } = session.texts;
  if (changes.length > 0 && session.unsaved) {
    const text = files.loses(name, changes.length);
    if (!(await confirmed(session, text, files.removeAnyway, session.texts.actions.cancel))) return;
  }
  await session.work(session.texts.progress.checking, async () => {
    await forget(session, book);
    const books = session.books.filter((one) => one.book !== book);
    session.unsaved &&= books.some((one) => one.changes.length > 0);
    await session.take(books);
  });
}
