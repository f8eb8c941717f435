import { html, nothing, type TemplateResult } from 'lit';
import { canPick } from '../../model/watch/can-pick';
import type { Texts } from '../../texts/words';
import type { BookId, BookSummary } from '../../worker/books/book-views';
import { SessionElement } from '../session-element';
import { barredPanelStyles, sharedStyles } from '../styles';
import { UNIT_ROW as ROW, unitsPanelStyles } from './units-panel-styles';

const MARGIN = 400;

type Column = keyof Texts['units']['columns'];
type Filter = keyof Texts['units']['filters'];

const COLUMNS: readonly Column[] = [
  'unit',
  'superior',
  'year',
  'sheets',
  'state',
  'errors',
  'warnings',
  'answered',
  'sent',
];
const FILTERS: readonly Filter[] = ['all', 'errors', 'clean', 'unread'];

/** The clerk's table: one line a workbook, to sort, to search, and to go to. */
export class UnitsPanel extends SessionElement {
  static override styles = [sharedStyles, barredPanelStyles, unitsPanelStyles];
  static override properties = {
    ...SessionElement.properties,
    by: { state: true },
    falling: { state: true },
    search: { state: true },
    filter: { state: true },
  };
  declare by: Column;
  declare falling: boolean;
  declare search: string;
  declare filter: Filter;

  constructor() {
    super();
    this.by = 'errors';
    this.falling = true;
    this.search = '';
    this.filter = 'all';
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
            this.search = (event.target as HTMLInputElement).value;
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
          return html`<div role="cell" class=${kind} title=${value}>${value}</div>`;
        }
        return html`<div role="cell" title=${book.name}>
          <button class="plain link" @click=${() => this.#goTo(book)}>${value}</button>
        </div>`;
      })}
    </div>`;
  }

  /** Hands lists over, and remembers of which workbooks. */
  async #send(
    books: readonly BookSummary[],
    hand: (ids: readonly BookId[]) => Promise<boolean>,
  ): Promise<void> {
    if (!(await hand(books.map(({ book }) => book)))) return;
    for (const { book, failure } of books) if (!failure) this.session.sentBack.add(book);
    this.requestUpdate();
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
        return this.session.sentBack.has(book.book) ? this.texts.units.sent : '';
    }
  }

  #state({ failure, year, standing }: BookSummary): keyof Texts['units']['states'] {
    if (failure) return standing.unreadable > 0 ? 'unread' : 'unrecognised';
    const wanted = this.session.year ?? mostCommon(this.session.books.map((one) => one.year));
    return year !== null && wanted !== null && year !== wanted ? 'otherYear' : 'handedIn';
  }

  #books(): readonly BookSummary[] {
    const words = this.search.toLowerCase().split(/\s+/).filter(Boolean);
    const books = this.session.books.filter((book) => {
      const { organisation, name, superior, counts, failure } = book;
      const text = `${organisation ?? ''} ${name} ${superior ?? ''}`.toLowerCase();
      const found = counts.error + counts.warning + counts.info;
      const fits =
        this.filter === 'all' ||
        (this.filter === 'errors' && counts.error > 0) ||
        (this.filter === 'clean' && !failure && found === 0) ||
        (this.filter === 'unread' && this.#state(book) !== 'handedIn');
      return fits && words.every((word) => text.includes(word));
    });
    const direction = this.falling ? -1 : 1;
    return books.sort((a, b) => {
      const [x, y] = [this.#value(a, this.by), this.#value(b, this.by)];
      if (typeof x === 'number' && typeof y === 'number') return direction * (x - y);
      return direction * String(x).localeCompare(String(y), 'zh-CN', { numeric: true });
    });
  }
}

/** The year of most workbooks. */
function mostCommon(years: readonly (number | null)[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

customElements.define('units-panel', UnitsPanel);
