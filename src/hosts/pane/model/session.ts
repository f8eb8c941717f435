import { type CivilDate, civilDate, parseIsoDate } from '../../../core/calendar/civil-date';
import { SEVERITIES } from '../../../core/severity';
import { HostError } from '../../excel/host';
import { languageFor, textsOf } from '../texts/texts';
import type { Texts } from '../texts/words';
import type { BookId, BookSummary } from '../worker/books/book-views';
import type { Catalogue } from '../worker/catalogue';
import type { LastingRef, ListQuery, ListSummary, Target } from '../worker/finding-views';
import type { DocumentKind, Requests } from '../worker/protocol';
import { downloadDocument } from './download';
import { type EngineClient, EngineFailure } from './engine-client';
import { DEFAULT_SETTINGS, type PaneSettings, parseSettings, SETTINGS_KEY } from './settings';

export type TabId = 'findings' | 'notChecked' | 'sheets' | 'grid' | 'annual';

/** Something to tell, above everything else. */
export interface Notice {
  readonly intent: 'success' | 'warning' | 'error' | 'info';
  readonly text: string;
  /** Something to do about it. */
  readonly action?: { readonly text: string; readonly run: () => void };
}

/** Long work that is going on. */
export interface Progress {
  readonly text: string;
  /** 0 to 1; null when it is not known. */
  readonly share: number | null;
}

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

/**
 * What the pane knows and shows. Views read it, call its methods, and are told of
 * changes by its `change` event.
 */
export class Session extends EventTarget {
  settings: PaneSettings = DEFAULT_SETTINGS;
  catalogue: Catalogue = { packs: [], tables: [] };
  books: readonly BookSummary[] = [];
  /** The workbook that is looked at, or null for all. */
  chosen: BookId | null = null;
  tab: TabId = 'findings';
  query: Omit<ListQuery, 'books' | 'keep'> = {
    group: 'severity',
    severities: SEVERITIES,
    suppressed: false,
    search: '',
  };
  list: ListSummary = { total: 0, kept: null, groups: [] };
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
  #abort: AbortController | null = null;

  constructor(
    readonly engine: EngineClient,
    readonly mode: 'excel' | 'browser',
    private readonly store: SettingsStore,
    private readonly displayLanguage: string,
  ) {
    super();
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
    try {
      await this.configure();
    } catch (error) {
      // A unit's settings of another version: all else works without them.
      if (!(error instanceof EngineFailure && error.told)) throw error;
      this.settings = { ...this.settings, unit: null };
      await this.configure();
      this.notice = { intent: 'warning', text: this.texts.unit.dropped(error.message) };
    }
    this.ready = true;
    this.changed();
  }

  private async configure(): Promise<void> {
    const { settings, language } = this;
    document.documentElement.lang = language;
    document.title = this.texts.title;
    this.catalogue = await this.engine.ask('configure', {
      language,
      packs: settings.packs,
      today: settings.asOf ? parseIsoDate(settings.asOf) : localToday(),
      mappings: settings.mappings,
      unit: settings.unit,
    });
  }

  /** Keeps new settings, and checks again what they change. */
  async change(settings: Partial<PaneSettings>): Promise<void> {
    this.settings = { ...this.settings, ...settings };
    await this.store.write(SETTINGS_KEY, JSON.stringify(this.settings));
    await this.work(this.texts.progress.checking, async () => {
      await this.configure();
      const books: BookSummary[] = [];
      for (const { book } of this.books) books.push(await this.engine.ask('check', { book }));
      await this.take(books);
    });
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
    await this.refresh();
  }

  /** Takes a new result of one of the workbooks. */
  async update(summary: BookSummary): Promise<void> {
    await this.take(this.books.map((one) => (one.book === summary.book ? summary : one)));
  }

  /** Asks for the list again, as it is now wanted. */
  async refresh(query: Partial<Session['query']> = {}): Promise<void> {
    this.query = { ...this.query, ...query };
    const wanted = { ...this.query, books: this.bookIds, keep: this.open };
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

  cancel(): void {
    this.#abort?.abort();
  }

  /** Does long work: shows its progress, lets it be cancelled, says what went wrong. */
  async work<T>(text: string, task: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    const abort = new AbortController();
    this.#abort = abort;
    this.notice = null;
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

  report(progress: Progress): void {
    this.progress = progress;
    this.changed();
  }

  /** Says what went wrong in words; the error itself goes to the console. */
  fail(error: unknown, again: () => void): void {
    const { errors, progress } = this.texts;
    if (error instanceof HostError && error.code === 'cancelled') {
      this.tell({ intent: 'info', text: progress.cancelled });
      return;
    }
    if (error instanceof EngineFailure && error.told) {
      this.tell({ intent: 'warning', text: error.message });
      return;
    }
    if (!(error instanceof HostError)) console.error(error);
    let text: string = errors.internal;
    if (error instanceof HostError) {
      const named = error.code === 'protected' && error.detail !== '';
      text = named ? errors.protectedSheets(error.detail) : errors[error.code];
    }
    this.tell({ intent: 'error', text, action: { text: errors.retry, run: again } });
  }

  /**
   * Makes a file and hands it to the browser to keep.
   * @returns whether that was done
   */
  async download(
    kind: DocumentKind,
    { books = this.bookIds, year = this.year }: Partial<Requests['document']['in']> = {},
  ): Promise<boolean> {
    const done = await this.work(this.texts.progress.making, async () => {
      const document = await this.engine.ask('document', { kind, books, year });
      downloadDocument(document);
      const left = (document.left ?? []).map(this.texts.files.left);
      if (left.length > 0) this.tell({ intent: 'warning', text: left.join('\n') });
      return true;
    });
    return done === true;
  }
}
