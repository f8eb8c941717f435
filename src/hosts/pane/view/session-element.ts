import { LitElement } from 'lit';
import type { Session } from '../model/session';
import type { Texts } from '../texts/words';

/** A part of the page that shows the session, and is drawn again when that changes. */
export abstract class SessionElement extends LitElement {
  static override properties = { session: { attribute: false } };
  declare session: Session;
  readonly #changed = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.addEventListener('change', this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.removeEventListener('change', this.#changed);
  }

  protected get texts(): Texts {
    return this.session.texts;
  }
}
