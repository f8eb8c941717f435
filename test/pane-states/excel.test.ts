import { describe, expect, it } from 'vitest';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { ExcelInsert } from '../../src/hosts/pane/model/excel-insert';
import { ExcelWork } from '../../src/hosts/pane/model/excel-work';
import { localToday, Session } from '../../src/hosts/pane/model/session';
import type { FixView } from '../../src/hosts/pane/worker/finding-views';
import { Random } from '../../src/samples/random';
import { SimulatedExcel } from '../excel-host/bridge';
import { fromWorkbook } from '../excel-host/from-workbook';
import { startIn } from '../excel-host/office-node';
import type { SimulatedSheet } from '../excel-host/sheet';
import { COLLEAGUE, PERSON, type SimulatedWorkbook } from '../excel-host/workbook';
import { killWorker, listed, newClient, quiet, some, standIn } from './realm';
import { HEADERS, TYPED, workbookOf } from './workbooks';

/** More of them by hand. */
const SEQUENCES = Number(process.env.SEQUENCES ?? 100);
const STEPS = 6;
const ROSTER = '党员名册';

standIn();

type Cells = ReadonlyMap<string, { readonly at: string; readonly value: unknown }>;

/** Every cell by its sheet, the mark of its row, and its column; a row without a mark by its number. */
function cellsOf(workbook: SimulatedWorkbook): Cells {
  const cells = new Map<string, { at: string; value: unknown }>();
  for (const sheet of workbook.sheets) {
    sheet.rows.forEach((row, index) => {
      const tag = row?.[HEADERS.length]?.value || `row ${index}`;
      row?.forEach((cell, column) => {
        if (!cell || cell.value === '') return;
        cells.set(`${sheet.id} ${tag} ${column}`, { at: sheet.name, value: cell.value });
      });
    });
  }
  return cells;
}

interface Change {
  readonly key: string;
  readonly sheet: string;
  readonly before: unknown;
  readonly after: unknown;
}

function changesBetween(before: Cells, after: Cells): Change[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    return was?.value === is?.value
      ? []
      : [{ key, sheet: (is ?? was)?.at ?? '', before: was?.value, after: is?.value }];
  });
}

/** A pane in a simulated Excel, and what people and the pane do there. */
class Story {
  readonly workbook: SimulatedWorkbook;
  readonly excel: SimulatedExcel;
  readonly host: ExcelHost;
  readonly session: Session;
  readonly work: ExcelWork;
  readonly insert: ExcelInsert;
  readonly told: string[] = [];
  /** What a window shows that is open, and where that stood when it was opened. */
  shown: { readonly fixes: readonly FixView[]; readonly cells: Cells } | null = null;
  /** What the pane wrote and could take back. */
  readonly written: Change[][] = [];
  #free = 1;

  constructor(readonly luck: Random) {
    this.workbook = fromWorkbook(workbookOf(luck, '甲支部'));
    this.excel = startIn(new SimulatedExcel(this.workbook));
    standIn();
    this.host = ExcelHost.open();
    this.session = new Session(
      newClient(),
      'excel',
      { read: () => Promise.resolve(null), write: () => Promise.resolve() },
      'zh-CN',
    );
    this.work = new ExcelWork(this.session, this.host);
    this.insert = new ExcelInsert(this.session, this.work);
  }

  async start(): Promise<void> {
    await this.session.start();
    await this.work.start();
    await this.work.check();
    await quiet(this.session);
  }

  get roster(): SimulatedSheet | undefined {
    return this.workbook.sheets.find(({ name }) => name === ROSTER);
  }

  /** What the pane does by itself changes no cell that is not allowed. */
  async #pane(
    what: string,
    action: () => Promise<unknown>,
    isAllowed: (change: Change) => boolean,
  ): Promise<Change[]> {
    this.told.push(what);
    const before = cellsOf(this.workbook);
    await action();
    await quiet(this.session);
    const changes = changesBetween(before, cellsOf(this.workbook));
    expect(changes.filter((one) => !isAllowed(one))).toEqual([]);
    return changes;
  }

  #person(what: string, action: (sheet: SimulatedSheet) => void): void {
    const sheet = this.luck.oneIn(4) ? this.luck.pick(this.workbook.sheets) : this.roster;
    if (!sheet || sheet.protected) return;
    this.told.push(`${what} in ${sheet.name}`);
    action(sheet);
  }

  readonly steps: readonly (() => unknown)[] = [
    () =>
      this.#person('edit', (sheet) => {
        const column = this.luck.int(0, HEADERS.length - 1);
        const row = this.luck.int(1, Math.max(1, sheet.rows.length));
        const typed = this.luck.pick(TYPED[column] ?? ['']);
        const value = column === 0 && typed !== '' ? `${typed}${this.#free++}` : typed;
        const actor = this.luck.oneIn(3) ? COLLEAGUE : PERSON;
        this.workbook.edit(sheet, row, column, [[value]], actor);
      }),
    () =>
      this.#person('insert', (sheet) =>
        this.workbook.insertRows(sheet, this.luck.int(1, 5), this.luck.int(1, 2)),
      ),
    () =>
      this.#person('delete', (sheet) => this.workbook.deleteRows(sheet, this.luck.int(1, 6), 1)),
    () =>
      this.#person('sort', (sheet) => {
        const column = this.luck.int(0, HEADERS.length - 1);
        this.workbook.sortRows(sheet, 1, sheet.rows.length - 1, column);
      }),
    () => {
      const sheet = this.luck.pick(this.workbook.sheets);
      sheet.protected = !sheet.protected;
      this.told.push(`protect ${sheet.name} ${sheet.protected}`);
    },
    () => {
      if (this.workbook.sheets.length < 3) return;
      this.#person('remove', (sheet) => this.workbook.deleteSheet(sheet));
    },
    () =>
      this.#person('rename', (sheet) =>
        this.workbook.rename(sheet, sheet.name === ROSTER ? '名册' : `${sheet.name}（改）`),
      ),
    async () => {
      this.told.push('a cell is edited');
      this.excel.cellEditMode = true;
      if (this.roster && !this.roster.protected)
        this.workbook.edit(this.roster, 2, 2, [['女']], COLLEAGUE);
      await some(6);
      this.excel.cellEditMode = false;
    },
    async () => {
      this.told.push('the fixes are shown');
      await quiet(this.session);
      const fixes = await this.session.engine.ask('fixes', { books: this.session.bookIds });
      this.shown = { fixes, cells: cellsOf(this.workbook) };
    },
    () => this.#applies(),
    () => this.#applies(),
    () => this.#undoes(),
    () => this.#verifies(),
    () =>
      this.#pane(
        'flags',
        () => this.work.writeFlags(),
        () => false,
      ),
    () =>
      this.#pane(
        'no flags',
        () => this.work.clearFlags(),
        () => false,
      ),
    async () => {
      this.told.push('the worker dies');
      killWorker();
      await some(this.luck.int(0, 10));
    },
    () =>
      this.#pane(
        'check',
        () => this.work.check(),
        () => false,
      ),
  ];

  /** What is written is what was shown, in the row of which it was shown. */
  async #applies(): Promise<void> {
    const { shown } = this;
    if (!shown || shown.fixes.length === 0) return;
    this.shown = null;
    if (!this.luck.oneIn(3)) await quiet(this.session);
    const wanted = shown.fixes.map(({ target, value }) => {
      const sheet = this.workbook.sheets.find(({ id }) => id === target.sheetId);
      return { sheet: sheet?.id ?? '', column: target.address.column, value };
    });
    const changes = await this.#pane(
      `apply ${shown.fixes.map(({ place, after }) => `${place}=${after}`).join(' ')}`,
      () => this.work.applyFixes(shown.fixes),
      ({ key, before, after }) =>
        shown.cells.get(key)?.value === before &&
        wanted.some(
          ({ sheet, column, value }) =>
            key.startsWith(`${sheet} `) &&
            key.endsWith(` ${column}`) &&
            (typeof value === 'object' ? typeof after === 'number' : value === after),
        ),
    );
    if (changes.length > 0) this.written.push(changes);
  }

  /** What is taken back is what was written last, where that still stands. */
  async #undoes(): Promise<void> {
    const last = this.written.at(-1);
    await quiet(this.session);
    await this.#pane(
      'undo',
      () => this.work.undo(),
      ({ key, before, after }) =>
        last?.some(
          (one) => one.key === key && one.after === before && (one.before ?? '') === (after ?? ''),
        ) ?? false,
    );
    if (this.session.notice?.text !== this.session.texts.fixes.nothingToUndo) this.written.pop();
  }

  async #verifies(): Promise<void> {
    await quiet(this.session);
    const { engine, bookIds } = this.session;
    const { total } = await engine.ask('list', {
      ...this.session.query,
      books: bookIds,
      keep: null,
      anchors: [],
    });
    if (total === 0) return;
    const at = this.luck.int(0, total - 1);
    const [row] = await engine.ask('slice', { from: at, to: at + 1 });
    const detail = row && (await engine.ask('detail', row));
    if (!detail) return;
    const changes = await this.#pane(
      `answer ${detail.place} ${detail.rule}`,
      () =>
        this.insert.verification({
          answers: detail.answers,
          reason: '已核对',
          by: '',
          on: localToday(),
        }),
      ({ sheet, before }) => sheet !== ROSTER && before === undefined,
    );
    const isThere =
      this.session.notice?.text === this.session.texts.verify.saved(detail.answers.length);
    expect(changes.some(({ after }) => after === '已核对')).toBe(isThere);
    if (isThere) this.written.push(changes);
  }

  /** Where the cells are that bear marks of the pane. */
  get marked(): readonly string[] {
    return this.workbook.sheets
      .flatMap(({ id, conditionalFormats }) =>
        conditionalFormats.flatMap(({ areas }) =>
          areas.flatMap(({ top, bottom, left, right }) =>
            Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, n) => {
              const width = right - left + 1;
              return `${id} ${top + Math.floor(n / width)} ${left + (n % width)}`;
            }),
          ),
        ),
      )
      .sort();
  }

  /** What somebody sees who opens the pane only now. */
  async fresh(): Promise<{ readonly list: readonly string[]; readonly marked: readonly string[] }> {
    const session = new Session(
      newClient(),
      'excel',
      { read: () => Promise.resolve(null), write: () => Promise.resolve() },
      'zh-CN',
    );
    await session.start();
    const work = new ExcelWork(session, ExcelHost.open());
    await work.check();
    await quiet(session);
    const flags = await session.engine.ask('flags', { book: work.book ?? -1 });
    const marked = flags
      .map(({ sheetId, address: { row, column } }) => `${sheetId} ${row} ${column}`)
      .sort();
    return { list: await listed(session), marked };
  }
}

describe('whatever happens in Excel', () => {
  it(`no cell is changed that was not shown, and the list is that of a fresh check: ${SEQUENCES} times`, {
    timeout: 240_000,
  }, async () => {
    for (let seed = 1; seed <= SEQUENCES; seed++) {
      const luck = new Random(seed);
      const story = new Story(luck);
      try {
        await story.start();
        for (let step = 0; step < STEPS; step++) {
          await luck.pick(story.steps)();
          if (luck.oneIn(2)) await quiet(story.session);
          else await some(luck.int(0, 8));
        }
        await quiet(story.session);
        // What the worker took with it while a person's own check went on is said: the pane shows
        // its first view, with nothing of before, and begins when it is asked to.
        if (story.work.book === null) {
          expect(story.session.books).toEqual([]);
          await story.work.check();
        }
        // Nothing tells an add-in that a sheet is protected no more: it looks when it is asked to.
        for (const sheet of story.workbook.sheets) sheet.protected = false;
        if (story.session.settings.flags) await story.work.writeFlags();
        else await story.work.clearFlags();
        await quiet(story.session);
        const fresh = await story.fresh();
        expect(await listed(story.session)).toEqual(fresh.list);
        expect(story.marked).toEqual(story.session.settings.flags ? fresh.marked : []);
      } catch (error) {
        throw new Error(`seed ${seed}: ${story.told.join('; ')}`, { cause: error });
      }
    }
  });
});
