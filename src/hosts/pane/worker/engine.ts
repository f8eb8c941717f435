import type { Templates } from '../../../core/templates/load';
import type { Amendments } from '../../../workbook/edit/amend-workbook';
import { WorkbookError } from '../../../workbook/errors';
import { Book, type Judgement } from './books/book';
import { amendBook, openBook, unreadBook } from './books/book-files';
import { BookGrid, cellFlags } from './books/book-grid';
import { BookReturn, yearsOf } from './books/book-return';
import { summarise } from './books/book-summary';
import type { AmendedBook, BookId, BookSummary } from './books/book-views';
import { type Catalogue, type CheckSettings, catalogueOf } from './catalogue';
import { columnHelp } from './column-help';
import { blankWorkbook, copiesDocument, findingsDocument, returnDocument } from './documents';
import { findingDetail, fixOf, offeredFixes } from './finding-detail';
import { FindingList } from './finding-list';
import { findingsSheet } from './findings-sheet';
import type { Document, RequestKind, Requests } from './protocol';
import { planOf, type UnitFile, type UnitSettingsView, unitSettingsView } from './unit-settings';
import { unrecognisedHere } from './unrecognised';
import { verificationEntry } from './verification';

type Handlers = {
  readonly [K in RequestKind]: (
    payload: Requests[K]['in'],
  ) => Requests[K]['out'] | Promise<Requests[K]['out']>;
};

/** The checks and the return, behind the messages of the page. Runs in a worker. */
export class Engine implements Handlers {
  readonly #books = new Map<BookId, Book>();
  #judgement: Judgement | null = null;
  #list: FindingList | null = null;
  #grid: { book: Book; sheet: number; checked: unknown; grid: BookGrid } | null = null;
  #return: BookReturn | null = null;
  #nextId = 1;

  constructor(private readonly templates: Templates) {}

  configure({ language, packs, today, mappings, unit }: CheckSettings): Catalogue {
    const { templates } = this;
    const known = packs.filter((id) => templates.packs.some((pack) => pack.id === id));
    const plan = planOf(templates, known, unit, language);
    this.#judgement = { plan, language, today, mappings };
    this.#list = new FindingList(language);
    return catalogueOf(templates, language);
  }

  unitSettings(unit: UnitFile): UnitSettingsView {
    return unitSettingsView(this.templates, unit, this.judgement.language);
  }

  async open({ name, bytes }: Requests['open']['in']): Promise<BookSummary> {
    const id = this.#nextId++;
    const { language } = this.judgement;
    if (bytes === null)
      return this.#hold(unreadBook(id, name, new WorkbookError('no-access'), language));
    const edition = { bytes: new Uint8Array(bytes), changes: 0, previous: null };
    return this.#hold(await openBook(id, name, edition, language));
  }

  #hold(book: Book): BookSummary {
    this.#books.set(book.id, book);
    return this.check({ book: book.id });
  }

  begin({ name }: { name: string }): BookId {
    const book = new Book(this.#nextId++, name, null);
    this.#books.set(book.id, book);
    return book.id;
  }

  rows({ book, sheetId, ...block }: Requests['rows']['in']): null {
    this.#book(book).addRows(sheetId, block);
    return null;
  }

  check({ book: id }: { book: BookId }): BookSummary {
    const book = this.#book(id);
    if (book.failure && book.failure.code !== 'unrecognised') {
      return summarise(book, this.judgement);
    }
    book.check(this.judgement);
    book.failure = null;
    const { ledger } = book.checked ?? {};
    const summary = summarise(book, this.judgement);
    if (!ledger || ledger.sheets.length > 0) return summary;
    // Nothing was recognised: the sheets are shown all the same, to be told what they are.
    return { ...summary, failure: unrecognisedHere(this.judgement.language) };
  }

  close({ book }: { book: BookId }): null {
    this.#books.delete(book);
    this.#grid = null;
    return null;
  }

  edit({ book: id, sheetId, rows, first, count }: Requests['edit']['in']): Requests['edit']['out'] {
    const book = this.#book(id);
    return book.replaceRows(sheetId, first, count, rows) ? this.check({ book: id }) : null;
  }

  list(query: Requests['list']['in']): Requests['list']['out'] {
    return this.#lister.query(this.#of(query.books), query);
  }

  slice({ from, to }: Requests['slice']['in']): Requests['slice']['out'] {
    return this.#lister.slice(from, to);
  }

  detail({ book, finding }: Requests['detail']['in']): Requests['detail']['out'] {
    return findingDetail(this.#book(book), finding);
  }

  locate(ref: Requests['locate']['in']): Requests['locate']['out'] {
    return this.#lister.locate(ref);
  }

  flags({ book }: Requests['flags']['in']): Requests['flags']['out'] {
    return cellFlags(this.#book(book));
  }

  fixes({ books }: Requests['fixes']['in']): Requests['fixes']['out'] {
    return this.#of(books).flatMap(offeredFixes);
  }

  async fix({ book: id, findings }: Requests['fix']['in']): Promise<AmendedBook> {
    const book = this.#book(id);
    const cells = findings.flatMap((finding) => {
      const change = fixOf(book, finding);
      if (!change) return [];
      const { target, value } = change;
      return [{ sheet: target.sheetName, address: target.address, value }];
    });
    return this.#amend(book, { cells });
  }

  async verify(given: Requests['verify']['in']): Promise<AmendedBook> {
    const book = this.#book(given.book);
    const { sheet, newSheet, cells } = verificationEntry(book, given, this.templates);
    return this.#amend(book, {
      cells: cells.map((cell) => ({ ...cell, sheet })),
      newSheets: newSheet ? [newSheet] : [],
    });
  }

  async #amend(book: Book, amendments: Amendments): Promise<AmendedBook> {
    const { language } = this.judgement;
    const { book: next, ...about } = await amendBook(book, amendments, language);
    return { ...about, summary: this.#hold(next) };
  }

  async revert({ book: id }: Requests['revert']['in']): Promise<BookSummary> {
    const { name, edition } = this.#book(id);
    if (!edition?.previous) throw new RangeError(`workbook ${id} was not changed`);
    return this.#hold(await openBook(id, name, edition.previous, this.judgement.language));
  }

  verification(given: Requests['verification']['in']): Requests['verification']['out'] {
    return verificationEntry(this.#book(given.book), given, this.templates);
  }

  findingsSheet({ book }: { book: BookId }): Requests['findingsSheet']['out'] {
    return findingsSheet(this.#book(book));
  }

  grid({ book, sheet }: Requests['grid']['in']): Requests['grid']['out'] {
    return this.#gridOf(book, sheet).size();
  }

  cells({ book, sheet, from, to }: Requests['cells']['in']): Requests['cells']['out'] {
    return this.#gridOf(book, sheet).slice(from, to);
  }

  help({ book, sheetId, address }: Requests['help']['in']): Requests['help']['out'] {
    return columnHelp(this.#book(book), sheetId, address, this.judgement.language);
  }

  years({ books }: Requests['years']['in']): readonly number[] {
    return yearsOf(this.#of(books));
  }

  makeReturn({ books, year }: Requests['makeReturn']['in']): Requests['makeReturn']['out'] {
    this.#return = this.#makeReturn(books, year);
    return this.#return?.view() ?? null;
  }

  explain({ ref }: Requests['explain']['in']): Requests['explain']['out'] {
    if (!this.#return) throw new Error('no return has been made');
    return this.#return.explain(ref);
  }

  async document({ kind, books, year }: Requests['document']['in']): Promise<Document> {
    const { today, language } = this.judgement;
    switch (kind) {
      case 'findings-csv':
        return findingsDocument('csv', this.#of(books), today, language);
      case 'findings-xlsx':
        return findingsDocument('xlsx', this.#of(books), today, language);
      case 'blank-workbook':
        return blankWorkbook(this.templates);
      case 'return-xlsx': {
        const made = this.#makeReturn(books, year);
        if (!made) throw new Error('no workbook to count');
        return returnDocument(made, this.judgement.plan.templates, language);
      }
      case 'annotated':
      case 'corrected':
        return copiesDocument(kind, this.#of(books), language);
    }
  }

  private get judgement(): Judgement {
    if (!this.#judgement) throw new Error('not configured yet');
    return this.#judgement;
  }

  get #lister(): FindingList {
    if (!this.#list) throw new Error('not configured yet');
    return this.#list;
  }

  #book(id: BookId): Book {
    const book = this.#books.get(id);
    if (!book) throw new RangeError(`no workbook ${id}`);
    return book;
  }

  #of(ids: readonly BookId[]): Book[] {
    return ids.flatMap((id) => this.#books.get(id) ?? []);
  }

  #gridOf(id: BookId, sheet: number): BookGrid {
    const book = this.#book(id);
    const cells = book.sheets[sheet];
    if (!cells) throw new RangeError(`no sheet ${sheet}`);
    const known = this.#grid;
    if (known?.book === book && known.sheet === sheet && known.checked === book.checked) {
      return known.grid;
    }
    const grid = new BookGrid(book, cells);
    this.#grid = { book, sheet, checked: book.checked, grid };
    return grid;
  }

  #makeReturn(ids: readonly BookId[], year: number | null): BookReturn | null {
    const books = this.#of(ids);
    const years = yearsOf(books);
    const wanted = years.find((one) => one === year) ?? years[0];
    if (wanted === undefined) return null;
    const { plan, today, language } = this.judgement;
    return new BookReturn(books, wanted, plan, today, language);
  }
}
