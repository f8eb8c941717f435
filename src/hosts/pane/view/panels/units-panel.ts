import { html, nothing, type TemplateResult } from 'lit';
import { canPick } from '../../model/watch/can-pick';
import type { Texts } from '../../texts/words';
import type { BookId, BookSummary } from '../../worker/books/book-views';
import { SessionElement } from '../session-element';
import { barredPanelStyles, sharedStyles } from '../styles';
import { mostCommon, UNREAD, wordsOf } from './units-filter';
import { UNIT_ROW as ROW, unitsPanelStyles } from './units-panel-styles';

const MARGIN = 400;

type Column = keyof Texts['units']['columns'];
type Filter = keyof Texts['units']['filters'];

/** What is in view beside a sheet comes first. */
const COLUMNS: readonly Column[] = [
  'unit',
  'errors',
  'warnings',
  'state',
  'answered',
  'sent',
  'superior',
  'year',
  'sheets',
];
const FILTERS: readonly Filter[] = ['all', 'errors', 'clean', 'back', 'unread'];
/** Between two looks for people, while somebody types. */
const TYPING = 150;

/** The clerk's table: one line a workbook, to sort, to search, and to go to. */
export class UnitsPanel extends SessionElement {
  static override styles = [sharedStyles, barredPanelStyles, unitsPanelStyles];
  static override properties = {
    ...SessionElement.properties,
    by: { state: true },
    falling: { state: true },
    search: { state: true },
    filter: { state: true },
    named: { state: true },
  };
  declare by: Column;
  declare falling: boolean;
  declare search: string;
  declare filter: Filter;
  /** By each word that is searched for: the workbooks that tell of a person called that. */
  declare named: ReadonlyMap<string, ReadonlySet<BookId>>;
  #timer = 0;

  constructor() {
    super();
    this.by = 'errors';
    this.falling = true;
    this.search = '';
    this.filter = 'all';
    this.named = new Map();
  }

  override render(): TemplateResult {
    const { units } = this.texts;
    const books = this.#books();
    const scroll = this.renderRoot.querySelector<HTMLElement>('.scroll');
    const top = scroll?.scrollTop ?? 0;
    const from = Math.max(0, Math.floor((top - MARGIN) / ROW));
    const to = Math.ceil((top + (scroll?.clientHeight ?? 800) + MARGIN) / ROW);
    return html`
      <div class="bar">
        <input
          type="search"
          aria-label=${units.search}
          placeholder=${units.search}
          .value=${this.search}
          @input=${(event: Event) => {
            this.#find((event.target as HTMLInputElement).value);
          }}
        />
        <select
          aria-label=${units.filter}
          @change=${(event: Event) => {
            this.filter = (event.target as HTMLSelectElement).value as Filter;
          }}
        >
          ${FILTERS.map(
            (one) =>
              html`<option value=${one} ?selected=${one === this.filter}>${units.filters[one]}</option>`,
          )}
        </select>
        <fluent-button
          size="small"
          ?disabled=${this.session.progress !== null}
          @click=${() => void this.#send(books, (ids) => this.session.download('findings-lists', { books: ids }))}
          >${units.lists(books.length)}</fluent-button
        >
        ${
          canPick()
            ? html`<fluent-button
                size="small"
                ?disabled=${this.session.progress !== null}
                @click=${() =>
                  void this.#send(books, async (ids) => {
                    const { sendLists } = await import('../../model/send-lists');
                    return sendLists(this.session, ids);
                  })}
                >${units.send}</fluent-button
              >`
            : nothing
        }
        <fluent-button
          size="small"
          ?disabled=${this.session.progress !== null || books.length === 0}
          @click=${() => void this.#keep(books)}
          >${units.keep}</fluent-button
        >
        ${this.session.round.begun ? html`<p class="quiet">${units.ends}</p>` : nothing}
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label=${units.heading} @scroll=${() => this.requestUpdate()}>
        <div class="table" role="table" aria-label=${units.heading} aria-rowcount=${books.length + 1}>
          <div class="r head" role="row" aria-rowindex="1">${COLUMNS.map((one) => this.#header(one))}</div>
          ${
            books.length === 0
              ? html`<p class="none">${units.none}</p>`
              : html`<div class="body" role="rowgroup" .style=${`block-size: ${books.length * ROW}px`}>
                  ${books.slice(from, to).map((book, at) => this.#row(book, from + at))}
                </div>`
          }
        </div>
      </div>
    `;
  }

  /** Looks by what the page has at once, and by people when somebody stops typing. */
  #find(search: string): void {
    this.search = search;
    clearTimeout(this.#timer);
    const texts = wordsOf(search);
    if (texts.length === 0) return;
    this.#timer = window.setTimeout(() => {
      const books = this.session.books.map(({ book }) => book);
      void this.session.engine.ask('named', { books, texts }).then((found) => {
        this.named = new Map(texts.map((text, at) => [text, new Set(found[at])]));
      });
    }, TYPING);
  }

  #header(column: Column): TemplateResult {
    const { columns } = this.texts.units;
    const sort = column !== this.by ? 'none' : this.falling ? 'descending' : 'ascending';
    return html`<div role="columnheader" aria-sort=${sort}>
      <button
        class="plain"
        @click=${() => {
          this.falling = column === this.by ? !this.falling : false;
          this.by = column;
        }}
      >
        ${columns[column]}${sort === 'none' ? nothing : sort === 'ascending' ? ' ↑' : ' ↓'}
      </button>
    </div>`;
  }

  #row(book: BookSummary, index: number): TemplateResult {
    return html`<div
      class="r"
      role="row"
      aria-rowindex=${index + 2}
      .style=${`inset-block-start: ${index * ROW}px`}
    >
      ${COLUMNS.map((column) => {
        const value = this.#value(book, column);
        if (column !== 'unit') {
          const kind = typeof value === 'number' ? 'number' : '';
          const more = column === 'state' ? this.#accept(book) : nothing;
          return html`<div role="cell" class=${kind} title=${value}>${value}${more}</div>`;
        }
        return html`<div role="cell" title=${`${value}\n${book.name}`}>
          <button class="plain link unit" @click=${() => this.#goTo(book)}>${value}</button>
        </div>`;
      })}
    </div>`;
  }

  /** Accepts a unit's workbook, or takes that back. */
  #accept(book: BookSummary): TemplateResult | typeof nothing {
    if (book.failure) return nothing;
    const { units } = this.texts;
    const { round } = this.session;
    const isAccepted = round.of(book).state === 'accepted';
    const text = isAccepted ? units.takeBack : units.accept;
    return html` <button
      class="plain link"
      aria-label=${`${text} ${this.#value(book, 'unit')}`}
      @click=${() => {
        round.accept(book, !isAccepted);
        this.requestUpdate();
      }}
    >
      ${text}
    </button>`;
  }

  /** Hands lists over, and remembers of which workbooks. */
  async #send(
    books: readonly BookSummary[],
    hand: (ids: readonly BookId[]) => Promise<boolean>,
  ): Promise<void> {
    if (!(await hand(books.map(({ book }) => book)))) return;
    for (const book of books) if (!book.failure) this.session.round.sent(book);
    this.requestUpdate();
  }

  /** Hands the table over as it is shown. */
  async #keep(books: readonly BookSummary[]): Promise<void> {
    const { columns } = this.texts.units;
    const rows = [
      COLUMNS.map((column) => columns[column]),
      ...books.map((book) => COLUMNS.map((column) => this.#value(book, column))),
    ];
    if (!(await this.session.download('units-csv', { rows }))) return;
    // A table that leaves units out does not keep what was said of them.
    if (books.length === this.session.books.length) this.session.round.unkept = false;
  }

  #goTo({ book }: BookSummary): void {
    this.session.tab = 'findings';
    this.session.target = null;
    void this.session.choose(book);
  }

  #value(book: BookSummary, column: Column): string | number {
    const { organisation, name, superior, year, standing, counts } = book;
    switch (column) {
      case 'unit':
        return organisation ?? name;
      case 'superior':
        return superior ?? '';
      case 'year':
        return year === null ? '' : String(year);
      case 'sheets':
        return standing.sheets.join('/');
      case 'state':
        return this.texts.units.states[this.#state(book)];
      case 'errors':
        return counts.error;
      case 'warnings':
        return counts.warning;
      case 'answered':
        return counts.suppressed;
      case 'sent':
        return this.#sent(book);
    }
  }

  #sent(book: BookSummary): string {
    const { units } = this.texts;
    const { sent, replied } = this.session.round.of(book);
    return replied !== null ? units.replied(replied) : sent ? units.sent : '';
  }

  #state(book: BookSummary): keyof Texts['units']['states'] {
    const { failure, year, standing } = book;
    if (failure) return standing.unreadable > 0 ? 'unread' : 'unrecognised';
    const wanted = this.session.year ?? mostCommon(this.session.books.map((one) => one.year));
    return year !== null && wanted !== null && year !== wanted
      ? 'otherYear'
      : this.session.round.of(book).state;
  }

  /** Whether its list, or another workbook of it, came back, and nobody has accepted it yet. */
  #isBack(book: BookSummary): boolean {
    const { state, replied } = this.session.round.of(book);
    return state !== 'accepted' && (state === 'handedInAgain' || replied !== null);
  }

  #books(): readonly BookSummary[] {
    const words = wordsOf(this.search);
    const books = this.session.books.filter((book) => {
      const { organisation, name, superior, counts, failure } = book;
      const text = `${organisation ?? ''} ${name} ${superior ?? ''}`.toLowerCase();
      const found = counts.error + counts.warning + counts.info;
      const fits =
        this.filter === 'all' ||
        (this.filter === 'errors' && counts.error > 0) ||
        (this.filter === 'clean' && !failure && found === 0) ||
        (this.filter === 'back' && this.#isBack(book)) ||
        (this.filter === 'unread' && UNREAD.includes(this.#state(book)));
      return (
        fits && words.every((word) => text.includes(word) || this.named.get(word)?.has(book.book))
      );
    });
    const direction = this.falling ? -1 : 1;
    return books.sort((a, b) => {
      const [x, y] = [this.#value(a, this.by), this.#value(b, this.by)];
      if (typeof x === 'number' && typeof y === 'number') return direction * (x - y);
      return direction * String(x).localeCompare(String(y), 'zh-CN', { numeric: true });
    });
  }
}

customElements.define('units-panel', UnitsPanel);
