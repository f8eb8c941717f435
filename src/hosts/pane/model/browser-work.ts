import { HostError } from '../../excel/host';
import type { BookId, BookSummary } from '../worker/books/book-views';
import type { NamedFile } from './dropped-files';
import type { Session, SettingsStore } from './session';

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

/** Opens files one after another, each in the worker, and checks them. */
export async function openFiles(session: Session, files: readonly NamedFile[]): Promise<void> {
  const { texts } = session;
  await session.work(texts.progress.checking, async (signal) => {
    const books = [...session.books];
    const before = books.length;
    const opened: BookSummary[] = [];
    for (const [index, { name, file }] of files.entries()) {
      if (signal.aborted) break;
      session.report({ text: texts.progress.opening(name), share: index / files.length });
      const same = books.findIndex((one) => originalName(one.name) === originalName(name));
      const book = await open(session, name, file);
      opened.push(book);
      if (same < 0) books.push(book);
      else {
        // The same name again is the same workbook, mended.
        await session.engine.ask('close', { book: books[same]?.book ?? 0 });
        books[same] = book;
      }
    }
    if (session.books.length === 0 && books.length > 0) session.tab = 'findings';
    const added = books.length - before;
    if (added === 1 && files.length === 1) session.chosen = books.at(-1)?.book ?? null;
    else if (files.length > 1) session.chosen = null;
    session.unsaved &&= books.some(({ changes }) => changes > 0);
    await session.take(books);
    if (signal.aborted) throw new HostError('cancelled');
    if (books.length > 1) tellUnread(session, opened);
  });
}

/** Names the files that could not be read, beside all those that could. */
function tellUnread(session: Session, opened: readonly BookSummary[]): void {
  const { files } = session.texts;
  const unread = opened.flatMap(({ name, failure }) =>
    failure ? [files.unread(name, failure.message)] : [],
  );
  if (unread.length === 0) return;
  const more = unread.length > MOST_NAMED ? [files.more(unread.length - MOST_NAMED)] : [];
  const text = [...unread.slice(0, MOST_NAMED), ...more].join('\n');
  session.tell({ intent: 'warning', text });
}

/** A copy that was made here stands for the workbook that it was made of. */
const originalName = (name: string): string =>
  name.replace(/（(?:批注|已修正)）|\s\((?:annotated|corrected)\)/g, '');

async function open(session: Session, name: string, file: File): Promise<BookSummary> {
  let bytes: ArrayBuffer | null = null;
  try {
    bytes = await file.arrayBuffer();
  } catch (error) {
    // Moved since, or not to be read by this person: the worker says so of this one file.
    if (!(error instanceof DOMException)) throw error;
  }
  return session.engine.ask('open', { name, bytes }, bytes ? [bytes] : []);
}

/** Forgets a workbook. */
export async function closeBook(session: Session, book: BookId): Promise<void> {
  await session.engine.ask('close', { book });
  const books = session.books.filter((one) => one.book !== book);
  session.unsaved &&= books.some(({ changes }) => changes > 0);
  await session.take(books);
}
