import { renderFinding } from '../../../../check/messages';
import type { Language } from '../../../../core/templates/schema';
import { ToldError } from '../told-error';
import type { Book } from './book';
import { amendBook, openBook } from './book-files';
import type { BookId, RenewedBook } from './book-views';
import { type Edition, givenEdition, type LaterEdition, originalBytes } from './edition';
import { type Mistake, mistakesByKey } from './finding-keys';
import { sameBytes } from './same-bytes';

/** A workbook as its file has become elsewhere, with the changes that were made here. */
export interface Renewal {
  readonly book: Book;
  /** Changes that were made here, whose cells hold something else by now. */
  readonly left: number;
}

/** The edition that a file on the disk is, when it is one of those that are known. */
function knownEdition(edition: Edition | null, bytes: Uint8Array): Edition | null {
  for (let one = edition; one; one = one.previous) if (sameBytes(one.bytes, bytes)) return one;
  return null;
}

/**
 * Opens a file again that was saved elsewhere. What was changed in the copy is changed in the new
 * file, where its cells still are what was shown.
 * @returns null where the file is as it was; else the new workbook, which may be one that could not
 * be read
 */
export async function renewedBook(
  known: Book,
  bytes: Uint8Array<ArrayBuffer>,
  language: Language,
): Promise<Renewal | null> {
  const { id, name, edition } = known;
  if (sameBytes(originalBytes(edition), bytes)) return null;
  const book = await openBook(id, name, givenEdition(bytes), language);
  if (book.failure || !edition) return { book, left: 0 };
  // What was written from here, wholly or up to a step, is done.
  const written = knownEdition(edition, bytes)?.amendments.length ?? 0;
  return changedAgain(book, edition.amendments.slice(written), language);
}

async function changedAgain(
  given: Book,
  amendments: Edition['amendments'],
  language: Language,
): Promise<Renewal> {
  let book = given;
  let left = 0;
  for (const amendment of amendments) {
    try {
      const amended = await amendBook(book, amendment, language);
      const { changed, formula, merged, protected: locked } = amended.refused;
      book = amended.book;
      left += changed + formula + merged + locked;
    } catch (error) {
      // The new file takes no changes at all.
      if (!(error instanceof ToldError)) throw error;
      left += amendment.cells.length;
    }
  }
  return { book, left };
}

/**
 * Opens a workbook that a worker held which is no more, as its copy had become: step by step, so
 * that each can still be taken back by itself.
 */
export async function reopenedBook(
  id: BookId,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  later: LaterEdition,
  language: Language,
): Promise<Book> {
  const given = givenEdition(bytes);
  const first = await openBook(id, name, given, language);
  if (!first.failure) {
    const { book } = await changedAgain(first, later.amendments, language);
    if (sameBytes(book.edition?.bytes, later.bytes)) return book;
  }
  // The file is another by now, or cannot be had: all steps are one.
  given.next = { ...later, previous: given, next: null };
  return openBook(id, name, given.next, language);
}

/** Mistakes that are done and are told by name. */
const MOST_NAMED = 5;

/** The mistakes of a workbook that are not answered, by their keys. */
const openMistakes = (book: Book): ReadonlyMap<string, Mistake> =>
  new Map(
    [...mistakesByKey(book.findings)].filter(([, { index }]) => {
      const finding = book.findings[index];
      return finding !== undefined && !book.isSuppressed(finding);
    }),
  );

/** Marks what is new in a workbook, and tells how many mistakes came and which went. */
export function markFresh(
  before: Book,
  after: Book,
): Pick<RenewedBook, 'fresh' | 'done' | 'named'> {
  // Of what could not be read before, nothing is new.
  if (before.checked === null) return { fresh: 0, done: 0, named: [] };
  const [was, is] = [openMistakes(before), openMistakes(after)];
  const fresh = [...is].flatMap(([key, { index }]) => (was.has(key) ? [] : [index]));
  after.fresh = new Set(fresh);
  const done = [...was].flatMap(([key, { finding }]) => (is.has(key) ? [] : [finding]));
  const named = done.slice(0, MOST_NAMED).map((finding) => {
    const { problem } = renderFinding(
      { ...finding, same: [], unnamed: 0 },
      before.plan,
      before.renderOptions,
    );
    return [before.placeText(finding.place), problem].filter(Boolean).join(' ');
  });
  return { fresh: fresh.length, done: done.length, named };
}
