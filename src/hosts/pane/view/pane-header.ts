import { css, html, nothing, type TemplateResult } from 'lit';
import type { PaneActions } from '../model/pane-actions';
import type { BookSummary } from '../worker/books/book-views';
import { openDialog } from './dialogs/dialogs';
import { SettingsDialog } from './dialogs/settings-dialog';
import { ICONS } from './icons';
import { SessionElement } from './session-element';
import { sharedStyles } from './styles';

/** The title, the workbook that is looked at, and what can be done. */
export class PaneHeader extends SessionElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        flex: none;
      }
      header {
        align-items: center;
        border-block-end: 1px solid var(--colorNeutralStroke2);
        display: grid;
        flex: none;
        gap: var(--spacingHorizontalXS);
        grid-template-columns: auto 1fr auto auto auto;
        min-block-size: 48px;
        padding-inline: var(--spacingHorizontalM) var(--spacingHorizontalXS);
      }
      h1 {
        font-size: var(--fontSizeBase400);
        font-weight: var(--fontWeightSemibold);
        line-height: var(--lineHeightBase400);
        margin: 0;
        white-space: nowrap;
      }
      .files {
        inline-size: 100%;
        max-inline-size: 420px;
        min-inline-size: 0;
        text-overflow: ellipsis;
      }
      @media (max-width: 480px) {
        /* Out of sight, and still the heading of the page. */
        h1.short {
          clip-path: inset(50%);
          position: absolute;
        }
        header:has(h1.short) {
          grid-template-columns: 1fr auto auto auto;
          padding-inline-start: var(--spacingHorizontalS);
        }
      }
    `,
  ];
  static override properties = { ...SessionElement.properties, actions: { attribute: false } };
  declare actions: PaneActions;

  override render(): TemplateResult {
    const { session, texts } = this;
    const first = session.books.length === 0;
    const main = session.mode === 'excel' ? texts.actions.checkAgain : texts.actions.add;
    return html`<header>
      <h1 class=${first || session.mode === 'excel' ? '' : 'short'}>${texts.title}</h1>
      ${session.mode === 'browser' && !first ? this.#files() : html`<span></span>`}
      ${
        first
          ? nothing
          : html`<fluent-button
              class="main"
              appearance="primary"
              size="small"
              ?disabled=${session.progress !== null}
              aria-disabled=${session.progress === null ? nothing : 'true'}
              @click=${() => this.dispatchEvent(new Event('start'))}
              ><span slot="start">${session.mode === 'browser' ? ICONS.add : ICONS.check}</span>${main}</fluent-button
            >`
      }
      <menu-button .label=${texts.actions.more} .items=${this.actions.menu()}></menu-button>
      <button
        class="plain square"
        aria-label=${texts.actions.settings}
        title=${texts.actions.settings}
        @click=${() => openDialog(new SettingsDialog(), session)}
      >
        ${ICONS.settings}
      </button>
    </header>`;
  }

  #files(): TemplateResult {
    const { session, texts } = this;
    const problems = ({ failure, counts }: BookSummary): string =>
      failure
        ? texts.files.unreadable
        : texts.files.problems(counts.error + counts.warning + counts.info);
    return html`<select
      class="files"
      aria-label=${texts.files.label}
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        session.target = null;
        void session.choose(value === '' ? null : Number(value));
      }}
    >
      ${
        session.books.length > 1
          ? html`<option value="" ?selected=${session.chosen === null}>
              ${texts.files.all(session.books.length)}
            </option>`
          : nothing
      }
      ${session.books.map(
        (book) =>
          html`<option value=${book.book} ?selected=${session.chosen === book.book}>
            ${texts.punctuation.aside(book.name, problems(book))}
          </option>`,
      )}
    </select>`;
  }
}

customElements.define('pane-header', PaneHeader);
