import type { Language } from '../../../../core/templates/schema';
import { internalFailure, unreadable } from '../../../../documents/findings/failure';
import type { Amendments } from '../../../../workbook/edit/amend-workbook';
import { WorkbookError } from '../../../../workbook/errors';
import { orTold, ToldError } from '../told-error';
import { Book, type Edition } from './book';
import type { AmendedBook, BookId } from './book-views';

/** Opens a file; what cannot be read becomes a workbook that says why. */
export async function openBook(
  id: BookId,
  name: string,
  edition: Edition,
  language: Language,
): Promise<Book> {
  try {
    // The readers of files are loaded with the first file: beside Excel they are never needed.
    const { openFile } = await import('../open-file');
    const workbook = await openFile(edition.bytes, name);
    const book = new Book(id, name, edition, workbook.format);
    book.addWorkbook(workbook);
    return book;
  } catch (error) {
    // One file that cannot be opened must not keep the others from being checked.
    return unreadBook(id, name, error, language);
  }
}

/** A workbook that says why it could not be read. */
export function unreadBook(id: BookId, name: string, error: unknown, language: Language): Book {
  const known = error instanceof WorkbookError;
  if (!known) console.error(error);
  const book = new Book(id, name, null);
  book.failure = known ? unreadable(error, language) : internalFailure(language);
  return book;
}

/**
 * The workbook with other values in some cells, read from its new file as anybody
 * else will read it. The same workbook where nothing could be changed.
 * @throws ToldError
 */
export async function amendBook(
  book: Book,
  amendments: Amendments,
  language: Language,
): Promise<Omit<AmendedBook, 'summary'> & { readonly book: Book }> {
  const { edition } = book;
  if (!edition) throw new Error('no file to copy');
  const { amendWorkbook } = await import('../../../../workbook/edit/amend-workbook');
  const { bytes, changed, refused } = await orTold(
    () => amendWorkbook(edition.bytes, amendments),
    language,
  );
  if (changed === 0) return { book, changed, refused };
  const next = { bytes, changes: edition.changes + changed, previous: edition };
  const again = await openBook(book.id, book.name, next, language);
  // A copy that cannot be read again is no copy.
  if (again.failure) throw new ToldError(again.failure.message);
  return { book: again, changed, refused };
}
