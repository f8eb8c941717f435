import { html, nothing, type TemplateResult } from 'lit';
import type { PaneSettings, ThemeChoice } from '../../model/settings';
import { PaneDialog } from './dialogs';
import '../unit-settings-field';

const THEMES: readonly ThemeChoice[] = ['auto', 'light', 'dark'];
const LANGUAGES: readonly PaneSettings['language'][] = ['auto', 'zh-CN', 'en'];

/** Language, appearance, day of judgement, packs. */
export class SettingsDialog extends PaneDialog {
  #draft: Partial<PaneSettings> = {};

  protected heading(): string {
    return this.texts.settings.heading;
  }

  protected body(): TemplateResult {
    const { settings, catalogue, mode } = this.session;
    const draft = { ...settings, ...this.#draft };
    const { settings: texts } = this.texts;
    return html`
      <label class="field"
        >${texts.language}
        <select
          @change=${(event: Event) => this.#set({ language: value(event) as PaneSettings['language'] })}
        >
          ${LANGUAGES.map(
            (one) =>
              html`<option value=${one} ?selected=${draft.language === one}>${texts.languages[one]}</option>`,
          )}
        </select>
      </label>
      <label class="field"
        >${texts.theme}
        <select @change=${(event: Event) => this.#set({ theme: value(event) as ThemeChoice })}>
          ${THEMES.map(
            (one) =>
              html`<option value=${one} ?selected=${draft.theme === one}>${texts.themes[one]}</option>`,
          )}
        </select>
      </label>
      <label class="field"
        >${texts.asOf}
        <input
          type="date"
          .value=${draft.asOf}
          aria-describedby="as-of-help"
          @change=${(event: Event) => this.#set({ asOf: value(event) })}
        />
        <span id="as-of-help" class="quiet">${texts.asOfHelp}</span>
      </label>
      <fieldset>
        <legend>${texts.packs}</legend>
        ${catalogue.packs.map(
          (pack) =>
            html`<label class="choice">
              <input
                type="checkbox"
                .checked=${pack.on || draft.packs.includes(pack.id)}
                ?disabled=${pack.on}
                @change=${(event: Event) =>
                  this.#pack(pack.id, (event.target as HTMLInputElement).checked)}
              />
              <span
                >${pack.title}${pack.on ? html` <span class="quiet">${texts.always}</span>` : nothing}<br /><span
                  class="quiet"
                  >${texts.packRules(pack.rules, plainly(pack.source))}</span
                ></span
              >
            </label>`,
        )}
      </fieldset>
      <fieldset>
        <legend>${this.texts.unit.heading}</legend>
        <unit-settings-field
          .session=${this.session}
          .value=${settings.unit}
          @unit=${(event: CustomEvent<PaneSettings['unit']>) => this.#set({ unit: event.detail })}
        ></unit-settings-field>
      </fieldset>
      ${settings.mappings.length > 0 ? this.#mappings(settings.mappings.length) : nothing}
      ${
        mode === 'excel'
          ? html`<label class="choice">
              <input
                type="checkbox"
                .checked=${draft.live}
                @change=${(event: Event) =>
                  this.#set({ live: (event.target as HTMLInputElement).checked })}
              />
              <span>${texts.live}</span>
            </label>`
          : nothing
      }
      <p class="quiet">${texts.keptIn[mode]}</p>
    `;
  }

  #mappings(count: number): TemplateResult {
    const { settings: texts } = this.texts;
    return html`<label class="choice">
      <input
        type="checkbox"
        @change=${(event: Event) => {
          const forget = (event.target as HTMLInputElement).checked;
          this.#set({ mappings: forget ? [] : this.session.settings.mappings });
        }}
      />
      <span>${texts.forgetMappings(count)}</span>
    </label>`;
  }

  protected actions(): TemplateResult {
    return html`${this.cancelButton()} ${this.primaryButton(this.texts.settings.save)}`;
  }

  #set(change: Partial<PaneSettings>): void {
    this.#draft = { ...this.#draft, ...change };
  }

  #pack(id: string, on: boolean): void {
    const packs = this.#draft.packs ?? this.session.settings.packs;
    this.#set({ packs: on ? [...packs, id] : packs.filter((one) => one !== id) });
  }

  protected override submit(): void {
    this.close();
    void this.session.change(this.#draft);
  }
}

/** Without where the program itself has it from. */
const plainly = (source: string): string => source.replace(/（[^）]*）/g, '');

const value = (event: Event): string => (event.target as HTMLInputElement).value;

customElements.define('settings-dialog', SettingsDialog);
