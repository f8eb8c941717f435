import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { columnLetters } from '../../../../workbook/model';
import type { BookId } from '../../worker/books/book-views';
import type { FindingRef, Target } from '../../worker/finding-views';
import type { GridSize, GridSlice } from '../../worker/grid-views';
import { severityIcon } from '../icons';
import { Pages } from '../pages';
import { SessionElement } from '../session-element';
import { sharedStyles } from '../styles';
import { gridPanelStyles } from './grid-panel-styles';

const ROW = 28;
const CHARACTER = 7.5;
const MARGIN = 300;

type GridRow = GridSlice['rows'][number];

/** A sheet of an opened workbook with what was found in its cells; only what is seen is made. */
export class GridPanel extends SessionElement {
  static override styles = [sharedStyles, gridPanelStyles];
  static override properties = {
    ...SessionElement.properties,
    size: { state: true },
    sheet: { state: true },
  };
  declare size: GridSize | null;
  declare sheet: number;
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
      this.#goTo = true;
    }
    const shown = `${this.book} ${this.sheet} ${this.session.version}`;
    if (this.book === null || shown === this.#shown) return;
    this.#shown = shown;
    this.#pages.clear();
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
    const { row, column } = this.#target.address;
    scroll.scrollTop = Math.max(0, row * ROW - scroll.clientHeight / 2);
    let left = 0;
    for (let c = 0; c < column; c++) left += this.#width(c);
    scroll.scrollLeft = Math.max(0, left - scroll.clientWidth / 2);
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
    const scroll = this.renderRoot.querySelector('.scroll');
    if (scroll) scroll.scrollTop = 0;
  };

  #width(column: number): number {
    return Math.round((this.size?.widths[column] ?? 10) * CHARACTER) + 14;
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
    >
      <div class="sheet" role="table" aria-label=${name} aria-rowcount=${size.rows + 1}>
        <div class="r head" role="row" aria-rowindex="1">
          <div class="h n" role="columnheader"><span class="hidden">${this.texts.grid.row}</span></div>
          ${columns.map(
            (column) =>
              html`<div class="h" role="columnheader" .style=${`inline-size: ${this.#width(column)}px`}>
                ${columnLetters(column)}
              </div>`,
          )}
        </div>
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
    const at = this.#target?.address;
    return html`<div
      class=${row?.header ? 'r title' : 'r'}
      role="row"
      aria-rowindex=${index + 2}
      .style=${`inset-block-start: ${(index + 1) * ROW}px`}
    >
      <div class="n" role="rowheader">${index + 1}</div>
      ${columns.map((column) => {
        const flag = row?.flags.find((one) => one.column === column);
        const text = row?.cells[column] ?? '';
        const style = `inline-size: ${this.#width(column)}px`;
        const target = at?.row === index && at.column === column ? ' target' : '';
        if (!flag)
          return html`<div class=${`c${target}`} role="cell" .style=${style}>${text}</div>`;
        const word = this.texts.findings.severities[flag.severity];
        const label = this.texts.grid.flagged(word, flag.text);
        return html`<div class="c" role="cell" .style=${`${style}; padding: 0`}>
          <button
            class=${`plain flag ${flag.severity}${target}`}
            .style=${'inline-size: 100%; block-size: 27px'}
            title=${label}
            @click=${() => this.#chosen(flag.finding)}
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
