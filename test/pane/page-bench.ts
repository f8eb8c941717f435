// Times the built pane in Chromium, and prints a measure for the bench: `page-bench.ts WHAT`, with
// the paths of workbooks on its input.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { dropFromDisk, PaneHarness } from './harness';
import { largeBook, ROSTER } from './large';
import { longTasks } from './main-thread';
import { smallBook } from './small-book';

interface Shown extends Element {
  readonly session: {
    readonly progress: object | null;
    readonly books: readonly unknown[];
    readonly list: { readonly total: number };
    readonly engine: { readonly question: number | null };
    cancel(): void;
  };
}

interface Times {
  readonly first: number;
  readonly all: number;
}

/**
 * Has the browser take files as a person's choice does, before anything is timed: for thousands of
 * them that is a long task of its own, in which none of the page's code runs.
 * @returns what gives them to the page
 */
async function chosen(page: Page, files: readonly string[]): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const input = document.body.appendChild(document.createElement('input'));
    Object.assign(input, { type: 'file', multiple: true, hidden: true, id: 'chosen' });
  });
  await page.locator('#chosen').setInputFiles([...files]);
  return () =>
    page.evaluate(() => {
      const own = document.querySelector('ledger-pane')?.shadowRoot?.querySelector('[type=file]');
      const files = document.querySelector<HTMLInputElement>('#chosen')?.files;
      Object.assign(own ?? {}, { files });
      own?.dispatchEvent(new Event('change'));
    });
}

/**
 * Gives files to the page; from then on until the page had drawn the first finding, and until it had
 * opened all files, in seconds.
 */
async function opened(page: Page, count: number, give: () => Promise<void>): Promise<Times> {
  await page.evaluate((count) => {
    const pane = document.querySelector('ledger-pane') as Shown;
    const { session } = pane;
    const isDrawn = (): boolean =>
      ['findings-panel', 'findings-list', 'button.row'].reduce<Element | null>(
        (above, name) => above?.shadowRoot?.querySelector(name) ?? null,
        pane,
      ) !== null;
    const times = new Promise<Times>((done, failed) => {
      const begin = (): void => {
        const from = performance.now();
        let first = 0;
        const look = (): void => {
          const now = (performance.now() - from) / 1000;
          if (first === 0 && isDrawn()) first = now;
          const isDone = session.books.length >= count && session.progress === null;
          // To ask for every frame has the browser draw sixty a second, which nobody else asks for.
          if (!isDone) {
            if (first === 0) requestAnimationFrame(look);
            else setTimeout(look, 50);
          } else if (first > 0) done({ first, all: now });
          else failed(new Error('nothing was found'));
        };
        look();
      };
      const once = { capture: true, once: true };
      document.addEventListener('drop', begin, once);
      pane.shadowRoot?.querySelector('[type=file]')?.addEventListener('change', begin, once);
    });
    Object.assign(globalThis, { times });
  }, count);
  await give();
  return page.evaluate(() => (globalThis as unknown as { times: Promise<Times> }).times);
}

const longest = (tasks: readonly { readonly duration: number }[]): number =>
  Math.ceil(Math.max(0, ...tasks.map(({ duration }) => duration)));

/** A cell is typed into in Excel; until the list has what is found there, in seconds. */
const edited = (page: Page): Promise<number> =>
  page.evaluate((name) => {
    const { session } = document.querySelector('ledger-pane') as Shown;
    const { workbook } = (
      globalThis as unknown as {
        theExcel: {
          workbook: {
            sheet(name: string): { cell(row: number, column: number): { value: unknown } };
            edit(sheet: unknown, row: number, column: number, values: unknown[][]): void;
          };
        };
      }
    ).theExcel;
    const sheet = workbook.sheet(name);
    let column = 0;
    while (sheet.cell(0, column).value !== '公民身份号码') column++;
    const before = session.list.total;
    const from = performance.now();
    workbook.edit(sheet, 17, column, [['123']]);
    return new Promise<number>((done) => {
      const look = (): void => {
        if (session.list.total !== before) done((performance.now() - from) / 1000);
        else requestAnimationFrame(look);
      };
      look();
    });
  }, ROSTER);

/** How long a file has been read when it is left, in milliseconds. */
const INSIDE = 200;

/** A file is left while it is read; until the page is free again, in seconds. */
async function left(page: Page, path: string): Promise<number> {
  const time = page.evaluate((inside) => {
    const { session } = document.querySelector('ledger-pane') as Shown;
    return new Promise<number>((done, failed) => {
      let begun = 0;
      let from = 0;
      const look = (): void => {
        const now = performance.now();
        if (session.progress === null && begun > 0) {
          if (from > 0) done((now - from) / 1000);
          else failed(new Error('the file was read before it was left'));
          return;
        }
        if (begun === 0 && session.engine.question !== null) begun = now;
        if (begun > 0 && from === 0 && now - begun >= inside) {
          from = now;
          session.cancel();
        }
        setTimeout(look, 1);
      };
      look();
    });
  }, INSIDE);
  await page.locator('ledger-pane input[type=file]').setInputFiles(path);
  return time;
}

const pane = await PaneHarness.start();

/** What each measure counts and how long it took. */
const MEASURES: Readonly<Record<string, () => Promise<{ count: number; seconds: number }>>> = {
  async first() {
    const { page, close } = await pane.open({ width: 1280, height: 800 });
    const files = readFileSync(0, 'utf8').split('\n').filter(Boolean);
    const { first } = await opened(page, files.length, await chosen(page, files));
    await close();
    return { count: files.length, seconds: first };
  },
  async whole() {
    const { page, close } = await pane.open({ width: 1280, height: 800 });
    const files = readFileSync(0, 'utf8').split('\n').filter(Boolean);
    const { all } = await opened(page, files.length, await chosen(page, files));
    await close();
    return { count: files.length, seconds: all };
  },
  async tasks() {
    const folder = mkdtempSync(join(tmpdir(), 'page-'));
    const count = 2000;
    for (let n = 0; n < count; n++) {
      const name = `第${n + 1}支部`;
      writeFileSync(join(folder, `${name}.xlsx`), smallBook(name, ['赵一', '钱二'], n % 2));
    }
    const { page, close } = await pane.open({ width: 1280, height: 800 });
    let seconds = 0;
    const found = await longTasks(page, async () => {
      seconds = (await opened(page, count, () => dropFromDisk(page, [folder]))).all;
    });
    await close();
    rmSync(folder, { recursive: true, force: true });
    return { count: longest(found), seconds };
  },
  async left() {
    const { path } = await largeBook(20_000);
    const { page, close } = await pane.open({ width: 1280, height: 800 });
    const seconds = await left(page, path);
    await close();
    return { count: 1, seconds };
  },
  async edit() {
    // A thousand mistakes: in a roster where every cell of a column is wrong, to make the findings
    // takes longer than to check.
    const { workbook } = await largeBook(10_000, 0, 10);
    const { page, close } = await pane.open({ excel: { sheets: workbook.sheets } });
    await page.locator('.welcome fluent-button.main').click();
    await page.locator('findings-list button.row').first().waitFor({ timeout: 120_000 });
    await page.locator('ledger-pane .progress').waitFor({ state: 'detached' });
    let seconds = 0;
    const found = await longTasks(page, async () => {
      seconds = await edited(page);
    });
    await close();
    return { count: longest(found), seconds };
  },
};

const measure = MEASURES[process.argv[2] ?? ''];
if (!measure) throw new Error(`measures: ${Object.keys(MEASURES).join(', ')}`);
const { count, seconds } = await measure();
await pane.stop();
// The browser's own time and memory are other processes'.
process.stdout.write(JSON.stringify({ count, seconds, cpuSeconds: 0, peakMb: 0 }));
