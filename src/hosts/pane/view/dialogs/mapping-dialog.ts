import { html, nothing, type TemplateResult } from 'lit';
import type { SheetMapping } from '../../../../ledger/mapping';
import type { TableId } from '../../../../ledger/records.generated';
import { columnLetters } from '../../../../workbook/model';
import { withMapping, withoutMapping } from '../../model/settings';
import type { SheetSummary } from '../../worker/books/book-views';
import type { TableChoice } from '../../worker/catalogue';
import { PaneDialog } from './dialogs';

/** Says which column of a sheet is 转正日期, for this sheet and all of the same form. */
export class MappingDialog extends PaneDialog {
  static override properties = { ...PaneDialog.properties, table: { state: true } };
  declare sheet: SheetSummary;
  declare table: string | null;
  readonly #columns = new Map<string, number | null>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.table = this.sheet.table;
  }

  protected heading(): string {
    return this.texts.mapping.heading(this.sheet.name);
  }

  protected body(): TemplateResult {
    const { mapping } = this.texts;
    const { tables } = this.session.catalogue;
    const chosen = tables.find(({ id }) => id === this.table);
    return html`
      <p>${mapping.text}</p>
      <label class="field"
        >${mapping.table}
        <select @change=${this.#chooseTable}>
          ${chosen ? nothing : html`<option value="" selected>${mapping.choose}</option>`}
          ${tables.map(
            ({ id, name }) =>
              html`<option value=${id} ?selected=${id === this.table}>${name}</option>`,
          )}
        </select>
      </label>
      ${chosen ? chosen.columns.map((column) => this.#column(column)) : nothing}
    `;
  }

  #column({ key, label, required }: TableChoice['columns'][number]): TemplateResult {
    const { mapping } = this.texts;
    const current = this.#current(key);
    return html`<label class="field"
      ><span>${label}${required ? html` <span class="quiet">${mapping.required}</span>` : nothing}</span>
      <select
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          this.#columns.set(key, value === '' ? null : Number(value));
        }}
      >
        <option value="" ?selected=${current === null}>${mapping.notThere}</option>
        ${this.sheet.headers.map(
          ({ column, text }) =>
            html`<option value=${column} ?selected=${current === column}>
              ${columnLetters(column)} ${text}
            </option>`,
        )}
      </select>
    </label>`;
  }

  /** The column chosen for a key, or recognised. */
  #current(key: string): number | null {
    const chosen = this.#columns.get(key);
    if (chosen !== undefined) return chosen;
    if (this.table !== this.sheet.table) return null;
    return this.sheet.columns.find((one) => one.key === key)?.column ?? null;
  }

  readonly #chooseTable = (event: Event): void => {
    this.table = (event.target as HTMLSelectElement).value || null;
    this.#columns.clear();
  };

  protected actions(): TemplateResult {
    const { mapping } = this.texts;
    return html`
      ${
        this.sheet.recognisedBy === 'mapping'
          ? html`<fluent-button @click=${() => this.#forget()}>${mapping.forget}</fluent-button>`
          : nothing
      }
      ${this.cancelButton()} ${this.primaryButton(mapping.save, this.table === null)}
    `;
  }

  /** The same form in any workbook where its headers are known; else this sheet, by its name. */
  get #form(): Pick<SheetMapping, 'sheet' | 'layout' | 'headerRow'> {
    const { layout, name, headerRow } = this.sheet;
    if (layout) return { layout };
    return headerRow === null ? { sheet: name } : { sheet: name, headerRow: headerRow - 1 };
  }

  protected override submit(): void {
    const table = this.table as TableId | null;
    if (table === null) return;
    const choice = this.session.catalogue.tables.find(({ id }) => id === table);
    const columns: Record<string, string | number | null> = {};
    for (const { key } of choice?.columns ?? []) {
      const column = this.#current(key);
      const header = this.sheet.headers.find((one) => one.column === column);
      if (column !== null || this.#columns.has(key)) columns[key] = header?.name ?? column;
    }
    const mapping = { ...this.#form, table, columns };
    this.close();
    void this.session.change({ mappings: withMapping(this.session.settings.mappings, mapping) });
  }

  #forget(): void {
    this.close();
    const mappings = withoutMapping(this.session.settings.mappings, this.#form);
    void this.session.change({ mappings });
  }
}

customElements.define('mapping-dialog', MappingDialog);
