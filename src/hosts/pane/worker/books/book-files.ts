import type { Language } from '../../../../core/templates/schema';
import { internalFailure, unreadable } from '../../../../documents/findings/failure';
import { coverOf } from '../../../../workbook/edit/merged-cells';
import { isAsShown } from '../../../../workbook/edit/shown';
import { WorkbookError } from '../../../../workbook/errors';
import { orTold, ToldError } from '../told-error';
import { Book } from './book';
import type { AmendedBook, BookId } from './book-views';
import { type Amendment, type CellWrite, type Edition, furtherEdition } from './edition';

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

/** A workbook before or after its last change; null where a worker that came later knows of none. */
export async function steppedBook(
  { id, name, edition }: Book,
  forward: boolean,
  language: Language,
): Promise<Book | null> {
  const other = forward ? edition?.next : edition?.previous;
  return other ? openBook(id, name, other, language) : null;
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
 * else will read it. The same workbook where nothing could be changed. Nothing is
 * changed where a cell or its row is not what was shown.
 * @throws ToldError
 */
export async function amendBook(
  book: Book,
  amendment: Amendment,
  language: Language,
): Promise<Pick<AmendedBook, 'changed' | 'refused'> & { readonly book: Book }> {
  const { edition } = book;
  const { cells, newSheet } = amendment;
  if (!edition) throw new Error('no file to copy');
  const sheetOf = ({ sheet }: CellWrite) => book.sheets.find(({ name }) => name === sheet);
  const seen = cells.filter((cell) => !coverOf(sheetOf(cell)?.merged ?? [], cell.address));
  const asShown = seen.filter((cell) => {
    const sheet = sheetOf(cell);
    return sheet ? isAsShown(sheet, cell.address, cell.shown) : newSheet?.name === cell.sheet;
  });
  const { amendWorkbook } = await import('../../../../workbook/edit/amend-workbook');
  const { bytes, changed, refused } = await orTold(
    () =>
      amendWorkbook(edition.bytes, {
        cells: asShown,
        ...(newSheet ? { newSheets: [newSheet] } : {}),
      }),
    language,
  );
  const left = {
    ...refused,
    merged: cells.length - seen.length,
    changed: seen.length - asShown.length,
  };
  if (changed === 0) return { book, changed, refused: left };
  const next = furtherEdition(edition, bytes, amendment);
  const again = await openBook(book.id, book.name, next, language);
  // A copy that cannot be read again is no copy.
  if (again.failure) throw new ToldError(again.failure.message);
  return { book: again, changed, refused: left };
}
