import { css, html, nothing, type TemplateResult } from 'lit';
import type { PaneActions } from '../model/pane-actions';
import type { BookSummary } from '../worker/books/book-views';
import { SessionElement } from './session-element';
import { sharedStyles } from './styles';

/** What was changed in copies, to be downloaded or taken back. */
export class UnsavedBar extends SessionElement {
  static override styles = [
    sharedStyles,
    css`
      .bar {
        align-items: center;
        background: var(--colorNeutralBackground3);
        border-block-end: 1px solid var(--colorNeutralStroke2);
        display: flex;
        flex-wrap: wrap;
        gap: var(--spacingVerticalXS) var(--spacingHorizontalS);
        padding: var(--spacingVerticalS) var(--spacingHorizontalM);
      }
      span {
        flex: 1 1 160px;
      }
      details {
        flex: 1 1 100%;
      }
      summary {
        cursor: pointer;
      }
      .list {
        max-block-size: 30vh;
        overflow: auto;
      }
      table {
        border-collapse: collapse;
        font-size: var(--fontSizeBase200);
        inline-size: 100%;
      }
      th,
      td {
        border-block-end: 1px solid var(--colorNeutralStroke2);
        overflow-wrap: anywhere;
        padding: 4px 8px 4px 0;
        text-align: start;
      }
    `,
  ];
  static override properties = { ...SessionElement.properties, copies: { attribute: false } };
  declare copies: PaneActions['copies'];

  override render(): TemplateResult | typeof nothing {
    const { session, copies } = this;
    const changed = session.books.filter(({ changes }) => changes.length > 0);
    const changes = changed.reduce((sum, book) => sum + book.changes.length, 0);
    if (!copies || (changes === 0 && !copies.canRedo)) return nothing;
    const { fixes } = this.texts;
    const busy = session.progress !== null;
    return html`<div class="bar">
      <span role="status">${changes === 0 ? fixes.untouched : session.unsaved ? fixes.pending(changes) : fixes.handedOver(changes)}</span>
      <fluent-button size="small" ?disabled=${busy || changes === 0} @click=${() => copies.undo()}
        >${fixes.back}</fluent-button
      >
      ${
        copies.canRedo
          ? html`<fluent-button size="small" ?disabled=${busy} @click=${() => copies.redo()}
              >${fixes.again}</fluent-button
            >`
          : nothing
      }
      <fluent-button
        size="small"
        appearance=${session.unsaved ? 'primary' : nothing}
        ?disabled=${busy}
        @click=${() => copies.save()}
        >${fixes.save}</fluent-button
      >
      ${
        copies.writeBack && session.unsaved
          ? html`<fluent-button size="small" ?disabled=${busy} @click=${() => copies.writeBack?.()}
              >${fixes.writeBack}</fluent-button
            >`
          : nothing
      }
      ${changes > 0 ? this.#list(changed, changes) : nothing}
    </div>`;
  }

  /** What stood where, and what stands there now. */
  #list(books: readonly BookSummary[], total: number): TemplateResult {
    const { fixes } = this.texts;
    return html`<details>
      <summary>${fixes.list(total)}</summary>
      <div class="list" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">${fixes.place}</th>
              <th scope="col">${fixes.was}</th>
              <th scope="col">${fixes.is}</th>
            </tr>
          </thead>
          <tbody>
            ${books.flatMap(({ name, changes }) =>
              changes.map(
                ({ place, before, after }) =>
                  html`<tr>
                    <td>${books.length > 1 ? `${name} ` : nothing}${place}</td>
                    <td>${before || '—'}</td>
                    <td>${after || '—'}</td>
                  </tr>`,
              ),
            )}
          </tbody>
        </table>
      </div>
    </details>`;
  }
}

customElements.define('unsaved-bar', UnsavedBar);
