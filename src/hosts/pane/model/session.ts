import { type CivilDate, civilDate, parseIsoDate } from '../../../core/calendar/civil-date';
import { SEVERITIES } from '../../../core/severity';
import { languageFor, loadTexts, textsOf } from '../texts/texts';
import type { Texts } from '../texts/words';
import type { BookId, BookSummary } from '../worker/books/book-views';
import type { Catalogue } from '../worker/catalogue';
import type { LastingRef, ListQuery, ListSummary, Target } from '../worker/finding-views';
import type { DocumentKind, Requests } from '../worker/protocol';
import { type DocumentOptions, download } from './download';
import { type EngineClient, EngineFailure, EngineLost } from './engine-client';
import { failureNotice } from './failure-notice';
import { HeldBooks } from './held-books';
import { Lacking } from './lacking';
import type { Notice, Progress } from './notice';
import { Readers } from './readers';
import { Round } from './round';
import { DEFAULT_SETTINGS, type PaneSettings, parseSettings, SETTINGS_KEY } from './settings';
import type { Watch } from './watch/watch';

export type TabId = 'units' | 'findings' | 'notChecked' | 'sheets' | 'grid' | 'annual';

/** Where settings are kept. */
export interface SettingsStore {
  read(key: string): Promise<string | null>;
  write(key: string, value: string): Promise<void>;
}

/** Today by this computer's clock. */
export const localToday = (): CivilDate => {
  const now = new Date();
  return civilDate(now.getFullYear(), now.getMonth() + 1, now.getDate()) as CivilDate;
};

type Task<T> = (signal: AbortSignal) => Promise<T>;

/** How long work that was cancelled may still take, in milliseconds. */
const LAST_WAIT = 150;

/**
 * What the pane knows and shows. Views read it, call its methods, and are told of
 * changes by its `change` event, and by `progress` of how far its work has come.
 */
export class Session extends EventTarget {
  settings: PaneSettings = DEFAULT_SETTINGS;
  catalogue: Catalogue = { packs: [], tables: [], regulations: [] };
  books: readonly BookSummary[] = [];
  /** The workbook that is looked at, or null for all. */
  chosen: BookId | null = null;
  tab: TabId = 'findings';
  query: Omit<ListQuery, 'books' | 'keep' | 'anchors'> = {
    group: 'severity',
    severities: SEVERITIES,
    suppressed: false,
    search: '',
  };
  list: ListSummary = { total: 0, kept: null, anchor: null, groups: [] };
  /** The findings that are in view, first the one that has the focus. */
  inView: readonly LastingRef[] = [];
  /** Grows whenever findings have other numbers or another order. */
  version = 0;
  open: LastingRef | null = null;
  /** The year of the return that is looked at; null for that of most workbooks. */
  year: number | null = null;
  /** Where the grid is to show. */
  target: Target | null = null;
  notice: Notice | null = null;
  progress: Progress | null = null;
  ready = false;
  /** Whether copies were changed since they were last handed over. */
  unsaved = false;
  /** Who verified last: mostly the same person again. */
  verifiedBy = '';
  /** How to fill in the column of the selected cell. */
  help: Requests['help']['out'] = null;
  /** Why nothing can be done here; a person can try again. */
  broken: string | null = null;
  readonly held = new HeldBooks();
  readonly round = new Round();
  readonly lacking = new Lacking(this);
  readonly readers: Readers;
  /** Looks at the files again, once there are some that can be. */
  watch: Watch | null = null;
  #abort: AbortController | null = null;
  /** Works go on one after the other. */
  #line: Promise<unknown> = Promise.resolve();

  constructor(
    readonly engine: EngineClient,
    readonly mode: 'excel' | 'browser',
    private readonly store: SettingsStore,
    private readonly displayLanguage: string,
  ) {
    super();
    this.readers = new Readers(engine, () => this.#checkSettings());
    engine.prepare = async (ask) => {
      this.catalogue = await ask('configure', this.#checkSettings());
      for await (const one of this.held.reopened()) await ask('open', one);
    };
    engine.addEventListener('lost', (event) => {
      const stopped = (event as CustomEvent<string>).detail === 'stopped';
      if (!stopped && this.progress === null && this.ready) this.#tellLost();
    });
  }

  get language() {
    const { language } = this.settings;
    return language === 'auto' ? languageFor(this.displayLanguage) : language;
  }

  get texts(): Texts {
    return textsOf(this.language);
  }

  changed(): void {
    this.dispatchEvent(new Event('change'));
  }

  async start(): Promise<void> {
    this.settings = parseSettings(await this.store.read(SETTINGS_KEY));
    this.broken = null;
    try {
      await this.configure();
    } catch (error) {
      if (error instanceof EngineLost) {
        this.broken = this.texts.errors.engineMissing;
        this.changed();
        return;
      }
      // A unit's settings of another version: all else works without them.
      if (!(error instanceof EngineFailure && error.told)) throw error;
      this.settings = { ...this.settings, unit: null };
      await this.configure();
      this.notice = { intent: 'warning', text: this.texts.unit.dropped(error.message) };
    }
    this.ready = true;
    this.changed();
  }

  #tellLost(): void {
    this.tell({ intent: 'warning', text: this.texts.errors.engineLost });
  }

  #checkSettings(): Requests['configure']['in'] {
    const { settings, language } = this;
    return {
      language,
      packs: settings.packs,
      today: settings.asOf ? parseIsoDate(settings.asOf) : localToday(),
      mappings: settings.mappings,
      unit: settings.unit,
    };
  }

  private async configure(): Promise<void> {
    await loadTexts(this.language);
    document.documentElement.lang = this.language;
    document.title = this.texts.title;
    document.body.dataset.printed = this.texts.printed[this.mode];
    this.catalogue = await this.engine.ask('configure', this.#checkSettings());
  }

  /** Keeps new settings, and checks again what they change. */
  async change(settings: Partial<PaneSettings>): Promise<void> {
    await this.keep(settings);
    await this.work(this.texts.progress.checking, async () => {
      await this.configure();
      const books: BookSummary[] = [];
      for (const { book } of this.books) books.push(await this.engine.ask('check', { book }));
      await this.take(books);
    });
  }

  /** Keeps a setting that changes nothing of what was found. */
  async keep(settings: Partial<PaneSettings>): Promise<void> {
    this.settings = { ...this.settings, ...settings };
    await this.store.write(SETTINGS_KEY, JSON.stringify(this.settings));
  }

  get bookIds(): readonly BookId[] {
    return this.chosen === null ? this.books.map(({ book }) => book) : [this.chosen];
  }

  /** The workbook that is looked at: the chosen one, or the only one. */
  get book(): BookSummary | null {
    if (this.chosen === null) return this.books.length === 1 ? (this.books[0] ?? null) : null;
    return this.books.find(({ book }) => book === this.chosen) ?? null;
  }

  /** Takes new results of workbooks and shows them. */
  async take(books: readonly BookSummary[]): Promise<void> {
    this.books = books;
    if (!books.some(({ book }) => book === this.chosen)) this.chosen = null;
    if (!books.some(({ book }) => book === this.target?.book)) this.target = null;
    await this.refresh({}, this.inView);
  }

  /**
   * Asks for the list again, as it is now wanted.
   * @param anchors what stays where it is
   */
  async refresh(
    query: Partial<Session['query']> = {},
    anchors: readonly LastingRef[] = [],
  ): Promise<void> {
    this.query = { ...this.query, ...query };
    const wanted = { ...this.query, books: this.bookIds, keep: this.open, anchors };
    const list = await this.engine.ask('list', wanted);
    this.list = list;
    this.version++;
    this.open = list.kept?.row ?? null;
    this.changed();
  }

  async choose(book: BookId | null): Promise<void> {
    this.chosen = book;
    await this.refresh();
  }

  show(tab: TabId): void {
    this.tab = tab;
    this.changed();
  }

  tell(notice: Notice | null): void {
    this.notice = notice;
    this.changed();
  }

  /** Whether the work that goes on is to end. */
  get aborted(): boolean {
    return this.#abort?.signal.aborted ?? false;
  }

  /** Ends the work that goes on; a question that takes long is not waited for. */
  cancel(): void {
    this.#abort?.abort();
    this.readers.stop();
    const question = this.engine.question;
    setTimeout(() => {
      // What was asked since then ends the work, and is answered.
      if (question !== null && question === this.engine.question) this.engine.stop();
    }, LAST_WAIT);
  }

  /**
   * Does long work when the work before it is done: shows its progress, lets it be cancelled, says
   * what went wrong. Work that nobody asked for leaves the notice of a person's own, and the way
   * back that it offers.
   */
  work<T>(text: string, task: Task<T>, unasked = false): Promise<T | null> {
    const result = this.#line.then(() => this.#work(text, task, unasked));
    this.#line = result.catch(() => undefined);
    return result;
  }

  async #work<T>(text: string, task: Task<T>, unasked: boolean): Promise<T | null> {
    const abort = new AbortController();
    this.#abort = abort;
    if (!unasked) this.notice = null;
    this.progress = { text, share: null };
    this.changed();
    try {
      return await task(abort.signal);
    } catch (error) {
      this.fail(error, () => void this.work(text, task));
      return null;
    } finally {
      this.progress = null;
      this.#abort = null;
      this.changed();
    }
  }

  /** Does what takes no time between all other work, without a word. */
  quietly<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#line.then(task);
    this.#line = result.catch(() => undefined);
    return result;
  }

  /** Says how far the work that goes on has come: of that alone, without the rest drawn again. */
  report(progress: Progress): void {
    this.progress = progress;
    this.dispatchEvent(new Event('progress'));
  }

  /** Says what went wrong in words; the error itself goes to the console. */
  fail(error: unknown, again: () => void): void {
    this.tell(failureNotice(error, this.texts, again));
  }

  /**
   * Makes a file and hands it to the browser to keep.
   * @returns whether that was done
   */
  download(kind: DocumentKind, options: DocumentOptions = {}): Promise<boolean> {
    return download(this, kind, options);
  }
}
