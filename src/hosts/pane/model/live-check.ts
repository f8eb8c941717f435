import { type HostChange, HostError, type WorkbookHost } from '../../excel/host';
import type { BookId } from '../worker/books/book-views';
import type { Session } from './session';

/** A larger paste is read again as a whole. */
const MOST_ROWS = 200;
/** Edits that come one upon the other are waited for. */
const QUIET = 700;

export interface LiveTasks {
  book(): BookId | null;
  recheck(): Promise<void>;
  flag(): Promise<unknown>;
}

/** Follows edits: the list at once, the marks in the sheet when it has become quiet. */
export class LiveCheck {
  #queue: Promise<void> = Promise.resolve();
  #timer = 0;
  #whole = false;
  #rechecking = false;

  constructor(
    private readonly session: Session,
    private readonly host: WorkbookHost,
    private readonly tasks: LiveTasks,
  ) {}

  /** Whether the work that goes on was begun here, and not by a person. */
  get rechecking(): boolean {
    return this.#rechecking;
  }

  changed(change: HostChange): void {
    // While the workbook is read for the first time, or again by another worker, it has no number.
    const isHeld = this.tasks.book() !== null || this.session.progress !== null;
    if (!this.session.settings.live || !isHeld) return;
    this.#queue = this.#queue
      .then(() => this.#take(change))
      .catch((error: unknown) => {
        // A cell is being edited, or the sheet has gone: what follows brings it up to date.
        if (!(error instanceof HostError)) console.error(error);
        this.#whole = true;
        this.#later();
      });
  }

  async #take({ kind, area, sheetId }: HostChange): Promise<void> {
    const book = this.tasks.book();
    const count = area ? area.bottom - area.top + 1 : 0;
    // What is being read just now may have been read before the edit.
    const late = this.session.progress !== null;
    if (book === null || late || kind !== 'edit' || !area || count > MOST_ROWS) {
      this.#whole = true;
      this.#later();
      return;
    }
    const { rows } = await this.host.readRows(sheetId, area.top, count);
    const answer = await this.session.engine.ask('edit', {
      book,
      sheetId,
      first: area.top,
      count,
      rows,
    });
    if (answer === null) this.#whole = true;
    else await this.session.take([answer]);
    this.#later();
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#queue = this.#queue.then(() => this.#settle());
    }, QUIET);
  }

  async #settle(): Promise<void> {
    if (this.session.progress !== null) {
      this.#later();
      return;
    }
    if (this.tasks.book() === null) return;
    if (this.#whole) {
      this.#whole = false;
      this.#rechecking = true;
      await this.tasks.recheck().finally(() => {
        this.#rechecking = false;
      });
      return;
    }
    try {
      await this.tasks.flag();
    } catch (error) {
      this.session.fail(error, () => void this.tasks.recheck());
    }
  }
}
