import { HostError } from '../../excel/host';
import type { Typed } from '../view/panels/cell-editor';
import type { AmendedBook, BookId } from '../worker/books/book-views';
import type { CellWrite } from '../worker/books/edition';
import type { FixView } from '../worker/finding-views';
import type { Verification } from '../worker/verification';
import type { Session } from './session';

/** Changes in copies of the workbooks that were dropped on the page; the files stay as they are. */
export class BrowserEdits {
  /** The workbooks that each step changed, and those of the steps that were taken back. */
  readonly #done: (readonly BookId[])[] = [];
  readonly #undone: (readonly BookId[])[] = [];

  constructor(private readonly session: Session) {
    addEventListener('beforeunload', (event) => {
      if (session.unsaved || session.round.unkept) event.preventDefault();
    });
  }

  get canRedo(): boolean {
    const forward = this.session.books.flatMap(({ book, steps }) => (steps.forward ? [book] : []));
    return this.#undone.some((books) => books.some((book) => forward.includes(book)));
  }

  /** Makes changes that were shown, workbook by workbook, and checks each again. */
  async apply(fixes: readonly FixView[]): Promise<boolean> {
    const byBook = new Map<BookId, CellWrite[]>();
    for (const { target, value, shown } of fixes) {
      const { sheetName: sheet, address, book } = target;
      byBook.set(book, [...(byBook.get(book) ?? []), { sheet, address, value, shown }]);
    }
    const asked = [...byBook].map(([book, cells]) => ({
      book,
      ask: () => this.session.engine.ask('amend', { book, cells }),
    }));
    return this.#amend(asked, this.session.texts.fixes.done);
  }

  /** Writes what was typed into a cell. */
  write({ target, text, shown }: Typed): Promise<boolean> {
    const { book, sheet, address } = target;
    const ask = () => this.session.engine.ask('type', { book, sheet, address, text, shown });
    return this.#amend([{ book, ask }], null);
  }

  /** Answers findings in 核实说明 of the copies. */
  verify(given: readonly Verification[]): Promise<boolean> {
    const asked = given.map((one) => ({
      book: one.book,
      ask: () => this.session.engine.ask('verify', one),
    }));
    const answers = given.reduce((sum, one) => sum + one.answers.length, 0);
    return this.#amend(asked, () => this.session.texts.verify.saved(answers));
  }

  /** @returns whether all was done that was asked for */
  async #amend(
    wanted: readonly { readonly book: BookId; readonly ask: () => Promise<AmendedBook> }[],
    told: ((changed: number) => string) | null,
  ): Promise<boolean> {
    const { session } = this;
    const { progress } = session.texts;
    const all = await session.work(progress.fixing, async (signal) => {
      const done: AmendedBook[] = [];
      // A workbook that was removed or replaced since is left alone.
      const asked = wanted.filter(({ book }) => session.books.some((one) => one.book === book));
      try {
        for (const { ask } of asked) {
          if (signal.aborted) throw new HostError('cancelled');
          session.report({ text: progress.fixing, share: done.length / asked.length });
          done.push(await ask());
        }
      } finally {
        // What is done is done, also when the rest was cancelled or failed.
        await this.#take(done);
      }
      const changed = done.reduce((sum, one) => sum + one.changed, 0);
      const gone = asked.length === 0 ? session.texts.fixes.nothingDone : '';
      const left = this.#left(done) || gone;
      const text = [told && changed > 0 ? told(changed) : '', left].join('');
      if (text) session.tell({ intent: left ? 'warning' : 'success', text });
      return left === '';
    });
    return all === true;
  }

  /** Goes back by one step, or forward again. */
  async step(forward: boolean): Promise<void> {
    const { session } = this;
    const [from, to] = forward ? [this.#undone, this.#done] : [this.#done, this.#undone];
    const books = (from.pop() ?? []).filter((id) =>
      session.books.some(({ book, steps }) => book === id && steps[forward ? 'forward' : 'back']),
    );
    if (books.length === 0) return;
    await session.work(session.texts.progress.checking, async () => {
      const done: AmendedBook[] = [];
      for (const book of books) done.push(await session.engine.ask('step', { book, forward }));
      const went = done.filter(({ changed }) => changed > 0);
      if (went.length > 0) to.push(went.map(({ summary }) => summary.book));
      await this.#show(done);
      const { undone, redone, nothingDone } = session.texts.fixes;
      if (went.length === 0) session.tell({ intent: 'info', text: nothingDone });
      else session.tell({ intent: 'success', text: forward ? redone : undone });
    });
  }

  /** Hands over the copies that were changed. */
  async save(): Promise<void> {
    const { session } = this;
    const books = session.books.filter(({ changes }) => changes.length > 0).map(({ book }) => book);
    if (await session.download('corrected', { books })) {
      session.unsaved = false;
      session.changed();
    }
  }

  async #take(done: readonly AmendedBook[]): Promise<void> {
    const changed = done.filter((one) => one.changed > 0);
    if (changed.length === 0) return;
    this.#done.push(changed.map(({ summary }) => summary.book));
    this.#undone.length = 0;
    await this.#show(changed);
  }

  async #show(changed: readonly AmendedBook[]): Promise<void> {
    const { session } = this;
    for (const { summary, edition } of changed) session.held.amended(summary.book, edition);
    const byBook = new Map(changed.map(({ summary }) => [summary.book, summary]));
    const books = session.books.map((one) => byBook.get(one.book) ?? one);
    session.unsaved = books.some(({ changes }) => changes.length > 0);
    await session.take(books);
  }

  /** What could not be done, and why. */
  #left(done: readonly AmendedBook[]): string {
    const { fixes } = this.session.texts;
    const sum = (why: keyof AmendedBook['refused']): number =>
      done.reduce((total, { refused }) => total + refused[why], 0);
    const [formula, locked, changed] = [sum('formula'), sum('protected'), sum('changed')];
    const merged = sum('merged');
    return [
      formula > 0 ? fixes.leftFormula(formula) : '',
      locked > 0 ? fixes.leftProtected(locked) : '',
      merged > 0 ? fixes.leftMerged(merged) : '',
      changed > 0 ? fixes.leftChanged(changed) : '',
    ].join('');
  }
}
