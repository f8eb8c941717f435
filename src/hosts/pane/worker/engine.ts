import type { Templates } from '../../../core/templates/load';
import { Book, type Judgement } from './books/book';
import { amendBook, steppedBook } from './books/book-files';
import { cellFlags, Grids } from './books/book-grid';
import type { BookReturn } from './books/book-return';
import { summarise } from './books/book-summary';
import type { AmendedBook, BookId, BookSummary } from './books/book-views';
import { type Amendment, bytesInPlaceOf, laterOf } from './books/edition';
import { knownFor } from './books/kin';
import { namedIn } from './books/named-in';
import { Reading } from './books/reading';
import { markFresh, renewedBook } from './books/renewal';
import { type Catalogue, type CheckSettings, catalogueOf } from './catalogue';
import { cellView, toldOf, typedWrite } from './cell-view';
import { columnHelp } from './column-help';
import { alikeFindings, findingDetail, offeredFixes, together } from './finding-detail';
import { FindingList } from './finding-list';
import { findingsSheet } from './findings-sheet';
import { nextSteps } from './next-steps';
import type { Document, RequestKind, Requests } from './protocol';
import { ReturnedLists } from './returned-lists';
import { planOf, type UnitFile, type UnitSettingsView, unitSettingsView } from './unit-settings';
import { unrecognisedHere } from './unrecognised';
import { toldAnswers, verificationEntry } from './verification';

type Handlers = {
  readonly [K in RequestKind]: (
    payload: Requests[K]['in'],
  ) => Requests[K]['out'] | Promise<Requests[K]['out']>;
};

/** What counts workbooks together; fetched when it is first wanted. */
const counting = () => import('./books/book-return');

/** The checks and the return, behind the messages of the page. Runs in a worker. */
export class Engine implements Handlers {
  readonly #books = new Map<BookId, Book>();
  readonly #lists = new ReturnedLists();
  readonly #reading = new Reading();
  #judgement: Judgement | null = null;
  #list: FindingList | null = null;
  readonly #grids = new Grids();
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

  async open(given: Requests['open']['in']): Promise<BookSummary> {
    const id = given.book ?? this.#nextId;
    this.#nextId = Math.max(this.#nextId, id) + 1;
    const opened = await this.#reading.opened(id, given, this.judgement);
    if (!this.#lists.take(opened)) {
      this.#books.set(id, opened);
      return this.#judged(opened, false);
    }
    const answered = this.#lists.answeredBy(given.name, [...this.#books.values()]);
    const answers = answered.map((one) => this.check({ book: one }));
    return { ...summarise(opened, this.judgement), answers };
  }

  read(given: Requests['read']['in']): Promise<null> {
    return this.#reading.read(given, this.judgement);
  }

  connect(given: Requests['connect']['in']): null {
    return this.#reading.connect(given);
  }

  returned({ name }: Requests['returned']['in']): Requests['returned']['out'] {
    return this.#lists.view(name, [...this.#books.values()]);
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
    return this.#judged(this.#book(id), true);
  }

  /** @param anew also where it was checked already, and no list answers it */
  #judged(book: Book, anew: boolean): BookSummary {
    if (book.failure && book.failure.code !== 'unrecognised') {
      return summarise(book, this.judgement);
    }
    const answers = this.#lists.answersOf(book, this.#books.values());
    if (anew || !book.checked || answers.length > 0) book.check(this.judgement, answers);
    book.failure = null;
    const { ledger } = book.checked ?? {};
    const summary = summarise(book, this.judgement);
    if (!ledger || ledger.sheets.length > 0) return summary;
    // Nothing was recognised: the sheets are shown all the same, to be told what they are.
    return { ...summary, failure: unrecognisedHere(this.judgement.language) };
  }

  close({ book }: { book: BookId }): null {
    this.#books.delete(book);
    this.#grids.forget();
    return null;
  }

  edit({ book: id, sheetId, rows, first, count }: Requests['edit']['in']): Requests['edit']['out'] {
    // A worker that came in the place of another has no such workbook until it is read anew.
    const book = this.#books.get(id);
    return book?.replaceRows(sheetId, first, count, rows) ? this.check({ book: id }) : null;
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

  named({ books, texts }: Requests['named']['in']): Requests['named']['out'] {
    return namedIn(this.#of(books), texts);
  }

  alike({ books, alike }: Requests['alike']['in']): Requests['alike']['out'] {
    if ('rule' in alike) return alikeFindings(this.#of(books), alike.rule);
    const { title, mistakes } = this.#lister.open(alike.group);
    return together(title, mistakes);
  }

  cell({ book, sheet, address }: Requests['cell']['in']): Requests['cell']['out'] {
    return cellView(this.#book(book), sheet, address, this.judgement);
  }

  type({ book, ...typed }: Requests['type']['in']): Promise<AmendedBook> {
    return this.amend({ book, cells: [typedWrite(this.#book(book), typed, this.judgement)] });
  }

  amend({ book: id, cells }: Requests['amend']['in']): Promise<AmendedBook> {
    const book = this.#book(id);
    return this.#amend(book, { cells, newSheet: null, told: toldOf(book, cells) });
  }

  verify(given: Requests['verify']['in']): Promise<AmendedBook> {
    const book = this.#book(given.book);
    const { sheet, newSheet, cells } = verificationEntry(book, given, this.templates);
    const told = toldAnswers(given, sheet);
    return this.#amend(book, { cells: cells.map((cell) => ({ ...cell, sheet })), newSheet, told });
  }

  async #amend(book: Book, amendment: Amendment): Promise<AmendedBook> {
    const { book: next, ...about } = await amendBook(book, amendment, this.judgement.language);
    return { ...about, summary: this.#hold(next), edition: laterOf(next.edition) };
  }

  async step({ book: id, forward }: Requests['step']['in']): Promise<AmendedBook> {
    const [known, refused] = [this.#book(id), { formula: 0, protected: 0, merged: 0, changed: 0 }];
    const book = await steppedBook(known, forward, this.judgement.language);
    const summary = book ? this.#hold(book) : this.check({ book: id });
    return { summary, changed: book ? 1 : 0, refused, edition: laterOf((book ?? known).edition) };
  }

  async renew({ book: id, bytes }: Requests['renew']['in']): Promise<Requests['renew']['out']> {
    const known = this.#book(id);
    const renewal = await renewedBook(known, new Uint8Array(bytes), this.judgement.language);
    if (renewal === null) return null;
    const { book, left } = renewal;
    if (book.failure) return { failure: book.failure.message };
    const summary = this.#hold(book);
    return { summary, edition: laterOf(book.edition), left, ...markFresh(known, book) };
  }

  toWrite({ book, disk }: Requests['toWrite']['in']): Requests['toWrite']['out'] {
    return bytesInPlaceOf(this.#book(book).edition, new Uint8Array(disk));
  }

  kin({ book }: Requests['kin']['in']): Requests['kin']['out'] {
    return knownFor(this.#book(book), this.#books.values());
  }

  verification(given: Requests['verification']['in']): Requests['verification']['out'] {
    return verificationEntry(this.#book(given.book), given, this.templates);
  }

  findingsSheet({ book }: { book: BookId }): Requests['findingsSheet']['out'] {
    return findingsSheet(this.#book(book));
  }

  grid({ book, sheet }: Requests['grid']['in']): Requests['grid']['out'] {
    return this.#grids.of(this.#book(book), sheet).size();
  }

  cells({ book, sheet, from, to }: Requests['cells']['in']): Requests['cells']['out'] {
    return this.#grids.of(this.#book(book), sheet).slice(from, to);
  }

  help({ book, sheetId, address }: Requests['help']['in']): Requests['help']['out'] {
    return columnHelp(this.#book(book), sheetId, address, this.judgement.language);
  }

  async years({ books }: Requests['years']['in']): Promise<readonly number[]> {
    return (await counting()).yearsOf(this.#of(books));
  }

  async makeReturn({ books, year }: Requests['makeReturn']['in']) {
    this.#return = await this.#makeReturn(books, year);
    return this.#return?.view() ?? null;
  }

  async lacking({ books }: Requests['lacking']['in']): Promise<Requests['lacking']['out']> {
    const { lackingIn } = await import('./lacking');
    return this.#of(books).map((book) => lackingIn(book, this.judgement));
  }

  explain({ ref }: Requests['explain']['in']): Requests['explain']['out'] {
    if (!this.#return) throw new Error('no return has been made');
    return this.#return.explain(ref);
  }

  next({ books }: Requests['next']['in']): Requests['next']['out'] {
    return nextSteps(this.#of(books));
  }

  async month({ books, month }: Requests['month']['in']): Promise<Requests['month']['out']> {
    const { monthViews } = await import('./documents/yearly-documents');
    const { plan, language } = this.judgement;
    return monthViews(this.#of(books), plan.templates, month, language);
  }

  async document({ kind, books, year, ...of }: Requests['document']['in']): Promise<Document> {
    const { makeDocument } = await import('./documents/make-document');
    return makeDocument(kind, {
      ...of,
      books: this.#of(books),
      judgement: this.judgement,
      templates: this.templates,
      makeReturn: () => this.#makeReturn(books, year),
    });
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

  async #makeReturn(books: readonly BookId[], year: number | null): Promise<BookReturn | null> {
    return (await counting()).returnOf(this.#of(books), year, this.judgement);
  }
}
