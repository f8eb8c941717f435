import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import type { Driven } from './driven';

/** The oldest Chromium that an npm package carries and that the page is written for: 92. */
const OLD = {
  archive: 'chrome-aws-lambda-10.1.0.tgz',
  package: 'chrome-aws-lambda@10.1.0',
  integrity:
    'NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==',
};
const CACHE = join(tmpdir(), 'branch-ledger-trials');

/** Chromium 92, fetched once into a temporary folder; it is no dependency of the project. */
export function oldChromium(): { readonly program: string; readonly libraries: string } {
  mkdirSync(CACHE, { recursive: true });
  const archive = join(CACHE, OLD.archive);
  if (!existsSync(archive)) {
    execFileSync('npm', ['pack', '--silent', '--pack-destination', CACHE, OLD.package]);
  }
  const hash = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (hash !== OLD.integrity) throw new Error(`${archive} is not ${OLD.package}`);
  const program = join(CACHE, 'package/bin/chromium');
  const libraries = join(CACHE, 'libraries/lib');
  if (!existsSync(program)) {
    execFileSync('tar', ['-xzf', archive, '-C', CACHE]);
    const unpacked = (name: string) =>
      brotliDecompressSync(readFileSync(join(CACHE, 'package/bin', name)));
    mkdirSync(join(CACHE, 'libraries'), { recursive: true });
    writeFileSync(join(CACHE, 'libraries.tar'), unpacked('aws.tar.br'));
    execFileSync('tar', ['-xf', join(CACHE, 'libraries.tar'), '-C', join(CACHE, 'libraries')]);
    writeFileSync(program, unpacked('chromium.br'), { mode: 0o755 });
  }
  return { program, libraries };
}

export interface ChromiumOptions {
  readonly program: string;
  readonly libraries?: string;
  /** An X display on which its window is shown. */
  readonly display?: string;
}

/** A Chromium of any age: driven by scripts in the page and by DevTools, not by Playwright's locators. */
export class DrivenChromium implements Driven {
  readonly errors: string[] = [];
  readonly #requests: string[] = [];

  private constructor(
    readonly name: string,
    /** Of an old one DevTools drop no files: there they are chosen, and nothing is followed. */
    readonly follows: boolean,
    private readonly browser: Browser,
    readonly page: Page,
    private readonly session: CDPSession,
  ) {
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('request', (request) => this.#requests.push(request.url()));
  }

  static async open(
    file: string,
    { program, libraries, display }: ChromiumOptions,
  ): Promise<DrivenChromium> {
    const browser = await chromium.launch({
      executablePath: program,
      headless: display === undefined,
      args: ['--no-sandbox', '--disable-gpu', '--no-zygote', '--disable-dev-shm-usage'],
      env: {
        ...process.env,
        ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}),
        ...(display ? { DISPLAY: display } : {}),
      },
    });
    const page = await browser.newPage({ acceptDownloads: true, locale: 'zh-CN' });
    const session = await page.context().newCDPSession(page);
    const opened = new DrivenChromium(
      `Chromium ${browser.version()}`,
      libraries === undefined,
      browser,
      page,
      session,
    );
    await page.goto(pathToFileURL(file).href);
    return opened;
  }

  /** Requests for anything but the file itself. */
  get requests(): string[] {
    return this.#requests.filter((url) => !/^(?:blob|data):/.test(url)).slice(1);
  }

  run<A extends readonly unknown[], T>(what: (...given: A) => T, ...given: A): Promise<T> {
    return this.page.evaluate(`(${what})(...${JSON.stringify(given)})`);
  }

  async give(path: string): Promise<void> {
    if (!this.follows) {
      await this.page.setInputFiles('ledger-pane input[type=file]', path);
      return;
    }
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'dragOver', 'drop'] as const) {
      await this.session.send('Input.dispatchDragEvent', { type, x: 100, y: 100, data });
      // What the page answers has to come back before the next.
      await this.page.waitForTimeout(200);
    }
  }

  async downloaded(does: () => Promise<void>): Promise<Uint8Array> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), does()]);
    return readFileSync(await download.path());
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
