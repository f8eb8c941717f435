import { css, html, nothing, type TemplateResult } from 'lit';
import type { Notice } from '../model/notice';
import { ICONS } from './icons';
import { SessionElement } from './session-element';
import { sharedStyles } from './styles';

/** What there is to tell, and long work that is going on. */
export class PaneStatus extends SessionElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        flex: none;
      }
      .notice {
        align-items: center;
        background: var(--colorNeutralBackground3);
        border-block-end: 1px solid var(--colorNeutralStroke1);
        border-inline-start: 4px solid var(--colorNeutralStrokeAccessible);
        display: grid;
        flex: none;
        gap: var(--spacingHorizontalS);
        grid-auto-flow: column;
        grid-template-columns: 1fr auto auto;
        padding: var(--spacingVerticalXS) var(--spacingHorizontalXS) var(--spacingVerticalXS)
          var(--spacingHorizontalM);
      }
      .notice span {
        max-block-size: 40vh;
        overflow-wrap: anywhere;
        overflow-y: auto;
        white-space: pre-line;
      }
      .notice > button {
        grid-column: -2;
        grid-row: 1;
      }
      .notice.asked {
        grid-auto-flow: row;
        grid-template-columns: 1fr auto;
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: var(--spacingHorizontalS);
        grid-column: 1 / -1;
      }
      .notice.success {
        border-inline-start-color: var(--colorStatusSuccessForeground1);
      }
      .notice.error {
        border-inline-start-color: var(--colorStatusDangerForeground1);
      }
      .notice.warning {
        border-inline-start-color: var(--colorStatusWarningForeground1);
      }
      .notice.error,
      .notice.warning,
      .notice.success {
        color: var(--colorNeutralForeground1);
      }
      .progress {
        align-items: center;
        border-block-end: 1px solid var(--colorNeutralStroke2);
        display: grid;
        flex: none;
        gap: 0 var(--spacingHorizontalS);
        grid-template-columns: 1fr auto;
        padding: 0 var(--spacingHorizontalXS) 0 var(--spacingHorizontalM);
      }
      .track {
        background: var(--colorNeutralBackground5);
        block-size: 3px;
        grid-column: 1 / 3;
        margin-inline: calc(-1 * var(--spacingHorizontalM)) calc(-1 * var(--spacingHorizontalXS));
        overflow: hidden;
      }
      .track > div {
        background: var(--colorCompoundBrandBackground);
        block-size: 100%;
      }
      .moving > div {
        animation: moving 1.6s linear infinite;
        inline-size: 33%;
      }
      @keyframes moving {
        from {
          translate: -100%;
        }
        to {
          translate: 300%;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .moving > div {
          animation: none;
          inline-size: 100%;
        }
      }
      @media (forced-colors: active) {
        .track > div {
          background: Highlight;
        }
        .track {
          border-block-end: 1px solid CanvasText;
        }
      }
    `,
  ];

  protected override readonly drawnAt = ['change', 'progress'] as const;

  override render(): TemplateResult {
    return html`${this.#notice()} ${this.#progress()}`;
  }

  #notice(): TemplateResult | typeof nothing {
    const { notice } = this.session;
    if (!notice) return nothing;
    const { actions } = this.texts;
    const asked = notice.other ? ' asked' : '';
    return html`<div class=${`notice ${notice.intent}${asked}`} role=${notice.intent === 'error' ? 'alert' : 'status'}>
      <span>${notice.text}</span>
      ${this.#choices(notice)}
      <button
        class="plain square"
        aria-label=${actions.close}
        title=${actions.close}
        @click=${() => this.session.tell(null)}
      >
        ${ICONS.close}
      </button>
    </div>`;
  }

  #choices({ action, other }: Notice): TemplateResult | typeof nothing {
    if (!action) return nothing;
    const button = ({ text, run }: NonNullable<Notice['action']>) =>
      html`<fluent-button size="small" @click=${run}>${text}</fluent-button>`;
    if (!other) return button(action);
    return html`<div class="choices">${button(action)} ${button(other)}</div>`;
  }

  #progress(): TemplateResult | typeof nothing {
    const { progress } = this.session;
    if (!progress) return nothing;
    const { share, text } = progress;
    return html`<div class="progress" role="region" aria-label=${text}>
      <div
        class=${share === null ? 'track moving' : 'track'}
        role="progressbar"
        aria-label=${text}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${share === null ? nothing : Math.round(share * 100)}
      >
        <div .style=${share === null ? '' : `inline-size: ${Math.round(share * 100)}%`}></div>
      </div>
      <span role="status">${text}</span>
      <fluent-button size="small" appearance="subtle" @click=${() => this.session.cancel()}
        >${this.texts.actions.cancel}</fluent-button
      >
    </div>`;
  }
}

customElements.define('pane-status', PaneStatus);
