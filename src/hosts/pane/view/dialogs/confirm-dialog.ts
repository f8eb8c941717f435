import { html, type TemplateResult } from 'lit';
import type { Session } from '../../model/session';
import { openDialog, PaneDialog } from './dialogs';

/** Asks before something is lost; closing it is the answer that loses nothing. */
export class ConfirmDialog extends PaneDialog {
  text = '';
  yes = '';
  no = '';
  answer: (yes: boolean) => void = () => {};

  protected heading(): string {
    return this.texts.confirm;
  }

  protected body(): TemplateResult {
    return html`${this.text.split('\n').map((line) => html`<p>${line}</p>`)}`;
  }

  protected actions(): TemplateResult {
    return html`${this.primaryButton(this.no)}
      <fluent-button class="yes" @click=${() => this.#say(true)}>${this.yes}</fluent-button>`;
  }

  protected override submit(): void {
    this.close();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.answer(false);
  }

  #say(yes: boolean): void {
    this.answer(yes);
    this.close();
  }
}

customElements.define('confirm-dialog', ConfirmDialog);

/**
 * Asks a person.
 * @param yes what goes on, and loses something
 * @param no what loses nothing
 */
export const confirmed = (
  session: Session,
  text: string,
  yes: string,
  no: string,
): Promise<boolean> =>
  new Promise((resolve) => {
    const dialog = new ConfirmDialog();
    Object.assign(dialog, { text, yes, no, answer: resolve });
    openDialog(dialog, session);
  });
