import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../browser';
import { builtPane } from './built-pane';
import { type ExcelSetup, excelScript } from './excel-script';
import { type Site, serve } from './site';

const OFFICE = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

export interface PageOptions {
  /** The workbook that is open in Excel; without one it is the plain page. */
  readonly excel?: ExcelSetup;
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly forcedColors?: boolean;
  readonly locale?: 'zh-CN' | 'en-GB';
  /** Another page than that of the pane. */
  readonly file?: 'commands.html';
  /** The pane of Excel, whose library is refused or never comes. */
  readonly office?: 'refused' | 'silent';
  /** The engine's script cannot be had. */
  readonly withoutWorker?: boolean;
  /** After the address, such as `?do=check`. */
  readonly query?: string;
}

/** A page of the pane that was opened, and what it asked for outside its own origin. */
export interface OpenedPage {
  readonly page: Page;
  readonly outside: readonly string[];
  /** What the page wrote to its console as an error, or threw. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** The built pane in Chromium, as a plain page or in a simulated Excel. */
export class PaneHarness {
  private constructor(
    private readonly browser: Browser,
    private readonly site: Site,
  ) {}

  static async start(): Promise<PaneHarness> {
    const folder = await builtPane();
    return new PaneHarness(await launchBrowser(), await serve(folder));
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.site.close();
  }

  async open(options: PageOptions = {}): Promise<OpenedPage> {
    const { excel, width = 350, height = 640, scheme = 'light', locale = 'zh-CN' } = options;
    const context = await this.browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      forcedColors: options.forcedColors ? 'active' : 'none',
      locale,
      acceptDownloads: true,
      serviceWorkers: 'block',
    });
    const outside: string[] = [];
    await this.#guard(context, outside, excel);
    if (options.office === 'refused') await context.route(OFFICE, (route) => route.abort());
    if (options.office === 'silent') await context.route(OFFICE, () => undefined);
    if (options.withoutWorker)
      await context.route(/\/worker\.[^/]*\.js$/, (route) => route.abort());
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    const file = options.file ?? (excel || options.office ? 'taskpane.html' : 'index.html');
    // A library that never comes keeps the page from being loaded whole.
    const waitUntil = options.office ? 'domcontentloaded' : 'load';
    await page.goto(`${this.site.origin}/${file}${options.query ?? ''}`, { waitUntil });
    const inExcel = excel && (excel.level ?? 20) >= 9;
    const shown = inExcel ? 'html[data-mode=excel] ledger-pane main' : 'ledger-pane main';
    if (!options.file && !options.withoutWorker)
      await page.locator(shown).waitFor({ timeout: 60_000 });
    return { page, outside, errors, close: () => context.close() };
  }

  /** Refuses whatever is not of the page's own origin; Office.js alone is answered, in Excel. */
  async #guard(context: BrowserContext, outside: string[], excel?: ExcelSetup): Promise<void> {
    const script = excel ? await excelScript(excel) : null;
    await context.route('**/*', async (route) => {
      const url = route.request().url();
      if (url.startsWith(`${this.site.origin}/`) || /^(?:blob|data):/.test(url)) {
        await route.continue();
      } else if (script !== null && url === OFFICE) {
        await route.fulfill({ contentType: 'text/javascript', body: script });
      } else {
        outside.push(url);
        await route.abort();
      }
    });
  }
}

interface Working extends Element {
  readonly session: EventTarget & { readonly progress: object | null };
}

/** Gives files to the plain page as if they had been chosen, and waits until all are checked. */
export async function dropFiles(
  page: Page,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  // The work begins a moment after the files were given.
  await page.evaluate(() => {
    const { session } = document.querySelector('ledger-pane') as Working;
    const dropped = new Promise<void>((done) => {
      let begun = false;
      session.addEventListener('change', function look() {
        if (session.progress !== null) begun = true;
        else if (begun) {
          session.removeEventListener('change', look);
          done();
        }
      });
    });
    Object.assign(globalThis, { dropped });
  });
  await page.locator('ledger-pane input[type=file]').setInputFiles(
    files.map(({ name, bytes }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    })),
  );
  await page.evaluate(() => (globalThis as unknown as { dropped: Promise<void> }).dropped);
  await settled(page);
}

/**
 * Drops files of the disk on the page as a person does: the browser gives it handles of them, where
 * it has such.
 */
export async function dropFromDisk(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', { type, x: 100, y: 100, data });
  await drag('dragEnter');
  await drag('dragOver');
  // Only what the page has said that it takes can be dropped.
  await page.locator('ledger-pane .drop').waitFor({ state: 'attached' });
  await drag('dragOver');
  await drag('drop');
  await page.locator('ledger-pane .drop').waitFor({ state: 'detached' });
  await page.locator('ledger-pane pane-tabs').first().waitFor({ state: 'attached' });
  await session.detach();
}

/** Waits until no work is going on. */
export async function settled(page: Page): Promise<void> {
  await page.locator('ledger-pane .progress').waitFor({ state: 'detached', timeout: 90_000 });
  await page.locator('ledger-pane pane-tabs').first().waitFor();
}

/** Does a thing, and returns what is downloaded by it. */
export async function saved(page: Page, action: () => Promise<void>): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    action(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Chooses an entry of the menu 更多, and returns what it downloads. */
export const downloadBy = async (page: Page, entry: string): Promise<string> =>
  Buffer.from(await saved(page, () => choose(page, entry))).toString('latin1');

/** Chooses an entry of the menu 更多. */
export async function choose(page: Page, entry: string): Promise<void> {
  await page.locator('menu-button button.open').click();
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
}

export const rows = (page: Page): Locator => page.locator('findings-list button.row');
