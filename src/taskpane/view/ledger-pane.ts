import { html, nothing, type TemplateResult } from 'lit';
import { openFiles } from '../model/browser-work';
import { chosenFiles, droppedFiles, type NamedFile } from '../model/dropped-files';
import type { PaneActions } from '../model/pane-actions';
import type { TabId } from '../model/session';
import type { BookSummary, SheetSummary } from '../worker/book-views';
import type { FindingDetail, FindingRef, FixView, Target } from '../worker/finding-views';
import './components';
import { openDialog } from './dialogs';
import type { FindingsPanel } from './findings-panel';
import { ICONS, illustration } from './icons';
import { paneStyles } from './ledger-pane-styles';
import { MappingDialog } from './mapping-dialog';
import type { PaneTab } from './pane-tabs';
import { SessionElement } from './session-element';
import { SettingsDialog } from './settings-dialog';
import { sharedStyles } from './styles';

/** From this width on, findings and grid stand side by side. */
const WIDE = 900;

/** The whole page: header, progress and notices, tabs and their panels. */
export class LedgerPane extends SessionElement {
  static override styles = [sharedStyles, paneStyles];
  static override properties = {
    ...SessionElement.properties,
    actions: { attribute: false },
    wide: { state: true },
    side: { state: true },
    dropping: { state: true },
  };
  declare actions: PaneActions;
  declare wide: boolean;
  declare side: 'grid' | 'annual';
  declare dropping: boolean;
  readonly #resized = new ResizeObserver(() => {
    this.wide = this.clientWidth >= WIDE;
  });

  constructor() {
    super();
    this.wide = false;
    this.side = 'grid';
    this.dropping = false;
    this.addEventListener('go-to', (event) => this.#goTo((event as CustomEvent<Target>).detail));
    this.addEventListener(
      'finding-chosen',
      (event) => void this.#follow((event as CustomEvent<FindingRef>).detail),
    );
    this.addEventListener(
      'flag-chosen',
      (event) => void this.#reveal((event as CustomEvent<FindingRef>).detail),
    );
    this.addEventListener('verify', (event) =>
      this.actions.verify((event as CustomEvent<FindingDetail>).detail),
    );
    this.addEventListener('apply-fixes', (event) =>
      this.actions.applyFixes((event as CustomEvent<readonly FixView[]>).detail),
    );
    this.addEventListener('correct-mapping', (event) =>
      this.#correct(
        (event as CustomEvent<{ book: BookSummary; sheet: SheetSummary }>).detail.sheet,
      ),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
    if (this.session.mode !== 'browser') return;
    document.addEventListener('dragover', this.#dragOver);
    document.addEventListener('dragleave', this.#dragLeave);
    document.addEventListener('drop', this.#drop);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    document.removeEventListener('dragover', this.#dragOver);
    document.removeEventListener('dragleave', this.#dragLeave);
    document.removeEventListener('drop', this.#drop);
  }

  readonly #dragOver = (event: DragEvent): void => {
    event.preventDefault();
    this.dropping = true;
  };

  readonly #dragLeave = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.dropping = false;
  };

  readonly #drop = (event: DragEvent): void => {
    event.preventDefault();
    this.dropping = false;
    if (event.dataTransfer)
      void droppedFiles(event.dataTransfer).then((files) => this.#take(files));
  };

  #take(files: readonly NamedFile[]): void {
    if (files.length > 0) void openFiles(this.session, files);
  }

  override render(): TemplateResult {
    const { session, texts } = this;
    if (!session.ready) {
      return html`<div class="starting" role="status">
        <fluent-spinner size="medium"></fluent-spinner>${texts.loading}
      </div>`;
    }
    const first = session.books.length === 0;
    return html`
      ${this.#header(first)} ${this.#notice()} ${this.#progress()}
      <unsaved-bar .session=${session} .copies=${this.actions.copies}></unsaved-bar>
      <main>${first ? this.#welcome() : this.wide ? this.#twoColumns() : this.#oneColumn()}</main>
      ${this.#help()}
      <input type="file" multiple hidden aria-hidden="true" tabindex="-1"
        accept=".xlsx,.xlsm,.xls,.et,.ods,.csv,.tsv,.txt"
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          this.#take(chosenFiles([...(input.files ?? [])]));
          input.value = '';
        }}
      />
      ${this.dropping ? html`<div class="drop">${illustration('sheet')}<p>${texts.welcome.browser.drop}</p></div>` : nothing}
    `;
  }

  #header(first: boolean): TemplateResult {
    const { session, texts } = this;
    const main = session.mode === 'excel' ? texts.actions.checkAgain : texts.actions.add;
    return html`<header>
      <h1 class=${first || session.mode === 'excel' ? '' : 'short'}>${texts.title}</h1>
      ${session.mode === 'browser' && !first ? this.#files() : html`<span></span>`}
      ${
        first
          ? nothing
          : html`<fluent-button
              class="main"
              appearance="primary"
              size="small"
              ?disabled=${session.progress !== null}
              @click=${() => this.#start()}
              ><span slot="start">${session.mode === 'browser' ? ICONS.add : ICONS.check}</span>${main}</fluent-button
            >`
      }
      <menu-button .label=${texts.actions.more} .items=${this.actions.menu()}></menu-button>
      <button
        class="plain square"
        aria-label=${texts.actions.settings}
        title=${texts.actions.settings}
        @click=${() => openDialog(new SettingsDialog(), session)}
      >
        ${ICONS.settings}
      </button>
    </header>`;
  }

  #files(): TemplateResult {
    const { session, texts } = this;
    const problems = ({ failure, counts }: BookSummary): string =>
      failure
        ? texts.files.unreadable
        : texts.files.problems(counts.error + counts.warning + counts.info);
    return html`<select
      class="files"
      aria-label=${texts.files.label}
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        session.target = null;
        void session.choose(value === '' ? null : Number(value));
      }}
    >
      ${
        session.books.length > 1
          ? html`<option value="" ?selected=${session.chosen === null}>
              ${texts.files.all(session.books.length)}
            </option>`
          : nothing
      }
      ${session.books.map(
        (book) =>
          html`<option value=${book.book} ?selected=${session.chosen === book.book}>
            ${texts.punctuation.aside(book.name, problems(book))}
          </option>`,
      )}
    </select>`;
  }

  #notice(): TemplateResult | typeof nothing {
    const { notice } = this.session;
    if (!notice) return nothing;
    const { actions } = this.texts;
    return html`<div class=${`notice ${notice.intent}`} role=${notice.intent === 'error' ? 'alert' : 'status'}>
      <span>${notice.text}</span>
      ${
        notice.action
          ? html`<fluent-button size="small" @click=${() => notice.action?.run()}
              >${notice.action.text}</fluent-button
            >`
          : nothing
      }
      <button
        class="plain square"
        aria-label=${actions.close}
        title=${actions.close}
        @click=${() => this.session.tell(null)}
      >
        ${ICONS.close}
      </button>
    </div>`;
  }

  #progress(): TemplateResult | typeof nothing {
    const { progress } = this.session;
    if (!progress) return nothing;
    const { share, text } = progress;
    return html`<div class="progress">
      <div
        class=${share === null ? 'track moving' : 'track'}
        role="progressbar"
        aria-label=${text}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${share === null ? nothing : Math.round(share * 100)}
      >
        <div .style=${share === null ? '' : `inline-size: ${Math.round(share * 100)}%`}></div>
      </div>
      <span role="status">${text}</span>
      <fluent-button size="small" appearance="subtle" @click=${() => this.session.cancel()}
        >${this.texts.actions.cancel}</fluent-button
      >
    </div>`;
  }

  #welcome(): TemplateResult {
    const { session } = this;
    const welcome = this.texts.welcome[session.mode];
    const { blank } = this.texts.welcome.browser;
    return html`<div class="welcome">
      ${illustration('sheet')}
      <h2>${welcome.heading}</h2>
      <ol>
        ${welcome.sentences.map((sentence) => html`<li>${sentence}</li>`)}
      </ol>
      <fluent-button
        class="main"
        appearance="primary"
        size="large"
        ?disabled=${session.progress !== null}
        @click=${() => this.#start()}
        >${welcome.action}</fluent-button
      >
      ${
        session.mode === 'browser'
          ? html`<fluent-button
              appearance="subtle"
              @click=${() => void session.download('blank-workbook')}
              >${blank}</fluent-button
            >`
          : nothing
      }
    </div>`;
  }

  #start(): void {
    if (this.session.mode === 'excel') this.actions.check();
    else this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click();
  }

  #counts() {
    const chosen = new Set(this.session.bookIds);
    const books = this.session.books.filter(({ book }) => chosen.has(book));
    const sum = (of: (book: BookSummary) => number): number =>
      books.reduce((total, book) => total + of(book), 0);
    return {
      findings: sum(({ counts }) => counts.error + counts.warning + counts.info),
      notChecked: Math.max(...books.map(({ rules }) => rules.notChecked), 0),
    };
  }

  #tabs(ids: readonly TabId[]): PaneTab[] {
    const counts = this.#counts();
    return ids.map((id) => ({
      id,
      text: this.texts.tabs[id],
      ...(id === 'findings' || id === 'notChecked' ? { count: counts[id] } : {}),
    }));
  }

  #panel(id: TabId): TemplateResult {
    const { session } = this;
    switch (id) {
      case 'findings':
        return html`<findings-panel .session=${session}></findings-panel>`;
      case 'notChecked':
        return html`<not-checked-panel tabindex="0" .session=${session}></not-checked-panel>`;
      case 'sheets':
        return html`<sheets-panel .session=${session}></sheets-panel>`;
      case 'grid':
        return html`<grid-panel .session=${session}></grid-panel>`;
      case 'annual':
        return html`<return-panel .session=${session}></return-panel>`;
    }
  }

  #column(ids: readonly TabId[], chosen: TabId, choose: (id: TabId) => void): TemplateResult {
    return html`<section class="column">
      <pane-tabs
        .label=${this.texts.tabs.label}
        .tabs=${this.#tabs(ids)}
        .chosen=${chosen}
        @tab=${(event: CustomEvent<TabId>) => choose(event.detail)}
      ></pane-tabs>
      <div class="panel" role="tabpanel" aria-label=${this.texts.tabs[chosen]}>
        ${this.#panel(chosen)}
      </div>
    </section>`;
  }

  #oneColumn(): TemplateResult {
    const ids: readonly TabId[] =
      this.session.mode === 'browser'
        ? ['findings', 'notChecked', 'sheets', 'grid', 'annual']
        : ['findings', 'notChecked', 'sheets', 'annual'];
    return this.#column(ids, this.session.tab, (id) => this.session.show(id));
  }

  #twoColumns(): TemplateResult {
    const left: readonly TabId[] = ['findings', 'notChecked', 'sheets'];
    const right: readonly TabId[] =
      this.session.mode === 'browser' ? ['grid', 'annual'] : ['annual'];
    const { tab } = this.session;
    const chosen = left.includes(tab) ? tab : 'findings';
    const side = right.includes(this.side) ? this.side : 'annual';
    return html`<div class="columns">
      ${this.#column(left, chosen, (id) => this.session.show(id))}
      ${this.#column(right, side, (id) => {
        this.side = id as 'grid' | 'annual';
      })}
    </div>`;
  }

  #help(): TemplateResult | typeof nothing {
    const { help } = this.session;
    if (!help?.text) return nothing;
    return html`<aside aria-label=${this.texts.help.heading(help.header)}>
      <p class="strong">${this.texts.help.heading(help.header)}</p>
      <p class="quiet">${help.text}</p>
    </aside>`;
  }

  #goTo(target: Target | null): void {
    if (!target) return;
    if (this.session.mode === 'excel') {
      this.actions.goTo(target);
      return;
    }
    this.session.target = target;
    if (this.wide) this.side = 'grid';
    else this.session.tab = 'grid';
    this.session.changed();
  }

  /** Goes to the cell of a finding that was opened; in a narrow page the grid would hide it. */
  async #follow({ book, finding }: FindingRef): Promise<void> {
    if (this.session.mode === 'browser' && !(this.wide && this.side === 'grid')) return;
    const { target } = await this.session.engine.ask('detail', { book, finding });
    this.#goTo(target);
  }

  async #reveal(ref: FindingRef): Promise<void> {
    if (!this.session.bookIds.includes(ref.book)) await this.session.choose(null);
    this.session.show('findings');
    await this.updateComplete;
    const found = await this.session.engine.ask('locate', ref);
    if (!found) return;
    this.session.open = found.row;
    await this.renderRoot.querySelector<FindingsPanel>('findings-panel')?.reveal(found.index);
  }

  #correct(sheet: SheetSummary): void {
    const dialog = new MappingDialog();
    dialog.sheet = sheet;
    openDialog(dialog, this.session);
  }
}

customElements.define('ledger-pane', LedgerPane);
