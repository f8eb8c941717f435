import { html, nothing, type TemplateResult } from 'lit';
import { print } from '../../model/download';
import { localToday } from '../../model/session';
import type { Month, MonthView } from '../../worker/protocol';
import { PaneDialog } from './dialogs';

/** What a month brings for the workbooks that are looked at: to be read, and printed. */
export class MonthDialog extends PaneDialog {
  static override properties = { ...PaneDialog.properties, lists: { state: true } };
  declare lists: readonly MonthView[];
  #month: Month = thisMonth();
  #asked = '';

  constructor() {
    super();
    this.lists = [];
  }

  override willUpdate(): void {
    const { session } = this;
    const { year, month } = this.#month;
    const asked = `${session.version} ${year}-${month}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    const { bookIds: books } = session;
    void session.engine.ask('month', { books, month: this.#month }).then(
      (lists) => {
        if (asked === this.#asked) this.lists = lists;
      },
      (error: unknown) => session.fail(error, () => this.requestUpdate()),
    );
  }

  protected heading(): string {
    return this.texts.month.heading;
  }

  protected body(): TemplateResult {
    const { month } = this.texts;
    return html`
      <label class="field"
        >${month.which}
        <select @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value)}>
          ${monthsAround(thisMonth()).map(
            (one) =>
              html`<option value=${isoMonth(one)} ?selected=${isoMonth(one) === isoMonth(this.#month)}>
                ${month.name(one.year, one.month)}
              </option>`,
          )}
        </select>
      </label>
      ${this.lists.map(
        ({ title, sections }) => html`<section>
          <h3>${title}</h3>
          ${sections.length === 0 ? html`<p>${month.nothing}</p>` : nothing}
          ${sections.map(
            (one) =>
              html`<p><strong>${one.title}</strong></p>
                <ul>
                  ${one.lines.map((line) => html`<li>${line}</li>`)}
                </ul>`,
          )}
        </section>`,
      )}
    `;
  }

  #choose(text: string): void {
    const [year = 0, month = 0] = text.split('-').map(Number);
    this.#month = { year, month };
    this.requestUpdate();
  }

  protected actions(): TemplateResult {
    const { actions } = this.texts;
    const { mode } = this.session;
    return html`${this.cancelButton(actions.close)}
    ${this.primaryButton(mode === 'excel' ? actions.downloadPrint : actions.print)}`;
  }

  protected override submit(): void {
    this.close();
    void print(this.session, 'month-html', { month: this.#month });
  }
}

const isoMonth = ({ year, month }: Month): string => `${year}-${String(month).padStart(2, '0')}`;

/** A year back and a year ahead. */
function monthsAround({ year, month }: Month): Month[] {
  return Array.from({ length: 25 }, (_, index) => {
    const at = year * 12 + month - 1 + index - 12;
    return { year: Math.floor(at / 12), month: (at % 12) + 1 };
  });
}

function thisMonth(): Month {
  const today = localToday();
  return { year: Math.floor(today / 10_000), month: Math.floor(today / 100) % 100 };
}

customElements.define('month-dialog', MonthDialog);
