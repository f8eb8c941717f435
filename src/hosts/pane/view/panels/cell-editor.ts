import { css, html, nothing, type TemplateResult } from 'lit';
import type { Shown } from '../../../../workbook/edit/shown';
import type { CellView } from '../../worker/cell-view';
import type { Target } from '../../worker/finding-views';
import { SessionElement } from '../session-element';
import { sharedStyles } from '../styles';

/** What was typed into a cell of which a person saw this much. */
export interface Typed {
  readonly target: Target;
  readonly text: string;
  readonly shown: Shown;
}

/** A cell of a workbook that can be changed in a copy: its content to type over, its standard values to choose. */
export class CellEditor extends SessionElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
      }
      label {
        align-items: center;
        display: grid;
        gap: 2px var(--spacingHorizontalS);
        grid-template-columns: minmax(0, 1fr) auto;
      }
      label > span,
      p {
        grid-column: 1 / 3;
      }
      input,
      select {
        background: var(--colorNeutralBackground1);
        border: 1px solid var(--colorNeutralStrokeAccessible);
        border-radius: var(--borderRadiusMedium);
        inline-size: 100%;
        min-block-size: 32px;
        min-inline-size: 0;
        padding: 0 var(--spacingHorizontalS);
      }
    `,
  ];
  static override properties = {
    ...SessionElement.properties,
    target: { attribute: false },
    eager: { attribute: false },
    view: { state: true },
  };
  declare target: Target | null;
  /** Whether it takes the cursor as soon as it knows its cell. */
  declare eager: boolean;
  declare view: CellView | null;
  #asked = '';
  #draft: string | null = null;

  constructor() {
    super();
    this.target = null;
    this.eager = false;
    this.view = null;
  }

  /** Puts the cursor into the field, all of it chosen, or in the place of it what was typed. */
  async take(typed: string | null = null): Promise<void> {
    await this.updateComplete;
    const field = this.renderRoot.querySelector<HTMLInputElement | HTMLSelectElement>(
      'input, select',
    );
    field?.focus();
    if (!(field instanceof HTMLInputElement)) return;
    if (typed === null) field.select();
    else {
      field.value = typed;
      this.#draft = typed;
    }
  }

  override willUpdate(): void {
    const { target } = this;
    const at =
      target && `${target.book} ${target.sheet} ${target.address.row},${target.address.column}`;
    const asked = `${this.session.version} ${at}`;
    // What is being typed is compared with what was seen when it was begun.
    if (asked === this.#asked || (this.#draft !== null && this.#asked.endsWith(` ${at}`))) return;
    if (!this.#asked.endsWith(` ${at}`)) this.view = null;
    this.#asked = asked;
    this.#draft = null;
    if (!target) return;
    const { book, sheet, address } = target;
    void this.session.engine.ask('cell', { book, sheet, address }).then(
      (view) => {
        if (asked === this.#asked) this.view = view;
      },
      () => {
        if (asked === this.#asked) this.view = null;
      },
    );
  }

  override updated(): void {
    if (!this.eager || !this.view) return;
    this.eager = false;
    void this.take();
  }

  override render(): TemplateResult | typeof nothing {
    const { view, target, texts } = this;
    if (!view || !target) return nothing;
    const { grid, punctuation } = texts;
    const own = this.session.books.find(({ book }) => book === target.book);
    if (!own?.amendable) return html`<p class="quiet">${grid.notHere}</p>`;
    const name = view.header ? punctuation.aside(view.place, view.header) : view.place;
    return html`<label>
      <span class="quiet">${grid.cell(name)}</span>
      ${view.choices.length > 0 && !view.isOpen ? this.#select(view) : this.#input(view)}
    </label>`;
  }

  #select({ choices, text }: CellView): TemplateResult {
    const known = text === '' || choices.includes(text);
    return html`<select
      title=${this.texts.grid.choose}
      @change=${(event: Event) => this.#write((event.target as HTMLSelectElement).value)}
    >
      ${known ? nothing : html`<option value=${text} selected>${text}</option>`}
      <option value="" ?selected=${text === ''}></option>
      ${choices.map((one) => html`<option value=${one} ?selected=${one === text}>${one}</option>`)}
    </select>`;
  }

  #input({ text, choices, kind }: CellView): TemplateResult {
    return html`<input
        type="text"
        autocomplete="off"
        spellcheck="false"
        inputmode=${kind === 'number' ? 'decimal' : 'text'}
        placeholder=${kind === 'date' ? '2024-05-01' : ''}
        title=${this.texts.grid.writeHint}
        list=${choices.length > 0 ? 'choices' : nothing}
        .value=${text}
        @input=${(event: Event) => {
          this.#draft = (event.target as HTMLInputElement).value;
        }}
        @keydown=${this.#key}
        @change=${(event: Event) => this.#write((event.target as HTMLInputElement).value)}
      />
      ${choices.length > 0 ? html`<datalist id="choices">${choices.map((one) => html`<option value=${one}></option>`)}</datalist>` : nothing}`;
  }

  readonly #key = (event: KeyboardEvent): void => {
    const field = event.target as HTMLInputElement;
    // An input method takes Enter and Escape for itself.
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      field.value = this.view?.text ?? '';
      this.#draft = null;
    }
    if (event.key === 'Enter') this.#write(field.value);
  };

  #write(text: string): void {
    const { view, target } = this;
    if (!view || !target || text === view.text || this.session.progress !== null) return;
    this.#draft = null;
    // The same text comes twice, by Enter and when the field is left.
    this.view = { ...view, text };
    const detail: Typed = { target, text, shown: view.shown };
    this.dispatchEvent(new CustomEvent('typed', { bubbles: true, composed: true, detail }));
  }
}

customElements.define('cell-editor', CellEditor);
