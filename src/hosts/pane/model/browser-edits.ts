import { HostError } from '../../excel/host';
import type { AmendedBook, BookId } from '../worker/books/book-views';
import type { FixView } from '../worker/finding-views';
import type { Verification } from '../worker/verification';
import type { Session } from './session';

/** Changes in copies of the workbooks that were dropped on the page; the files stay as they are. */
export class BrowserEdits {
  /** The workbooks that each step changed. */
  readonly #steps: (readonly BookId[])[] = [];

  constructor(private readonly session: Session) {
    addEventListener('beforeunload', (event) => {
      if (session.unsaved) event.preventDefault();
    });
  }

  /** Makes changes, workbook by workbook, and checks each again. */
  async apply(fixes: readonly FixView[]): Promise<void> {
    const { session } = this;
    const { fixes: texts, progress } = session.texts;
    const byBook = new Map<BookId, number[]>();
    for (const { ref } of fixes) {
      byBook.set(ref.book, [...(byBook.get(ref.book) ?? []), ref.finding]);
    }
    await session.work(progress.fixing, async (signal) => {
      const done: AmendedBook[] = [];
      try {
        for (const [book, findings] of byBook) {
          if (signal.aborted) throw new HostError('cancelled');
          session.report({ text: progress.fixing, share: done.length / byBook.size });
          done.push(await session.engine.ask('fix', { book, findings }));
        }
      } finally {
        // What is done is done, also when the rest was cancelled or failed.
        await this.#take(done);
      }
      session.tell({ intent: 'success', text: this.#told(texts.done(changedBy(done)), done) });
    });
  }

  /** Answers a finding in 核实说明 of the copy. */
  async verify(given: Verification): Promise<void> {
    const { session } = this;
    await session.work(session.texts.progress.fixing, async () => {
      const done = await session.engine.ask('verify', given);
      await this.#take([done]);
      session.tell({ intent: 'success', text: this.#told(session.texts.verify.saved, [done]) });
    });
  }

  /** Goes back by one step. */
  async undo(): Promise<void> {
    const { session } = this;
    const books = (this.#steps.pop() ?? []).filter((id) =>
      session.books.some(({ book, changes }) => book === id && changes > 0),
    );
    await session.work(session.texts.progress.checking, async () => {
      for (const book of books) await session.update(await session.engine.ask('revert', { book }));
      session.unsaved = session.books.some(({ changes }) => changes > 0);
      session.tell({ intent: 'success', text: session.texts.fixes.undone });
    });
  }

  /** Hands over the copies that were changed. */
  async save(): Promise<void> {
    const { session } = this;
    const books = session.books.filter(({ changes }) => changes > 0).map(({ book }) => book);
    if (await session.download('corrected', { books })) {
      session.unsaved = false;
      session.changed();
    }
  }

  async #take(done: readonly AmendedBook[]): Promise<void> {
    const { session } = this;
    const changed = done.filter((one) => one.changed > 0).map(({ summary }) => summary);
    if (changed.length === 0) return;
    this.#steps.push(changed.map(({ book }) => book));
    session.unsaved = true;
    const byBook = new Map(changed.map((summary) => [summary.book, summary]));
    await session.take(session.books.map((one) => byBook.get(one.book) ?? one));
  }

  /** What was done, and what could not be. */
  #told(text: string, done: readonly AmendedBook[]): string {
    const { fixes } = this.session.texts;
    const left = (why: 'formula' | 'protected'): number =>
      done.reduce((sum, { refused }) => sum + refused[why], 0);
    const [formula, locked] = [left('formula'), left('protected')];
    return [
      text,
      formula > 0 ? fixes.leftFormula(formula) : '',
      locked > 0 ? fixes.leftProtected(locked) : '',
    ]
      .filter(Boolean)
      .join('');
  }
}

const changedBy = (done: readonly AmendedBook[]): number =>
  done.reduce((sum, { changed }) => sum + changed, 0);
