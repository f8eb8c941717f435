import { css, html, nothing, type TemplateResult } from 'lit';
import type { PaneActions } from '../model/pane-actions';
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
    `,
  ];
  static override properties = { ...SessionElement.properties, copies: { attribute: false } };
  declare copies: PaneActions['copies'];

  override render(): TemplateResult | typeof nothing {
    const { session, copies } = this;
    const changes = session.books.reduce((sum, book) => sum + book.changes, 0);
    if (!copies || changes === 0) return nothing;
    const { fixes } = this.texts;
    const busy = session.progress !== null;
    return html`<div class="bar">
      <span role="status">${session.unsaved ? fixes.pending(changes) : fixes.handedOver(changes)}</span>
      <fluent-button size="small" ?disabled=${busy} @click=${() => copies.undo()}
        >${fixes.back}</fluent-button
      >
      <fluent-button
        size="small"
        appearance=${session.unsaved ? 'primary' : nothing}
        ?disabled=${busy}
        @click=${() => copies.save()}
        >${fixes.save}</fluent-button
      >
    </div>`;
  }
}

customElements.define('unsaved-bar', UnsavedBar);
