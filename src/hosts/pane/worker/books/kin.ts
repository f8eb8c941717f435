import type { Ledger } from '../../../../ledger/model';
import { type Cell, cellOf } from '../../../../workbook/model';
import type { Book } from './book';
import { organisationOf } from './book-summary';
import type { BookId } from './book-views';
import { sameBytes } from './same-bytes';

/**
 * How two workbooks stand to each other: the same bytes; versions of one thing, of which the later
 * takes the earlier's place; parts of one branch that complete each other; or two.
 */
type Kin = 'same' | 'version' | 'part' | 'other';

/** What is open already of a workbook that comes: its very bytes, and an earlier version. */
export interface Known {
  readonly same: BookId | null;
  readonly version: BookId | null;
}

const text = (cell: Cell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'object' ? JSON.stringify(cell) : String(cell).trim();

/** What names the rows of a workbook: by kind of sheet, the subjects of its records. */
function rowKeys(book: Book): Set<string> {
  const keys = new Set<string>();
  const { ledger } = book.checked ?? {};
  for (const on of ledger?.sheets ?? []) {
    if (on.layout === 'form') continue;
    for (const record of ledger?.[on.table].records ?? []) {
      if (record.on !== on) continue;
      const subject = on.template.subject.map((key) => {
        const at = record.at?.[key] ?? { row: record.row, column: on.columns[key] ?? -1 };
        return at.column < 0 ? '' : text(cellOf(on.sheet, at.row, at.column));
      });
      if (subject.some(Boolean)) keys.add([on.table, ...subject].join('\n'));
    }
  }
  return keys;
}

/** Whose a workbook is. */
interface Owner {
  readonly name: string | null;
  readonly code: string | null;
}

/** Of each of thousands of workbooks it is asked for each that comes. */
const owners = new WeakMap<Ledger, Owner>();

function ownerOf(ledger: Ledger): Owner {
  let owner = owners.get(ledger);
  if (!owner) {
    const [branch] = ledger.branch.records;
    owner = { name: organisationOf(ledger), code: branch?.code || null };
    owners.set(ledger, owner);
  }
  return owner;
}

/** How a workbook that was opened stands to one that is open already. */
function kinOf(book: Book, other: Book): Kin {
  if (sameBytes(book.edition?.bytes, other.edition?.bytes)) return 'same';
  const [a, b] = [book.checked?.ledger, other.checked?.ledger];
  // What could not be read says nothing of whose it is: the same name again is another attempt,
  // but never takes the place of what could be.
  if (!b) return book.name === other.name ? 'version' : 'other';
  if (!a) return 'other';
  const { name: mine, code } = ownerOf(a);
  const { name: theirs, code: otherCode } = ownerOf(b);
  const known = code !== null && otherCode !== null ? [code, otherCode] : [mine, theirs];
  if (known[0] !== null && known[1] !== null && known[0] !== known[1]) return 'other';
  if (a.year !== null && b.year !== null && a.year !== b.year) return 'other';
  const [own, others] = [rowKeys(book), rowKeys(other)];
  const shared = [...own].filter((key) => others.has(key)).length;
  const smaller = Math.min(own.size, others.size);
  if (shared > 0 && shared * 2 > smaller) return 'version';
  // One code and two names with nobody in common are two branches, one of which has a wrong code.
  const named = mine !== null && theirs !== null && mine !== theirs;
  return shared === 0 && !named && known[0] !== null && known[0] === known[1] ? 'part' : 'other';
}

/**
 * Looks for a workbook that was opened among those that are open.
 * @param all those that are open, the workbook itself among them
 */
export function knownFor(book: Book, all: Iterable<Book>): Known {
  let same: BookId | null = null;
  let version: BookId | null = null;
  for (const other of all) {
    if (other.id === book.id) continue;
    const kin = kinOf(book, other);
    if (kin === 'same') same ??= other.id;
    if (kin === 'version') version ??= other.id;
  }
  return { same, version };
}
