import { html, nothing, type TemplateResult } from 'lit';
import { helpEn } from '../../texts/help/en';
import { type HelpTexts, TERMS, type TermId } from '../../texts/help/terms';
import { helpZhCN } from '../../texts/help/zh-cn';
import type { NextSteps } from '../../worker/next-steps';
import { PaneDialog } from './dialogs';

/** What this is, what to do next, what the words mean, and what it rests on. */
export class HelpDialog extends PaneDialog {
  static override properties = { ...PaneDialog.properties, next: { state: true } };
  /** The word that is asked about. */
  term: TermId | null = null;
  declare next: NextSteps | null;

  constructor() {
    super();
    this.next = null;
  }

  get #help(): HelpTexts {
    return this.session.language === 'en' ? helpEn : helpZhCN;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { session } = this;
    if (session.books.length === 0) return;
    void session.engine.ask('next', { books: session.bookIds }).then(
      (next) => {
        this.next = next;
      },
      (error: unknown) => session.fail(error, () => this.requestUpdate()),
    );
  }

  override firstUpdated(): void {
    super.firstUpdated();
    const asked = this.renderRoot.querySelector<HTMLElement>(`#${this.term}`);
    asked?.scrollIntoView({ block: 'start' });
    asked?.focus({ preventScroll: true });
  }

  protected heading(): string {
    return this.#help.heading;
  }

  protected body(): TemplateResult {
    const help = this.#help;
    return html`
      ${this.next ? this.#now(this.next) : nothing}
      <section>
        <h3>${help.what}</h3>
        <p>${help.whatText}</p>
      </section>
      <section>
        <h3>${help.steps}</h3>
        <ol>
          ${help.stepsOf[this.session.mode].map((step) => html`<li>${step}</li>`)}
        </ol>
      </section>
      <section>
        <h3>${help.terms}</h3>
        ${TERMS.map((id) => {
          const [name, text] = help.term[id];
          return html`<p class="term" id=${id} tabindex="-1"><strong>${name}</strong><br />${text}</p>`;
        })}
      </section>
      ${this.#about()}
    `;
  }

  #now({ cells, elsewhere, fixable, blank, unread }: NextSteps): TemplateResult {
    const help = this.#help;
    const total = cells.reduce((sum, { count }) => sum + count, 0);
    const sheets = this.texts.punctuation.list(
      cells.map(({ sheet, count }) => help.inSheet(sheet, count)),
    );
    const open = total + elsewhere > 0;
    const lines = [
      total > 0 ? help.cells(total, sheets) : '',
      elsewhere > 0 ? help.elsewhere(elsewhere) : '',
      fixable > 0 ? help.fixable(fixable) : '',
      open ? help.answer : '',
      blank > 0 ? help.blank(blank) : '',
      unread > 0 ? help.unread(unread) : '',
      this.session.unsaved ? help.save : '',
    ].filter(Boolean);
    return html`<section>
      <h3>${help.now}</h3>
      <ul>
        ${(lines.length > 0 ? lines : [help.done]).map((line) => html`<li>${line}</li>`)}
      </ul>
    </section>`;
  }

  #about(): TemplateResult {
    const help = this.#help;
    const { regulations } = this.session.catalogue;
    const [newest] = regulations;
    return html`<section>
        <h3>${help.about}</h3>
        <p>${help.version(APP_VERSION)}</p>
        ${newest ? html`<p>${help.basis(regulations.length, newest.title, newest.since)}</p>` : nothing}
        <details>
          <summary>${help.basisList}</summary>
          <ul>
            ${regulations.map(({ title, since }) => html`<li>${help.since(title, since)}</li>`)}
          </ul>
        </details>
        <p>${help.licence}</p>
      </section>
      <section>
        <h3>${help.fault}</h3>
        <p>${help.faultText}</p>
        <label class="field"
          >${help.facts}<textarea readonly rows="3" .value=${this.#facts()}></textarea
        ></label>
      </section>`;
  }

  /** What tells where it happened, and nothing of what is in the workbooks. */
  #facts(): string {
    const { mode, language, books } = this.session;
    const sheets = books.reduce((sum, { standing }) => sum + standing.sheets[1], 0);
    return `branch-ledger ${APP_VERSION} ${mode} ${language} ${books.length}/${sheets}\n${navigator.userAgent}`;
  }

  protected actions(): TemplateResult {
    return this.cancelButton(this.texts.actions.close);
  }
}

customElements.define('help-dialog', HelpDialog);
