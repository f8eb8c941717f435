import { css, html, type TemplateResult } from 'lit';
import type { TermId } from '../texts/help/terms';
import { openHelp } from './dialogs/late-dialogs';
import { SessionElement } from './session-element';
import { sharedStyles } from './styles';

/** A question mark beside a word, which opens the help there. */
export class HelpButton extends SessionElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: inline-block;
        vertical-align: middle;
      }
      button {
        block-size: 24px;
        border: 1px solid var(--colorNeutralStrokeAccessible);
        border-radius: var(--borderRadiusCircular);
        color: var(--colorNeutralForeground2);
        font-size: var(--fontSizeBase200);
        inline-size: 24px;
        line-height: 20px;
        text-align: center;
      }
      button:hover {
        background: var(--colorNeutralBackground1Hover);
      }
    `,
  ];
  static override properties = { ...SessionElement.properties, term: {} };
  declare term: TermId;

  override render(): TemplateResult {
    const { explain } = this.texts.actions;
    return html`<button
      class="plain"
      aria-label=${explain}
      title=${explain}
      @click=${() => void openHelp(this.session, this.term)}
    >
      ?
    </button>`;
  }
}

customElements.define('help-button', HelpButton);
