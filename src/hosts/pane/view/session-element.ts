import { LitElement } from 'lit';
import type { Session } from '../model/session';
import type { Texts } from '../texts/words';

/** A part of the page that shows the session, and is drawn again when that changes. */
export abstract class SessionElement extends LitElement {
  static override properties = { session: { attribute: false } };
  declare session: Session;
  /** What the session says at which it is drawn again. */
  protected readonly drawnAt: readonly ('change' | 'progress')[] = ['change'];
  readonly #changed = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    for (const event of this.drawnAt) this.session.addEventListener(event, this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const event of this.drawnAt) this.session.removeEventListener(event, this.#changed);
  }

  protected get texts(): Texts {
    return this.session.texts;
  }
}
