import { html, type TemplateResult } from 'lit';
import { PaneDialog } from './dialogs';

/** Chooses a sheet of the blank workbook to insert, or all of it. */
export class TemplateDialog extends PaneDialog {
  /** Given the sheet's name, or null for the whole workbook. */
  insert: (sheet: string | null) => void = () => {};

  protected heading(): string {
    return this.texts.template.heading;
  }

  protected body(): TemplateResult {
    const { template } = this.texts;
    return html`
      <label class="field"
        >${template.text}
        <select>
          <option value="">${template.whole}</option>
          ${this.session.catalogue.tables.map(
            ({ name, help }) => html`<option value=${name} title=${help}>${name}</option>`,
          )}
        </select>
      </label>
    `;
  }

  protected actions(): TemplateResult {
    return html`${this.cancelButton()} ${this.primaryButton(this.texts.template.insert)}`;
  }

  protected override submit(): void {
    const { value } = this.renderRoot.querySelector('select') ?? { value: '' };
    this.close();
    this.insert(value || null);
  }
}

customElements.define('template-dialog', TemplateDialog);
