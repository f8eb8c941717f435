import { HostError } from '../../excel/host';
import type { BookId, BookSummary } from '../worker/book-views';
import type { Session, SettingsStore } from './session';

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
export async function openFiles(session: Session, files: readonly File[]): Promise<void> {
  const { texts } = session;
  await session.work(texts.progress.checking, async (signal) => {
    const books = [...session.books];
    const before = books.length;
    for (const [index, file] of files.entries()) {
      if (signal.aborted) break;
      session.report({ text: texts.progress.opening(file.name), share: index / files.length });
      const same = books.findIndex(({ name }) => name === file.name);
      const opened = await open(session, file);
      if (same < 0) books.push(opened);
      else {
        // The same name again is the same workbook, mended.
        await session.engine.ask('close', { book: books[same]?.book ?? 0 });
        books[same] = opened;
      }
    }
    if (session.books.length === 0 && books.length > 0) session.tab = 'findings';
    const added = books.length - before;
    if (added === 1 && files.length === 1) session.chosen = books.at(-1)?.book ?? null;
    else if (files.length > 1) session.chosen = null;
    await session.take(books);
    if (signal.aborted) throw new HostError('cancelled');
  });
}

async function open(session: Session, file: File): Promise<BookSummary> {
  const bytes = await file.arrayBuffer();
  return session.engine.ask('open', { name: file.name, bytes }, [bytes]);
}

/** Forgets a workbook. */
export async function closeBook(session: Session, book: BookId): Promise<void> {
  await session.engine.ask('close', { book });
  await session.take(session.books.filter((one) => one.book !== book));
}
