import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type CellAddress, columnLetters } from '../../../../workbook/model';
import type { BookId, BookSummary } from '../../worker/books/book-views';
import type { FindingRef, Target } from '../../worker/finding-views';
import type { GridSize, GridSlice } from '../../worker/grid-views';
import './cell-editor';
import { severityIcon } from '../icons';
import { Pages } from '../pages';
import { SessionElement } from '../session-element';
import { barredPanelStyles, sharedStyles } from '../styles';
import type { CellEditor } from './cell-editor';
import { GridLayout, ROW } from './grid-layout';
import { gridPanelStyles } from './grid-panel-styles';
import { titleRow } from './grid-titles';

const MARGIN = 300;

type GridRow = GridSlice['rows'][number];

/** A sheet of an opened workbook with what was found in its cells; only what is seen is made. */
export class GridPanel extends SessionElement {
  static override styles = [sharedStyles, barredPanelStyles, gridPanelStyles];
  static override properties = {
    ...SessionElement.properties,
    size: { state: true },
    sheet: { state: true },
    cursor: { state: true },
  };
  declare size: GridSize | null;
  declare sheet: number;
  /** The cell that is chosen: it can be typed into. */
  declare cursor: CellAddress | null;
  readonly #pages = new Pages<GridRow>(
    (from, to) => this.#ask(from, to),
    () => this.requestUpdate(),
  );
  #shown = '';
  #sized = '';
  #target: Target | null = null;
  readonly #resized = new ResizeObserver(() => this.requestUpdate());

  constructor() {
    super();
    this.size = null;
    this.sheet = 0;
    this.cursor = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  get book(): BookId | null {
    return (
      this.session.target?.book ?? this.session.book?.book ?? this.session.books[0]?.book ?? null
    );
  }

  override willUpdate(): void {
    const { target } = this.session;
    if (target && target !== this.#target) {
      this.sheet = target.sheet;
      this.#target = target;
      this.cursor = target.address;
      this.#goTo = true;
    }
    const shown = `${this.book} ${this.sheet} ${this.session.version}`;
    if (this.book === null || shown === this.#shown) return;
    // The same sheet, checked again, shows what it held until that has come.
    const place = `${this.book} ${this.sheet} `;
    if (this.#shown.startsWith(place)) this.#pages.renew();
    else this.#pages.clear();
    this.#shown = shown;
    const book = this.book;
    const known = this.session.books.find((one) => one.book === book);
    if (!known || known.sheets.length === 0) {
      this.size = null;
      return;
    }
    void this.session.engine.ask('grid', { book, sheet: this.sheet }).then((size) => {
      if (shown !== this.#shown) return;
      this.#sized = shown;
      this.size = size;
    });
  }

  #goTo = false;

  override updated(): void {
    // The width of the sheet that was shown before may not reach as far.
    if (!this.#goTo || this.#sized !== this.#shown || !this.#target) return;
    const scroll = this.renderRoot.querySelector<HTMLElement>('.scroll');
    if (!scroll) return;
    this.#goTo = false;
    this.#layout?.center(scroll, this.#target.address);
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const { grid } = this.texts;
    const { size } = this;
    const book = this.session.books.find((one) => one.book === this.book);
    if (!book || book.sheets.length === 0) {
      return html`<p class="quiet">${book?.failure?.message ?? grid.none}</p>`;
    }
    return html`
      <div class="bar">
        <select aria-label=${grid.sheet} @change=${this.#choose}>
          ${this.#sheets(book.sheets).map(
            ({ sheet, name }) =>
              html`<option value=${sheet} ?selected=${sheet === this.sheet}>${name}</option>`,
          )}
        </select>
        ${this.session.books.length > 1 ? html`<span class="quiet">${book.name}</span>` : nothing}
      </div>
      ${this.#editor(book)}
      ${size ? this.#grid(size, book.sheets.find(({ sheet }) => sheet === this.sheet)?.name ?? '') : nothing}
    `;
  }

  #sheets(sheets: readonly { readonly sheet: number; readonly name: string }[]) {
    const seen = new Set<number>();
    return sheets.filter(({ sheet }) => !seen.has(sheet) && seen.add(sheet));
  }

  readonly #choose = (event: Event): void => {
    this.sheet = Number((event.target as HTMLSelectElement).value);
    this.#target = null;
    this.cursor = null;
    this.renderRoot.querySelector('.scroll')?.scrollTo({ top: 0 });
  };

  #editor(book: BookSummary): TemplateResult | typeof nothing {
    const { cursor, sheet } = this;
    if (!cursor || this.#isLedToHeader) return nothing;
    const sheetName = book.sheets.find((one) => one.sheet === sheet)?.name ?? '';
    const target = { book: book.book, sheet, sheetName, sheetId: null, address: cursor };
    return html`<cell-editor .session=${this.session} .target=${target}></cell-editor>`;
  }

  /** What a finding says of a column is mended elsewhere: typed there, it would rename another one. */
  get #isLedToHeader(): boolean {
    const { row = -1 } = this.#target?.address === this.cursor ? (this.cursor ?? {}) : {};
    return row >= 0 && this.#pages.around(row).some((one) => one.header && one.index === row);
  }

  get #layout(): GridLayout | null {
    return this.size && new GridLayout(this.size);
  }

  /** Arrow keys move the cursor, and what is typed goes to the field above. */
  readonly #key = (event: KeyboardEvent): void => {
    const { cursor } = this;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // On a flag, Enter presses its button.
    const own = event.target === event.currentTarget;
    const next = this.#layout?.moved(cursor, event.key);
    if (next && own) {
      event.preventDefault();
      this.cursor = next;
      this.#layout?.keepInView(event.currentTarget as Element, next);
      return;
    }
    const editor = this.renderRoot.querySelector<CellEditor>('cell-editor');
    if (!editor || !cursor) return;
    if (event.key === 'F2' || (event.key === 'Enter' && own)) {
      event.preventDefault();
      void editor.take();
    } else if (event.key.length === 1 && own) {
      event.preventDefault();
      void editor.take(event.key);
    }
  };

  #wide(column: number): string {
    return `inline-size: ${this.#layout?.width(column) ?? 0}px`;
  }

  #grid(size: GridSize, name: string): TemplateResult {
    const scroll = this.renderRoot.querySelector<HTMLElement>('.scroll');
    const top = scroll?.scrollTop ?? 0;
    const from = Math.max(0, Math.floor((top - MARGIN) / ROW));
    const to = Math.min(size.rows, Math.ceil((top + (scroll?.clientHeight ?? 600) + MARGIN) / ROW));
    const indexes = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
    const columns = size.widths.map((_, column) => column);
    return html`<div
      class="scroll"
      tabindex="0"
      role="region"
      aria-label=${this.texts.grid.label(name)}
      @scroll=${() => this.requestUpdate()}
      @keydown=${this.#key}
    >
      <div
        class="sheet"
        role="grid"
        aria-label=${name}
        aria-rowcount=${size.rows + 1}
        aria-colcount=${size.columns + 1}
      >
        <div class="r head" role="row" aria-rowindex="1">
          <div class="h n" role="columnheader"><span class="hidden">${this.texts.grid.row}</span></div>
          ${columns.map(
            (column) =>
              html`<div
                class=${column === size.nameColumn ? 'h name' : 'h'}
                role="columnheader"
                .style=${this.#wide(column)}
              >
                ${columnLetters(column)}
              </div>`,
          )}
        </div>
        ${titleRow(size, top, (column) => this.#wide(column))}
        <div class="body" role="rowgroup" .style=${`block-size: ${size.rows * ROW}px`}>
          ${repeat(
            indexes,
            (index) => index,
            (index) => this.#row(index, columns),
          )}
        </div>
      </div>
    </div>`;
  }

  #row(index: number, columns: readonly number[]): TemplateResult {
    const row = this.#pages.around(index).find((one) => one.index === index);
    const at = this.cursor;
    const name = this.size?.nameColumn;
    return html`<div
      class=${row?.header ? 'r title' : 'r'}
      role="row"
      aria-rowindex=${index + 2}
      .style=${`inset-block-start: ${index * ROW}px`}
    >
      <div class="n" role="rowheader">${index + 1}</div>
      ${columns.map((column) => {
        const flag = row?.flags.find((one) => one.column === column);
        const text = row?.cells[column] ?? '';
        const style = this.#wide(column);
        const isAt = at?.row === index && at.column === column;
        const target = isAt ? ' target' : '';
        const selected = isAt ? 'true' : 'false';
        const named = column === name && !row?.header ? ' name' : '';
        const choose = () => {
          this.cursor = { row: index, column };
        };
        if (!flag)
          return html`<div
            class=${`c${target}${named}`}
            role="gridcell"
            aria-selected=${selected}
            .style=${style}
            @click=${choose}
          >
            ${text}
          </div>`;
        const word = this.texts.findings.severities[flag.severity];
        const label = this.texts.grid.flagged(word, flag.text);
        return html`<div class=${`c${named}`} role="gridcell" aria-selected=${selected} .style=${`${style}; padding: 0`}>
          <button
            class=${`plain flag ${flag.severity}${target}`}
            .style=${'inline-size: 100%; block-size: 27px'}
            title=${label}
            @click=${() => {
              choose();
              this.#chosen(flag.finding);
            }}
          >
            ${severityIcon(flag.severity)}<span class="text">${text}</span
            ><span class="hidden">${label}</span>
          </button>
        </div>`;
      })}
    </div>`;
  }

  async #ask(from: number, to: number): Promise<readonly GridRow[]> {
    const { book, sheet } = this;
    if (book === null) return [];
    const { rows } = await this.session.engine.ask('cells', { book, sheet, from, to });
    return rows;
  }

  #chosen(finding: number): void {
    const { book } = this;
    if (book === null) return;
    const detail: FindingRef = { book, finding };
    this.dispatchEvent(new CustomEvent('flag-chosen', { bubbles: true, composed: true, detail }));
  }
}

customElements.define('grid-panel', GridPanel);
