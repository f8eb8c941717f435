import { css, html, nothing, type TemplateResult } from 'lit';
import { columnLetters } from '../../../../workbook/model';
import type { BookId, BookSummary, SheetSummary } from '../../worker/books/book-views';
import { SessionElement } from '../session-element';
import { articleStyles, sharedStyles } from '../styles';

/** How each sheet was understood, with a way to correct it. */
export class SheetsPanel extends SessionElement {
  static override styles = [
    sharedStyles,
    articleStyles,
    css`
      .name {
        font-weight: var(--fontWeightSemibold);
        overflow-wrap: anywhere;
      }
      .columns {
        display: grid;
        gap: 0 var(--spacingHorizontalM);
        grid-template-columns: repeat(auto-fill, minmax(130px, 1fr));
        padding-block: var(--spacingVerticalXS);
      }
      .columns div {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .letters {
        color: var(--colorNeutralForeground2);
        display: inline-block;
        min-inline-size: 2em;
      }
      summary {
        cursor: pointer;
      }
      fluent-button {
        margin-block-start: var(--spacingVerticalS);
      }
    `,
  ];

  readonly #open = new Set<BookId>();

  override render(): TemplateResult {
    const chosen = new Set(this.session.bookIds);
    const books = this.session.books.filter(({ book }) => chosen.has(book));
    return html`
      <h2>${this.texts.sheets.heading}</h2>
      ${books.length > 1 ? openFirst(books).map((book) => this.#folded(book)) : books.map((book) => this.#book(book))}
    `;
  }

  /** One line a workbook; its sheets are made when they are wanted. */
  #folded(book: BookSummary): TemplateResult {
    const [understood, there] = book.standing.sheets;
    const isOpen = this.#open.has(book.book);
    return html`<details
      ?open=${isOpen}
      @toggle=${(event: Event) => {
        if ((event.target as HTMLDetailsElement).open) this.#open.add(book.book);
        else this.#open.delete(book.book);
        this.requestUpdate();
      }}
    >
      <summary>
        ${book.name}
        <span class="quiet">${book.failure ? this.texts.files.unreadable : `${understood}/${there}`}</span>
      </summary>
      ${isOpen ? this.#book(book) : nothing}
    </details>`;
  }

  #book(book: BookSummary): TemplateResult {
    return html`
      ${book.failure ? html`<section><p>${book.failure.message}</p></section>` : nothing}
      ${book.sheets.map((sheet) => this.#sheet(book, sheet))}
    `;
  }

  #sheet(book: BookSummary, sheet: SheetSummary): TemplateResult {
    const { sheets, punctuation } = this.texts;
    const { pair, list } = punctuation;
    return html`<section>
      <p class="name">${sheet.name}</p>
      <p class="quiet">${this.#state(sheet)}</p>
      ${
        sheet.missing.length > 0
          ? html`<p class="warning">${pair(sheets.missing, list(sheet.missing))}</p>`
          : nothing
      }
      ${sheet.nearMisses.map(
        ({ header, meant }) => html`<p class="warning">${sheets.near(header, meant)}</p>`,
      )}
      ${
        sheet.unknown.length > 0
          ? html`<p class="quiet">${pair(sheets.unknown, list(sheet.unknown))}</p>`
          : nothing
      }
      ${
        sheet.columns.length > 0
          ? html`<details>
              <summary class="quiet">${sheets.columns}</summary>
              <div class="columns">
                ${sheet.columns.map(
                  ({ header, found, column }) =>
                    html`<div title=${found}>
                      <span class="letters">${columnLetters(column)}</span>${header}
                    </div>`,
                )}
              </div>
            </details>`
          : nothing
      }
      ${
        sheet.mappable
          ? html`<fluent-button
              size="small"
              @click=${() =>
                this.dispatchEvent(
                  new CustomEvent('correct-mapping', {
                    bubbles: true,
                    composed: true,
                    detail: { book, sheet },
                  }),
                )}
              >${sheets.correct}</fluent-button
            >`
          : nothing
      }
    </section>`;
  }

  #state(sheet: SheetSummary): string {
    const { sheets } = this.texts;
    if (sheet.hidden) return sheets.hidden;
    if (sheet.table === null) {
      const nearest = sheet.tableName ? sheets.nearest(sheet.tableName) : '';
      return [sheets.unrecognised, nearest].filter(Boolean).join(' · ');
    }
    const by =
      sheet.recognisedBy === 'name'
        ? sheets.byName
        : sheet.recognisedBy === 'mapping'
          ? sheets.byMapping
          : '';
    const row = sheet.headerRow === null ? '' : sheets.headerRow(sheet.headerRow);
    return [sheets.recognised(sheet.tableName ?? ''), by, row, sheets.records(sheet.records)]
      .filter(Boolean)
      .join(' · ');
  }
}

/** What was not wholly understood stands first. */
const openFirst = (books: readonly BookSummary[]): readonly BookSummary[] => {
  const lacks = ({ failure, standing: { sheets } }: BookSummary): boolean =>
    failure !== null || sheets[0] < sheets[1];
  return [...books].sort((a, b) => Number(lacks(b)) - Number(lacks(a)));
};

customElements.define('sheets-panel', SheetsPanel);
