import { html, nothing, type TemplateResult } from 'lit';
import { openFiles } from '../model/browser-work';
import { chosenFiles, droppedFiles, type NamedFile } from '../model/dropped-files';
import type { PaneActions } from '../model/pane-actions';
import type { TabId } from '../model/session';
import type { BookSummary, SheetSummary } from '../worker/books/book-views';
import type { Alike, FindingDetail, FindingRef, FixView, Target } from '../worker/finding-views';
import './components';
import { openDialog } from './dialogs/dialogs';
import { MappingDialog } from './dialogs/mapping-dialog';
import { standingOf } from './first-line';
import { illustration } from './icons';
import { paneStyles } from './ledger-pane-styles';
import type { PaneTab } from './pane-tabs';
import type { Typed } from './panels/cell-editor';
import type { FindingsPanel } from './panels/findings-panel';
import { SessionElement } from './session-element';
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
  declare side: 'grid' | 'annual' | 'units';
  declare dropping: boolean;
  readonly #resized = new ResizeObserver(() => {
    const wide = this.clientWidth >= WIDE;
    const { tab } = this.session;
    // What was looked at is looked at beside the findings from then on.
    if (wide && !this.wide && (tab === 'grid' || tab === 'annual' || tab === 'units'))
      this.side = tab;
    this.wide = wide;
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
    this.addEventListener('typed', (event) =>
      this.actions.copies?.write((event as CustomEvent<Typed>).detail),
    );
    this.addEventListener('verify-alike', (event) =>
      this.actions.verifyAlike((event as CustomEvent<Alike>).detail),
    );
    this.addEventListener('fix-alike', (event) =>
      this.actions.fixAlike((event as CustomEvent<Alike>).detail),
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
    if (session.broken !== null) {
      return html`<div class="starting" role="alert">
        <p>${session.broken}</p>
        <fluent-button @click=${() => void session.start()}>${texts.errors.retry}</fluent-button>
      </div>`;
    }
    if (!session.ready) {
      return html`<div class="starting" role="status">
        <fluent-spinner size="medium"></fluent-spinner>${texts.loading}
      </div>`;
    }
    const first = session.books.length === 0;
    return html`
      <pane-header
        .session=${session}
        .actions=${this.actions}
        @start=${() => this.#start()}
      ></pane-header>
      <pane-status .session=${session}></pane-status>
      <first-line .session=${session}></first-line>
      ${this.#questions()}
      ${session.watch ? html`<watch-line .session=${session}></watch-line>` : nothing}
      <unsaved-bar .session=${session} .copies=${this.actions.copies}></unsaved-bar>
      <main>${first ? html`<pane-welcome .session=${session} @start=${() => this.#start()}></pane-welcome>` : this.#columns()}</main>
      ${this.#help()}
      <input type="file" multiple hidden aria-hidden="true" tabindex="-1"
        accept=".xlsx,.xlsm,.xls,.et,.ods,.csv,.tsv,.txt"
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          void chosenFiles([...(input.files ?? [])]).then((files) => this.#take(files));
          input.value = '';
        }}
      />
      ${this.dropping ? html`<div class="drop" role="region" aria-label=${texts.welcome.browser.drop}>${illustration('sheet')}<p>${texts.welcome.browser.drop}</p></div>` : nothing}
    `;
  }

  /** Seldom there is something to ask, and what asks comes only then. */
  #questions(): TemplateResult | typeof nothing {
    const open = this.session.books.some(({ sheets }) =>
      sheets.some(({ questions }) => questions.length > 0),
    );
    if (!open) return nothing;
    if (!customElements.get('column-questions')) {
      void import('./column-questions').then(() => this.requestUpdate());
      return nothing;
    }
    return html`<column-questions .session=${this.session}></column-questions>`;
  }

  #start(): void {
    if (this.session.mode === 'excel') this.actions.check();
    else this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click();
  }

  #counts() {
    const { errors, warnings, infos, notChecked } = standingOf(this.session);
    return { findings: errors + warnings + infos, notChecked };
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
      case 'units':
        return html`<units-panel .session=${session}></units-panel>`;
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

  /** One column or two: what is typed in the first outlives a change of the window's width. */
  #columns(): TemplateResult {
    const inBrowser = this.session.mode === 'browser';
    const { tab } = this.session;
    const left: readonly TabId[] = ['findings', 'notChecked', 'sheets'];
    const ids: readonly TabId[] = this.wide
      ? left
      : [...this.#units, ...left, ...(inBrowser ? (['grid'] as const) : []), 'annual'];
    const chosen = ids.includes(tab) ? tab : 'findings';
    return html`<div class=${this.wide ? 'columns' : 'columns narrow'}>
      ${this.#column(ids, chosen, (id) => this.session.show(id))}
      ${this.wide ? this.#sideColumn() : nothing}
    </div>`;
  }

  #sideColumn(): TemplateResult {
    const ids: readonly TabId[] =
      this.session.mode === 'browser' ? ['grid', 'annual', ...this.#units] : ['annual'];
    return this.#column(ids, ids.includes(this.side) ? this.side : 'annual', (id) => {
      this.side = id as typeof this.side;
    });
  }

  /** The table of workbooks, where there are several. */
  get #units(): readonly TabId[] {
    return this.session.books.length > 1 ? ['units'] : [];
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
