import type { CellAddress } from '../../../workbook/model';
import {
  type CellChange,
  type FlagReport,
  type HostChange,
  HostError,
  type NewSheet,
  type WorkbookHost,
  type WriteReport,
} from '../../excel/host';
import { patientHost } from '../../excel/patient-host';
import type { BookId } from '../worker/books/book-views';
import type { FixView, Target } from '../worker/finding-views';
import { outliving } from './engine-client';
import { LiveCheck } from './live-check';
import type { Notice } from './notice';
import type { Session } from './session';

/** Rows handed to the worker at a time: few enough that no task of the page takes long. */
const BLOCK = 250;

/** Lets the page draw and answer between two blocks of work. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Places that are named where nothing was written. */
const MOST_NAMED = 5;

/** Between two looks whether a cell is still being edited. */
const EDITING = 500;
/** Looks after which what a person began is given up; what goes on by itself waits on. */
const MOST_LOOKS = 20;

/** A sheet that the pane added, and what it put there. */
export interface MadeSheet {
  readonly id: string;
  readonly sheet: NewSheet;
}

/** The workbook that is open in Excel: reading, flags, fixes, and what is live. */
export class ExcelWork {
  #book: BookId | null = null;
  readonly #live: LiveCheck;
  readonly host: WorkbookHost;

  constructor(
    private readonly session: Session,
    host: WorkbookHost,
  ) {
    this.host = patientHost(host, (attempt) => this.#whileEditing(attempt));
    session.engine.addEventListener('lost', (event) => {
      const { detail } = event as CustomEvent<string>;
      const again = detail === 'died' && this.#book !== null && session.progress === null;
      this.#book = null;
      // The workbook is still there: another worker reads it anew. Work that goes on says itself
      // that it failed, and what was stopped by a person is not begun again.
      void (again ? this.#recheck() : session.take([]));
    });
    this.#live = new LiveCheck(session, this.host, {
      book: () => this.#book,
      recheck: () => this.#recheck(),
      flag: () => this.#flag(),
    });
  }

  async #whileEditing(attempt: number): Promise<void> {
    const { session } = this;
    if (session.aborted) throw new HostError('cancelled');
    if (session.progress) {
      if (attempt >= MOST_LOOKS && !this.#live.rechecking) throw new HostError('cell-edit-mode');
      session.report({ text: session.texts.progress.editing, share: null });
    }
    await new Promise((resolve) => setTimeout(resolve, EDITING));
  }

  /** Begins to listen to edits and to the selection. */
  async start(): Promise<void> {
    if (!this.host.capabilities.live) return;
    await this.host.watch((change: HostChange) => this.#live.changed(change));
    await this.host.watchSelection((sheetId, address) => void this.#help(sheetId, address));
  }

  /** Reads and checks the whole workbook, and flags its cells. */
  async check(): Promise<void> {
    const { progress } = this.session.texts;
    await this.session.work(progress.checking, async (signal) => {
      await this.#read(signal);
      this.session.report({ text: progress.flagging, share: null });
      this.#tellLeft(await this.#flag());
      if (this.session.settings.flags === null) this.#askForFlags();
    });
  }

  /** Asks once whether checking is to mark cells: it writes into the workbook. */
  #askForFlags(): void {
    const { session } = this;
    const { flags } = session.texts;
    const counts = session.books.map(
      ({ counts: { error, warning, info } }) => error + warning + info,
    );
    if (!counts.some((found) => found > 0)) return;
    session.tell({
      intent: 'info',
      text: flags.ask,
      action: { text: flags.yes, run: () => void this.writeFlags() },
      other: {
        text: flags.no,
        run: () => {
          void session.keep({ flags: false });
          session.tell(null);
        },
      },
    });
  }

  /** Says where no flags could be written; the list has the findings all the same. */
  #tellLeft(report: FlagReport | 'read-only' | null): void {
    const { flags, punctuation } = this.session.texts;
    if (report === 'read-only') this.session.tell({ intent: 'info', text: flags.readOnly });
    else if (report && report.protectedSheets.length > 0) {
      const text = flags.protectedSheets(punctuation.list(report.protectedSheets));
      this.session.tell({ intent: 'info', text });
    }
  }

  async #read(signal?: AbortSignal): Promise<void> {
    const { session, host } = this;
    const { progress } = session.texts;
    const sheets = await host.readSheets({
      ...(signal ? { signal } : {}),
      onProgress: (done, total) =>
        session.report({ text: progress.reading(done, total), share: done / total }),
    });
    const book = await session.engine.ask('begin', { name: session.texts.title });
    for (const { id, sheet } of sheets) {
      for (let from = 0; from === 0 || from < sheet.rows.length; from += BLOCK) {
        if (signal?.aborted) throw new HostError('cancelled');
        const { name, hidden, merged } = sheet;
        const rows = sheet.rows.slice(from, from + BLOCK);
        await session.engine.ask('rows', { book, sheetId: id, name, hidden, merged, rows });
        await breathe();
      }
    }
    session.report({ text: progress.checking, share: null });
    const summary = await session.engine.ask('check', { book });
    const before = this.#book;
    this.#book = book;
    await session.take([summary]);
    if (before !== null) await session.engine.ask('close', { book: before });
  }

  /**
   * A full check after an edit that moved cells, or by another worker; without a word. What nobody
   * asked for is begun again by itself, too, where its worker dies under it.
   */
  async #recheck(): Promise<void> {
    const task = (signal: AbortSignal): Promise<void> =>
      outliving(async () => {
        await this.#read(signal);
        await this.#flag();
      });
    await this.session.work(this.session.texts.findings.stale, task, true);
  }

  /** Brings the marks up to date, where somebody wants them. */
  #flag(): Promise<FlagReport | 'read-only' | null> {
    return this.session.settings.flags ? this.#mark() : Promise.resolve(null);
  }

  async #mark(): Promise<FlagReport | 'read-only' | null> {
    const book = this.#book;
    if (book === null) return null;
    const flags = await this.session.engine.ask('flags', { book });
    try {
      return await this.host.writeFlags(
        flags.flatMap(({ sheetId, address, severity, text }) =>
          sheetId === null ? [] : [{ sheetId, address, severity, text }],
        ),
      );
    } catch (error) {
      // Nothing can be marked there; all else goes on.
      if (error instanceof HostError && error.code === 'read-only') return 'read-only';
      throw error;
    }
  }

  async writeFlags(): Promise<void> {
    const { flags, progress, punctuation } = this.session.texts;
    await this.session.work(progress.flagging, async () => {
      const report = await this.#mark();
      if (report === null) return;
      await this.session.keep({ flags: true });
      if (report === 'read-only') throw new HostError('read-only');
      const { flagged, withoutComment, protectedSheets } = report;
      const text = [
        flags.written(flagged),
        withoutComment > 0 && this.host.capabilities.comments
          ? flags.withoutComment(withoutComment)
          : '',
        protectedSheets.length > 0 ? flags.protectedSheets(punctuation.list(protectedSheets)) : '',
      ];
      this.session.tell({ intent: 'success', text: text.join('') });
    });
  }

  async clearFlags(): Promise<void> {
    await this.session.work(this.session.texts.progress.flagging, async () => {
      await this.host.clearFlags();
      await this.session.keep({ flags: false });
      this.session.tell({ intent: 'success', text: this.session.texts.flags.cleared });
    });
  }

  async go({ sheetId, address }: Target): Promise<void> {
    if (sheetId === null) return;
    try {
      await this.host.select(sheetId, address);
    } catch (error) {
      this.session.fail(error, () => void this.check());
    }
  }

  /** Writes fixes into the workbook, where it still is what was shown, and checks it again. */
  async applyFixes(fixes: readonly FixView[]): Promise<void> {
    const { session } = this;
    await session.work(session.texts.progress.checking, async () => {
      const places = new Map<CellChange, string>();
      for (const { target, value, shown, place } of fixes) {
        const { sheetId, address } = target;
        if (sheetId !== null) places.set({ sheetId, address, value, shown }, place);
      }
      const report = await this.host.writeCells([...places.keys()]);
      // What was written must be told whatever happens next.
      await this.refresh().catch((error: unknown) => {
        if (!(error instanceof HostError)) throw error;
      });
      const notice = this.#written(report, (change) => places.get(change) ?? '');
      session.tell(notice);
    });
  }

  /** What was written, what was not and why, and the way back. */
  #written({ written, left }: WriteReport, placeOf: (change: CellChange) => string): Notice {
    const { fixes, actions, punctuation } = this.session.texts;
    const lines = (['changed', 'formula', 'protected', 'merged', 'refused'] as const).flatMap(
      (because) => {
        const places = left
          .filter((one) => one.because === because)
          .map((one) => placeOf(one.change));
        if (places.length === 0) return [];
        const named = punctuation.list(places.slice(0, MOST_NAMED));
        return [fixes.left[because](named, places.length)];
      },
    );
    const text = [written > 0 ? fixes.done(written) : fixes.nothingDone, ...lines].join('\n');
    const action = { text: actions.undo, run: () => void this.undo() };
    return {
      intent: left.length > 0 ? 'warning' : 'success',
      text,
      ...(written > 0 ? { action } : {}),
    };
  }

  /**
   * Takes back what the pane wrote last.
   * @param made a sheet that was made for it, which goes, too, when nothing else stands there
   */
  async undo(made: MadeSheet | null = null): Promise<void> {
    const { session } = this;
    await session.work(session.texts.progress.checking, async (signal) => {
      const report = await this.host.undoLastWrite();
      if (report && report.left === 0 && made) await this.host.removeSheet(made.id, made.sheet);
      await this.#read(signal);
      await this.#flag();
      const { fixes } = session.texts;
      if (!report) session.tell({ intent: 'info', text: fixes.nothingToUndo });
      else if (report.left === 0) session.tell({ intent: 'success', text: fixes.undone });
      else session.tell({ intent: 'warning', text: fixes.undoneBut(report.undone, report.left) });
    });
  }

  /** Checks again after the workbook was written by the pane. */
  async refresh(): Promise<void> {
    await this.#read();
    await this.#flag();
  }

  get book(): BookId | null {
    return this.#book;
  }

  async #help(sheetId: string, address: CellAddress): Promise<void> {
    const book = this.#book;
    if (book === null) return;
    this.session.help = await this.session.engine.ask('help', { book, sheetId, address });
    this.session.changed();
  }
}
