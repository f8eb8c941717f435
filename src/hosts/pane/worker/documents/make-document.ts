import type { Templates } from '../../../../core/templates/load';
import type { Book, Judgement } from '../books/book';
import type { BookReturn } from '../books/book-return';
import type { Document, DocumentKind, Month, Rows } from '../protocol';
import {
  blankWorkbook,
  copiesDocument,
  findingsDocument,
  returnDocument,
  unitsDocument,
} from './documents';
import { findingsLists } from './findings-lists';

/** What a document is made of. */
export interface DocumentSource {
  readonly books: readonly Book[];
  readonly judgement: Judgement;
  /** Those of the program, whatever a unit has set. */
  readonly templates: Templates;
  readonly month?: Month;
  /** The lines of a table that the page shows. */
  readonly rows?: Rows;
  /** @returns null where no workbook counts */
  makeReturn(): Promise<BookReturn | null>;
}

/** Fetched when it is first wanted. */
const yearly = () => import('./yearly-documents');

async function countedReturn({ makeReturn }: DocumentSource): Promise<BookReturn> {
  const made = await makeReturn();
  if (!made) throw new Error('no workbook to count');
  return made;
}

/**
 * Makes a file to take away or to print.
 * @throws ToldError why it cannot be made
 */
export async function makeDocument(kind: DocumentKind, source: DocumentSource): Promise<Document> {
  const { books, templates } = source;
  const { today, language, plan } = source.judgement;
  switch (kind) {
    case 'findings-csv':
      return findingsDocument('csv', books, today, language);
    case 'findings-xlsx':
      return findingsDocument('xlsx', books, today, language);
    case 'findings-html':
      return findingsDocument('html', books, today, language);
    case 'findings-lists':
      return findingsLists(books, language);
    case 'units-csv':
      return unitsDocument(source.rows ?? [], today, language);
    case 'blank-workbook':
    case 'every-sheet':
      return blankWorkbook(templates, kind === 'every-sheet');
    case 'return-xlsx':
      return returnDocument(await countedReturn(source), plan.templates, language);
    case 'return-html':
      return (await yearly()).returnPrintDocument(await countedReturn(source), language);
    case 'month-html':
      if (!source.month) throw new Error('of which month');
      return (await yearly()).monthDocument(books, plan.templates, source.month, language);
    case 'new-year': {
      const [book] = books;
      if (!book) throw new Error('no workbook to carry over');
      return (await yearly()).newYearDocument(book, templates, language);
    }
    case 'annotated':
    case 'corrected':
      return copiesDocument(kind, books, language);
  }
}
