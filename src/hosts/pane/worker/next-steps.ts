import type { Book } from './books/book';
import { offeredFixes } from './finding-detail';

/** What is left to do in workbooks that were checked. */
export interface NextSteps {
  /** Cells in which something is wrong, by sheet, most first. */
  readonly cells: readonly { readonly sheet: string; readonly count: number }[];
  /** Findings that are about no cell. */
  readonly elsewhere: number;
  /** Cells that can be mended at once without a change of meaning. */
  readonly fixable: number;
  /** Reasons for not checking that a blank or unread cell gives. */
  readonly blank: number;
  /** Workbooks that were not read. */
  readonly unread: number;
}

/** Counts what is left to do; an answered finding is done. */
export function nextSteps(books: readonly Book[]): NextSteps {
  const cells = new Map<string, Set<string>>();
  let elsewhere = 0;
  let blank = 0;
  for (const book of books) {
    for (const finding of book.findings) {
      if (book.isSuppressed(finding)) continue;
      const { place } = finding;
      if (!place?.address) {
        elsewhere++;
        continue;
      }
      const { name } = place.on.sheet;
      const own = cells.get(name) ?? new Set();
      own.add(`${book.id} ${place.address.row},${place.address.column}`);
      cells.set(name, own);
    }
    const reasons = book.checked?.result.notChecked ?? [];
    const places = reasons.flatMap(({ place }) => place?.address ?? []);
    blank += new Set(places.map(({ row, column }) => `${row},${column}`)).size;
  }
  return {
    cells: [...cells]
      .map(([sheet, own]) => ({ sheet, count: own.size }))
      .sort((a, b) => b.count - a.count),
    elsewhere,
    fixable: books.reduce(
      (sum, book) => sum + offeredFixes(book).filter((one) => one.safe).length,
      0,
    ),
    blank,
    unread: books.filter(({ failure }) => failure !== null).length,
  };
}
