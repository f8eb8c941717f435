import type { Ledger } from '../../../../ledger/model';
import type { Book } from './book';
import type { BookId } from './book-views';

/** The columns that name people. */
const NAMES: readonly string[] = ['name', 'person'];

/** Whether a text is part of the name of somebody of whom a ledger tells. */
function tellsOf(ledger: Ledger, text: string): boolean {
  for (const { template, table } of ledger.sheets) {
    if (table === 'branch') continue;
    const keys = template.subject.filter((key) => NAMES.includes(key));
    if (keys.length === 0) continue;
    for (const record of ledger[table].records) {
      for (const [key, value] of Object.entries(record)) {
        if (keys.includes(key) && typeof value === 'string' && value.includes(text)) return true;
      }
    }
  }
  return false;
}

/** The workbooks that tell of somebody by each text. Nothing of the people leaves the worker. */
export const namedIn = (books: readonly Book[], texts: readonly string[]): BookId[][] =>
  texts.map((text) =>
    books.flatMap(({ id, checked }) => (checked && tellsOf(checked.ledger, text) ? [id] : [])),
  );
