import { css, html, nothing, type TemplateResult } from 'lit';
import { figureText, type TableView } from '../../../../documents/return/return-view';
import { print } from '../../model/download';
import type { ExplainedView, ReturnView } from '../../worker/return-views';
import './explained-figure';
import { ICONS, illustration } from '../icons';
import { SessionElement } from '../session-element';
import { sharedStyles, tableStyles } from '../styles';

/** The annual return as tables; a figure opens to the rows that it counts. */
export class ReturnPanel extends SessionElement {
  static override styles = [
    sharedStyles,
    tableStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
        overflow-y: auto;
        padding: var(--spacingVerticalM) var(--spacingHorizontalM) var(--spacingVerticalXXL);
      }
      h2 {
        margin-block-end: var(--spacingVerticalXXS);
      }
      div:has(> .back) {
        margin-block-end: var(--spacingVerticalM);
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: var(--spacingHorizontalS);
        margin-block: var(--spacingVerticalS);
      }
      .bar select {
        flex: 1 1 180px;
        min-inline-size: 0;
      }
      thead th {
        background: var(--colorNeutralBackground3);
        min-inline-size: 64px;
        text-align: center;
        vertical-align: middle;
      }
      tbody th {
        background: var(--colorNeutralBackground1);
        font-weight: var(--fontWeightRegular);
        inset-inline-start: 0;
        max-inline-size: 220px;
        min-inline-size: 110px;
        position: sticky;
      }
      td.figure {
        padding: 0;
        text-align: end;
      }
      td.figure button {
        border-radius: 0;
        font-variant-numeric: tabular-nums;
        inline-size: 100%;
        padding: 4px 8px;
        text-align: end;
      }
      td.figure button:hover {
        background: var(--colorNeutralBackground1Hover);
        text-decoration: underline;
      }
      td.figure button:focus-visible {
        outline-offset: -2px;
      }
      .none {
        align-content: center;
        display: grid;
        flex: 1;
        gap: var(--spacingVerticalS);
        justify-items: center;
        text-align: center;
      }
      ul {
        padding-inline-start: var(--spacingHorizontalXL);
      }
      .state {
        align-items: center;
        display: flex;
        gap: var(--spacingHorizontalXS);
        margin-block: var(--spacingVerticalXS);
      }
      .good {
        color: var(--colorStatusSuccessForeground1);
      }
      details {
        margin-block: var(--spacingVerticalXS);
      }
      summary {
        cursor: pointer;
      }
    `,
  ];
  static override properties = {
    ...SessionElement.properties,
    made: { state: true },
    explained: { state: true },
    table: { state: true },
    years: { state: true },
    busy: { state: true },
  };
  declare made: ReturnView | null;
  declare explained: ExplainedView | null;
  declare table: number;
  declare years: readonly number[];
  declare busy: boolean;
  #made = '';

  constructor() {
    super();
    this.made = null;
    this.explained = null;
    this.table = 0;
    this.years = [];
    this.busy = false;
  }

  override willUpdate(): void {
    const books = this.session.bookIds;
    const { year } = this.session;
    const wanted = `${books.join()} ${this.session.version} ${year} ${this.session.language}`;
    if (books.length === 0 || wanted === this.#made) return;
    this.#made = wanted;
    this.busy = true;
    this.explained = null;
    const { engine } = this.session;
    void Promise.all([engine.ask('years', { books }), engine.ask('makeReturn', { books, year })])
      .then(([years, made]) => {
        if (wanted !== this.#made) return;
        this.years = years;
        this.made = made;
      })
      .catch((error: unknown) => this.session.fail(error, () => this.requestUpdate()))
      .finally(() => {
        this.busy = false;
      });
  }

  override render(): TemplateResult {
    const { annual, actions } = this.texts;
    const { made, explained } = this;
    if (this.session.books.length === 0) return this.#none(annual.start);
    if (!made)
      return this.busy ? html`<p class="quiet">${annual.loading}</p>` : this.#none(annual.noYear);
    if (explained) {
      return html`<explained-figure
        .session=${this.session}
        .explained=${explained}
        @back=${() => {
          this.explained = null;
        }}
      ></explained-figure>`;
    }
    const view = made.tables[this.table] ?? made.tables[0];
    return html`
      <h2>${annual.heading(made.year)}</h2>
      <p class="quiet">${annual.workbooks(made.workbooks)}</p>
      <div class="bar">
        <select aria-label=${annual.table} @change=${this.#chooseTable}>
          ${made.tables.map(
            ({ title }, index) =>
              html`<option value=${index} ?selected=${index === this.table}>${title}</option>`,
          )}
        </select>
        ${
          this.years.length > 1
            ? html`<select aria-label=${annual.year} @change=${this.#chooseYear}>
                ${this.years.map(
                  (year) =>
                    html`<option value=${year} ?selected=${year === made.year}>${year}</option>`,
                )}
              </select>`
            : nothing
        }
        <fluent-button
          size="small"
          ?disabled=${this.session.progress !== null}
          @click=${() => void print(this.session, 'return-html', { year: made.year })}
          >${this.session.mode === 'excel' ? actions.downloadPrint : actions.print}</fluent-button
        >
      </div>
      ${view ? this.#view(view) : nothing} ${this.#balances(made)} ${this.#notes(made)}
    `;
  }

  #none(text: string): TemplateResult {
    return html`<div class="none">
      ${illustration('none')}
      <h2>${this.texts.annual.none}</h2>
      <p class="quiet">${text}</p>
    </div>`;
  }

  readonly #chooseTable = (event: Event): void => {
    this.table = Number((event.target as HTMLSelectElement).value);
  };

  readonly #chooseYear = (event: Event): void => {
    this.session.year = Number((event.target as HTMLSelectElement).value);
    this.session.changed();
  };

  #view(view: TableView): TemplateResult {
    const { annual } = this.texts;
    return html`
      <p class="quiet">${annual.unit(view.unit)}</p>
      <div class="scroll" tabindex="0" role="region" aria-label=${view.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">${annual.item}</th>
              ${view.columns.map(({ title }) => html`<th scope="col">${title}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${view.rows.map(
              (row) =>
                html`<tr>
                  <th scope="row">${row.title}</th>
                  ${row.figures.map((figure, column) => {
                    const ref = `${view.id}.${row.id}.${view.columns[column]?.id}`;
                    return figure
                      ? html`<td class="figure">
                          <button class="plain" @click=${() => void this.#explain(ref)}>
                            ${figureText(figure)}
                          </button>
                        </td>`
                      : html`<td></td>`;
                  })}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${view.note ? html`<p class="quiet">${view.note}</p>` : nothing}
    `;
  }

  #balances(made: ReturnView): TemplateResult {
    const { annual } = this.texts;
    if (made.unbalanced.length === 0 && made.lacking > 0) {
      return html`<p class="state">
        ${annual.lacking(made.lacking)}
        <help-button .session=${this.session} .term=${'lacking'}></help-button>
      </p>`;
    }
    if (made.unbalanced.length === 0) {
      return html`<p class="state good">${ICONS.check} ${annual.balanced}</p>`;
    }
    return html`<details open>
      <summary class="error">${annual.unbalanced(made.unbalanced.length)}</summary>
      <ul>
        ${made.unbalanced.map(
          ({ table, balance: { title, left, right } }) =>
            html`<li>${annual.balance(table, title, String(left), String(right))}</li>`,
        )}
      </ul>
    </details>`;
  }

  #notes({ across, questions, left }: ReturnView): TemplateResult {
    const { annual, punctuation } = this.texts;
    return html`
      ${this.#folded(annual.across, across)} ${this.#folded(annual.questions, questions)}
      ${this.#folded(
        annual.left,
        left.map(({ name, reason }) => punctuation.pair(name, reason)),
      )}
    `;
  }

  #folded(title: string, lines: readonly string[]): TemplateResult | typeof nothing {
    if (lines.length === 0) return nothing;
    return html`<details>
      <summary>${title}</summary>
      <ul>
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>
    </details>`;
  }

  async #explain(ref: string): Promise<void> {
    try {
      this.explained = await this.session.engine.ask('explain', { ref });
    } catch (error) {
      this.session.fail(error, () => void this.#explain(ref));
    }
  }
}

customElements.define('return-panel', ReturnPanel);
