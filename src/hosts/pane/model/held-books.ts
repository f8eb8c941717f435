import type { BookId } from '../worker/books/book-views';
import type { LaterEdition } from '../worker/books/edition';
import type { Requests } from '../worker/protocol';

interface HeldBook {
  readonly name: string;
  readonly file: File;
  later: LaterEdition | null;
}

/** What the page itself keeps of the workbooks, so that a worker that dies takes nothing with it. */
export class HeldBooks {
  readonly #books = new Map<BookId, HeldBook>();

  hold(book: BookId, name: string, file: File): void {
    this.#books.set(book, { name, file, later: null });
  }

  /** What became of the copy of a workbook. */
  amended(book: BookId, later: LaterEdition | null): void {
    const held = this.#books.get(book);
    if (held) held.later = later;
  }

  forget(book: BookId): void {
    this.#books.delete(book);
  }

  /** All of them, as a new worker opens them under their numbers. */
  async *reopened(): AsyncGenerator<Requests['open']['in']> {
    for (const [book, { name, file, later }] of this.#books) {
      const bytes = await bytesOf(file);
      yield {
        book,
        name,
        bytes: bytes ?? later?.bytes.slice().buffer ?? null,
        ...(later ? { later } : {}),
      };
    }
  }
}

/** The content of a file; null where it was moved since, or is not to be read by this person. */
export async function bytesOf(file: File): Promise<ArrayBuffer | null> {
  try {
    return await file.arrayBuffer();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return null;
  }
}
