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
      const same = books.findIndex(({ name }) => originalName(name) === originalName(file.name));
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

/** A copy that was made here stands for the workbook that it was made of. */
const originalName = (name: string): string =>
  name.replace(/（(?:批注|已修正)）|\s\((?:annotated|corrected)\)/g, '');

async function open(session: Session, file: File): Promise<BookSummary> {
  const bytes = await file.arrayBuffer();
  return session.engine.ask('open', { name: file.name, bytes }, [bytes]);
}

/** Forgets a workbook. */
export async function closeBook(session: Session, book: BookId): Promise<void> {
  await session.engine.ask('close', { book });
  const books = session.books.filter((one) => one.book !== book);
  session.unsaved &&= books.some(({ changes }) => changes > 0);
  await session.take(books);
}
