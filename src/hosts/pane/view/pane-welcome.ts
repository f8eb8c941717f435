import { css, html, nothing, type TemplateResult } from 'lit';
import { openPicked } from '../model/browser-work';
import { canPick } from '../model/watch/can-pick';
import { illustration } from './icons';
import { SessionElement } from './session-element';
import { sharedStyles } from './styles';

/** The first use: what this does, in three sentences, and where to begin. */
export class PaneWelcome extends SessionElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        flex: 1;
        min-block-size: 0;
      }
      .welcome {
        align-content: center;
        display: grid;
        flex: 1;
        gap: var(--spacingVerticalM);
        justify-items: center;
        overflow-y: auto;
        padding: var(--spacingVerticalL) var(--spacingHorizontalL);
      }
      .welcome h2 {
        font-size: var(--fontSizeBase500);
        line-height: var(--lineHeightBase500);
      }
      .welcome ol {
        color: var(--colorNeutralForeground2);
        display: grid;
        gap: var(--spacingVerticalS);
        max-inline-size: 420px;
        padding-inline-start: 1.4em;
      }
      .beside {
        max-inline-size: 420px;
      }
      .follow {
        display: flex;
        flex-wrap: wrap;
        gap: var(--spacingHorizontalS);
        justify-content: center;
      }
    `,
  ];

  override render(): TemplateResult {
    const { session } = this;
    const welcome = this.texts.welcome[session.mode];
    const { blank } = this.texts.welcome.browser;
    return html`<div class="welcome">
      ${illustration('sheet')}
      <h2>${welcome.heading}</h2>
      <ol>
        ${welcome.sentences.map((sentence) => html`<li>${sentence}</li>`)}
      </ol>
      <fluent-button
        class="main"
        appearance="primary"
        size="large"
        ?disabled=${session.progress !== null}
        aria-disabled=${session.progress === null ? nothing : 'true'}
        @click=${() => this.dispatchEvent(new Event('start'))}
        >${welcome.action}</fluent-button
      >
      ${session.mode === 'browser' && canPick() ? this.#follow() : nothing}
      ${
        session.mode === 'browser'
          ? html`<fluent-button
              appearance="subtle"
              @click=${() => void session.download('blank-workbook')}
              >${blank}</fluent-button
            >`
          : nothing
      }
    </div>`;
  }

  /** For work beside WPS or Excel. */
  #follow(): TemplateResult {
    const { session, texts } = this;
    return html`<p class="quiet beside">${texts.welcome.browser.beside}</p>
      <div class="follow">
        ${(['files', 'folder'] as const).map(
          (kind) =>
            html`<fluent-button
              size="small"
              ?disabled=${session.progress !== null}
              @click=${() => void openPicked(session, kind)}
              >${texts.actions.follow[kind]}</fluent-button
            >`,
        )}
      </div>`;
  }
}

customElements.define('pane-welcome', PaneWelcome);
