import { WorkbookError } from '../../../../workbook/errors';
import type { Requests } from '../protocol';
import type { Book, Judgement } from './book';
import { openBook, unreadBook } from './book-files';
import type { BookId } from './book-views';
import { givenEdition } from './edition';
import { type PackedBook, packedBook, unpackedBook } from './packed-book';
import { reopenedBook } from './renewal';

/** A workbook on its way from one worker to another. */
interface Parcel {
  readonly ticket: number;
  readonly packed: PackedBook;
}

/** Reads files: here, or for another worker, or takes what another has read. */
export class Reading {
  /** Where to what is read is handed. */
  #to: MessagePort | null = null;
  readonly #come = new Map<number, PackedBook>();
  readonly #awaited = new Map<number, (packed: PackedBook) => void>();

  async opened(
    id: BookId,
    { name, bytes, later, read }: Requests['open']['in'],
    judgement: Judgement,
  ): Promise<Book> {
    const { language } = judgement;
    if (typeof read === 'number') return unpackedBook(id, await this.#taken(read), judgement);
    if (bytes === null) {
      const why = new WorkbookError(read === 'lost' ? 'too-demanding' : 'no-access');
      return unreadBook(id, name, why, language);
    }
    const given = new Uint8Array(bytes);
    return later
      ? reopenedBook(id, name, given, later, language)
      : openBook(id, name, givenEdition(given), language);
  }

  /** Reads and checks a file for the worker that holds the workbooks. */
  async read({ ticket, name, bytes }: Requests['read']['in'], judgement: Judgement): Promise<null> {
    const given = givenEdition(new Uint8Array(bytes));
    const book = await openBook(0, name, given, judgement.language);
    if (!book.failure) book.check(judgement);
    const parcel: Parcel = { ticket, packed: packedBook(book, judgement) };
    this.#to?.postMessage(parcel, [bytes]);
    return null;
  }

  /** Hands what is read to another worker; or takes what that reads, and keeps it until it is asked for. */
  connect({ port, from }: Requests['connect']['in']): null {
    if (from === null) {
      this.#to = port;
      return null;
    }
    for (const ticket of this.#come.keys()) if (ticket < from) this.#come.delete(ticket);
    port.onmessage = ({ data: { ticket, packed } }: MessageEvent<Parcel>) => {
      const awaited = this.#awaited.get(ticket);
      this.#awaited.delete(ticket);
      if (awaited) awaited(packed);
      else this.#come.set(ticket, packed);
    };
    return null;
  }

  /** What has been sent under a number, also where it is still on its way. */
  #taken(ticket: number): Promise<PackedBook> {
    const packed = this.#come.get(ticket);
    this.#come.delete(ticket);
    if (packed) return Promise.resolve(packed);
    return new Promise((resolve) => this.#awaited.set(ticket, resolve));
  }
}
