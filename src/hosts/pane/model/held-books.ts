import type { BookId } from '../worker/books/book-views';
import type { LaterEdition } from '../worker/books/edition';
import type { Requests } from '../worker/protocol';
import type { NamedFile } from './dropped-files';
import { bytesOf, type DiskPlace, fileNow } from './watch/disk';

interface HeldBook {
  readonly name: string;
  file: File;
  readonly place: DiskPlace | null;
  later: LaterEdition | null;
}

/** A file that is looked at again, as it was last seen. */
export interface WatchedFile {
  readonly book: BookId;
  readonly name: string;
  readonly file: File;
  readonly place: DiskPlace;
}

/** What the page itself keeps of the workbooks, so that a worker that dies takes nothing with it. */
export class HeldBooks {
  readonly #books = new Map<BookId, HeldBook>();

  hold(book: BookId, { name, file, place }: NamedFile): void {
    this.#books.set(book, { name, file, place: place ?? null, later: null });
  }

  /** What became of the copy of a workbook. */
  amended(book: BookId, later: LaterEdition | null): void {
    const held = this.#books.get(book);
    if (held) held.later = later;
  }

  /** The file of a workbook as it was saved elsewhere. */
  saved(book: BookId, file: File): void {
    const held = this.#books.get(book);
    if (held) held.file = file;
  }

  forget(book: BookId): void {
    this.#books.delete(book);
  }

  /** The files of which the browser lets each be looked at again. */
  get watched(): readonly WatchedFile[] {
    return [...this.#books].flatMap(([book, { name, file, place }]) =>
      place ? [{ book, name, file, place }] : [],
    );
  }

  /** All of them, as a new worker opens them under their numbers. */
  async *reopened(): AsyncGenerator<Requests['open']['in']> {
    for (const [book, held] of this.#books) {
      const { name, file, later, place } = held;
      let bytes = (await bytesOf(file)) ?? later?.bytes.slice().buffer ?? null;
      if (bytes === null && place) {
        // It was saved elsewhere since it was last looked at.
        const now = await fileNow(place);
        bytes = now && (await bytesOf(now));
        if (now && bytes) held.file = now;
      }
      yield { book, name, bytes, ...(later ? { later } : {}) };
    }
  }
}
