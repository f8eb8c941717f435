import { css, html, nothing, type TemplateResult } from 'lit';
import { EngineFailure } from '../model/engine-client';
import type { UnitFile, UnitSettingsView } from '../worker/unit-settings';
import { SessionElement } from './session-element';
import { sharedStyles } from './styles';

/** A settings file is a page of text; more is something else. */
const MOST_BYTES = 200_000;

/** The settings of a unit: loads their file, and shows what it changes before it is kept. */
export class UnitSettingsField extends SessionElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        gap: var(--spacingVerticalXS);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--spacingHorizontalS);
      }
      ul {
        font-size: var(--fontSizeBase200);
        line-height: var(--lineHeightBase200);
        margin: 0;
        padding-inline-start: var(--spacingHorizontalXL);
      }
    `,
  ];
  static override properties = {
    ...SessionElement.properties,
    value: { attribute: false },
    view: { state: true },
    problem: { state: true },
  };
  declare value: UnitFile | null;
  declare view: UnitSettingsView | null;
  declare problem: string;

  constructor() {
    super();
    this.value = null;
    this.view = null;
    this.problem = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.value) void this.#take(this.value);
  }

  override render(): TemplateResult {
    const { value, view, problem } = this;
    const { unit } = this.texts;
    return html`
      <p class="quiet">${value && view ? unit.from(value.file, view.unit) : unit.none}</p>
      ${value && view ? this.#changes(view) : nothing}
      <p class="error" role="alert">${problem || nothing}</p>
      <div class="buttons">
        <fluent-button size="small" @click=${() => this.#input?.click()}
          >${value ? unit.replace : unit.load}</fluent-button
        >
        ${
          value
            ? html`<fluent-button size="small" @click=${() => this.#put(null, null)}
                >${unit.remove}</fluent-button
              >`
            : nothing
        }
      </div>
      <input type="file" accept=".json,.txt" hidden aria-hidden="true" tabindex="-1"
        @change=${() => void this.#load()}
      />
    `;
  }

  #changes({ packs, changes }: UnitSettingsView): TemplateResult {
    const { unit } = this.texts;
    if (packs.length + changes.length === 0) return html`<p>${unit.nothing}</p>`;
    return html`<ul>
      ${packs.map((title) => html`<li>${unit.pack(title)}</li>`)}
      ${changes.map(({ rule, text }) => html`<li>${unit.change(rule, text)}</li>`)}
    </ul>`;
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  async #load(): Promise<void> {
    const input = this.#input;
    const file = input?.files?.[0];
    if (!input || !file) return;
    if (file.size > MOST_BYTES) this.problem = this.texts.unit.tooLarge(file.name);
    else await this.#take({ file: file.name, text: await file.text() });
    input.value = '';
  }

  async #take(value: UnitFile): Promise<void> {
    try {
      this.#put(value, await this.session.engine.ask('unitSettings', value));
    } catch (error) {
      if (!(error instanceof EngineFailure && error.told)) throw error;
      // What held before holds on.
      this.problem = error.message;
    }
  }

  #put(value: UnitFile | null, view: UnitSettingsView | null): void {
    this.value = value;
    this.view = view;
    this.problem = '';
    this.dispatchEvent(new CustomEvent('unit', { detail: value }));
  }
}

customElements.define('unit-settings-field', UnitSettingsField);
