import { describe, expect, it, vi } from 'vitest';
import { BrowserEdits } from '../../src/hosts/pane/model/browser-edits';
import { closeBook, openFiles } from '../../src/hosts/pane/model/browser-work';
import { localToday, Session } from '../../src/hosts/pane/model/session';
import type { BookId, BookSummary } from '../../src/hosts/pane/worker/books/book-views';
import type { FixView } from '../../src/hosts/pane/worker/finding-views';
import { Random } from '../../src/samples/random';
import { writePlainXlsx } from '../../src/samples/xlsx';
import { portableInflate } from '../../src/workbook/inflate';
import { readWorkbook } from '../../src/workbook/read/read';
import { killWorker, listed, newClient, quiet, some, standIn } from './realm';
import { HEADERS, TYPED, workbookOf } from './workbooks';

/** More of them by hand. */
const SEQUENCES = Number(process.env.SEQUENCES ?? 100);
const STEPS = 8;

/** What the person says who is asked. */
const person = vi.hoisted(() => ({ says: true, asked: 0 }));
vi.mock('../../src/hosts/pane/view/dialogs/confirm-dialog', () => ({
  confirmed: () => {
    person.asked++;
    return Promise.resolve(person.says);
  },
}));
standIn();

const ROSTER = '党员名册';
type Cells = ReadonlyMap<string, unknown>;

async function cellsOf(bytes: Uint8Array): Promise<Cells> {
  const { sheets } = await readWorkbook(bytes.slice(), 'a.xlsx', { inflate: portableInflate });
  return new Map(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ index, cells }) =>
        Array.from(cells, (cell, column) => [`${name} ${index} ${column}`, cell] as const).filter(
          ([, cell]) => cell !== undefined,
        ),
      ),
    ),
  );
}

const differing = (one: Cells, other: Cells): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter(
    (key) => JSON.stringify(one.get(key)) !== JSON.stringify(other.get(key)),
  );

const fileOf = (luck: Random, unit: string, year: string): Uint8Array<ArrayBuffer> =>
  writePlainXlsx(
    workbookOf(luck, unit, year).sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map(({ cells }) => Array.from(cells, (cell) => (cell as string) ?? null)),
    })),
  ).slice();

/** A page on which workbooks are dropped, and what it ought to hold. */
class Story {
  readonly session = new Session(
    newClient(),
    'browser',
    { read: () => Promise.resolve(null), write: () => Promise.resolve() },
    'zh-CN',
  );
  readonly edits = new BrowserEdits(this.session);
  readonly told: string[] = [];
  shown: readonly FixView[] = [];

  constructor(readonly luck: Random) {}

  async #bytes(id: BookId): Promise<Uint8Array> {
    for await (const { book, bytes, later } of this.session.held.reopened())
      if (book === id) return later?.bytes ?? new Uint8Array(bytes ?? new ArrayBuffer(0));
    throw new Error(`workbook ${id} is not held`);
  }

  async #all(): Promise<ReadonlyMap<BookId, Cells>> {
    const all = new Map<BookId, Cells>();
    for (const { book, failure } of this.session.books)
      if (!failure) all.set(book, await cellsOf(await this.#bytes(book)));
    return all;
  }

  /** Does a thing that changes only cells that it may. */
  async #does(
    what: string,
    action: () => Promise<unknown>,
    mayChange: (book: BookId, key: string, after: unknown) => boolean,
  ): Promise<void> {
    this.told.push(what);
    await quiet(this.session);
    const before = await this.#all();
    await action();
    await quiet(this.session);
    for (const [book, after] of await this.#all()) {
      const was = before.get(book);
      if (!was) continue;
      const changed = differing(was, after);
      expect(changed.filter((key) => !mayChange(book, key, after.get(key)))).toEqual([]);
    }
  }

  get #some(): BookSummary | undefined {
    const { books } = this.session;
    return books.length > 0 ? this.luck.pick(books) : undefined;
  }

  async #drop(): Promise<void> {
    const unit = this.luck.pick(['甲支部', '乙支部', '丙支部']);
    const year = this.luck.pick(['2025', '2025', '2024']);
    const name = this.luck.pick(['台账.xlsx', `${unit}.xlsx`]);
    const broken = this.luck.oneIn(6);
    const bytes = broken
      ? new Uint8Array([80, 75, this.luck.int(0, 9)])
      : fileOf(this.luck, unit, year);
    this.told.push(`drop ${unit} ${year}${broken ? ' broken' : ''}`);
    person.says = this.luck.oneIn(2);
    const before = this.session.books.map((one) => ({ ...one }));
    const asked = person.asked;
    const file = new File([bytes], name);
    await openFiles(this.session, [{ name, file }]);
    await quiet(this.session);
    // A workbook that went gave its place to one of its own organisation and year, and unasked only
    // where nothing had been changed in it.
    for (const one of before) {
      if (one.failure || this.session.books.some(({ book }) => book === one.book)) continue;
      expect([one.organisation, String(one.year)]).toEqual([unit, year]);
      if (one.changes.length > 0) expect([person.says, person.asked > asked]).toEqual([true, true]);
    }
    if (!broken)
      expect(this.session.books.map((one) => `${one.organisation} ${one.year}`)).toContain(
        `${unit} ${year}`,
      );
  }

  readonly steps: readonly (() => Promise<unknown>)[] = [
    () => this.#drop(),
    () => this.#drop(),
    () => this.#type(),
    () => this.#type(),
    async () => {
      this.told.push('the fixes are shown');
      await quiet(this.session);
      this.shown = await this.session.engine.ask('fixes', { books: this.session.bookIds });
    },
    () => this.#applies(),
    () => this.#applies(),
    () => this.#steps(false),
    () => this.#steps(false),
    () => this.#steps(true),
    () => this.#verifies(),
    () => this.#removes(),
    async () => {
      this.told.push('the worker dies');
      killWorker();
      await some(this.luck.int(0, 10));
    },
  ];

  async #type(): Promise<void> {
    const book = this.#some;
    const sheet = book?.sheets.find(({ name }) => name === ROSTER)?.sheet;
    const at = { sheetName: ROSTER, sheetId: null };
    if (!book || sheet === undefined) return;
    await quiet(this.session);
    const column = this.luck.int(0, HEADERS.length - 1);
    const address = { row: this.luck.int(1, 6), column };
    const { shown } = await this.session.engine.ask('cell', { book: book.book, sheet, address });
    const text = this.luck.pick(TYPED[column] ?? ['']);
    const key = `${ROSTER} ${address.row} ${column}`;
    await this.#does(
      `type ${key} ${text}`,
      () => this.edits.write({ target: { ...at, book: book.book, sheet, address }, text, shown }),
      (id, changed) => id === book.book && changed === key,
    );
  }

  async #applies(): Promise<void> {
    const { shown } = this;
    this.shown = [];
    const before = await this.#all();
    await this.#does(
      `apply ${shown.map(({ target, place, after }) => `${target.book} ${place}=${after}`).join(' ')}`,
      () => this.edits.apply(shown),
      (book, key) =>
        shown.some(({ target: { book: id, sheetName, address }, shown: { cell } }) => {
          const at = `${sheetName} ${address.row} ${address.column}`;
          const was = before.get(id)?.get(at) ?? null;
          return id === book && at === key && JSON.stringify(was) === JSON.stringify(cell);
        }),
    );
  }

  /** What is taken back is there again when it is done again. */
  async #steps(forward: boolean): Promise<void> {
    await quiet(this.session);
    const before = await this.#all();
    this.told.push(forward ? 'redo' : 'undo');
    this.session.tell(null);
    await this.edits.step(forward);
    await quiet(this.session);
    const isDone =
      this.session.notice?.text === this.session.texts.fixes[forward ? 'redone' : 'undone'];
    if (!isDone || this.luck.oneIn(2)) return;
    this.told.push('and back');
    await this.edits.step(!forward);
    await quiet(this.session);
    const after = await this.#all();
    for (const [book, cells] of before)
      expect(differing(cells, after.get(book) ?? new Map())).toEqual([]);
  }

  async #verifies(): Promise<void> {
    await quiet(this.session);
    const { engine, bookIds: books } = this.session;
    const list = await engine.ask('list', {
      ...this.session.query,
      books,
      keep: null,
      anchors: [],
    });
    if (list.total === 0) return;
    const at = this.luck.int(0, list.total - 1);
    const [row] = await engine.ask('slice', { from: at, to: at + 1 });
    const detail = row && (await engine.ask('detail', row));
    if (!detail) return;
    await this.#does(
      `answer ${detail.place} ${detail.rule}`,
      () =>
        this.edits.verify([
          {
            book: detail.book,
            answers: detail.answers,
            reason: '已核对',
            by: '',
            on: localToday(),
          },
        ]),
      (book, key) => book === detail.book && key.startsWith('核实说明'),
    );
  }

  async #removes(): Promise<void> {
    const book = this.#some;
    if (!book) return;
    await quiet(this.session);
    const now = this.session.books.find((one) => one.book === book.book) ?? book;
    person.says = this.luck.oneIn(2);
    this.told.push(`remove ${now.organisation} ${person.says}`);
    const asked = person.asked;
    await closeBook(this.session, now);
    await quiet(this.session);
    const isThere = this.session.books.some((one) => one.book === now.book);
    const mustAsk = now.changes.length > 0;
    expect([person.asked > asked, isThere]).toEqual([mustAsk, mustAsk && !person.says]);
  }

  /** What the page shows is what a new page shows that is given the same files and copies. */
  async check(): Promise<void> {
    const { session } = this;
    const fresh = new Session(
      newClient(),
      'browser',
      { read: () => Promise.resolve(null), write: () => Promise.resolve() },
      'zh-CN',
    );
    await fresh.start();
    const books: BookSummary[] = [];
    for (const { book, name, failure } of session.books) {
      const bytes = (await this.#bytes(book)).slice().buffer;
      const summary = await fresh.engine.ask('open', { book, name, bytes });
      expect(summary.failure?.message).toBe(failure?.message);
      books.push(summary);
    }
    fresh.books = books;
    expect(await listed(session)).toEqual(await listed(fresh));
    expect(session.books.map(({ counts }) => counts)).toEqual(books.map(({ counts }) => counts));
    const isChanged = session.books.some(({ changes }) => changes.length > 0);
    expect(session.unsaved).toBe(isChanged);
  }
}

describe('whatever happens on the page', () => {
  it(`no cell is changed that was not shown, and no workbook or change is lost unasked: ${SEQUENCES} times`, {
    timeout: 240_000,
  }, async () => {
    for (let seed = 1; seed <= SEQUENCES; seed++) {
      const luck = new Random(seed);
      const story = new Story(luck);
      try {
        await story.session.start();
        await luck.pick(story.steps.slice(0, 1))();
        for (let step = 0; step < STEPS; step++) {
          await luck.pick(story.steps)();
          await (luck.oneIn(2) ? quiet(story.session) : some(luck.int(0, 8)));
        }
        await quiet(story.session);
        await story.check();
      } catch (error) {
        throw new Error(`seed ${seed}: ${story.told.join('; ')}`, { cause: error });
      }
    }
  });
});
