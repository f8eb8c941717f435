import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser';
import { builtFile, builtPane } from './built-pane';
import { dropFiles } from './harness';
import { type Site, serve } from './site';

const SAMPLE = '07-旧版Excel.xls';

let folder = '';
let browser: Browser;
let site: Site;
beforeAll(async () => {
  const built = await builtPane();
  folder = mkdtempSync(join(tmpdir(), 'offline-'));
  cpSync(built, folder, { recursive: true, filter: (path) => !path.endsWith('.map') });
  site = await serve(folder);
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Another release: its page says so, and its worker is another. */
function release(mark: string): void {
  const page = join(folder, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('data-offline', `data-offline="${mark}"`));
  const worker = join(folder, 'service-worker.js');
  const text = readFileSync(worker, 'utf8');
  writeFileSync(worker, text.replace(/"version":"[^"]*"/, `"version":"${mark}"`));
}

describe('the page of a server', () => {
  it('works without it, offers a new version, and never reloads by itself', async () => {
    const context = await browser.newContext({ locale: 'zh-CN' });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    const address = `${site.origin}/index.html`;
    await page.goto(address);
    await page.evaluate(() => navigator.serviceWorker.ready);

    await context.setOffline(true);
    const again = await page.goto(address);
    expect(again?.fromServiceWorker()).toBe(true);
    // The reader of old formats is loaded late.
    const bytes = readFileSync(join(import.meta.dirname, '../../samples', SAMPLE));
    await dropFiles(page, [{ name: SAMPLE, bytes }]);
    const read = page.locator('first-line').getByText('认出 24/24 张表');
    await read.waitFor();
    await context.setOffline(false);

    release('next');
    await page.evaluate(async () => {
      Object.assign(globalThis, { same: true });
      await (await navigator.serviceWorker.ready).update();
    });
    const offer = page.getByText('换成新版本', { exact: true });
    await offer.waitFor();
    const isSame = () => page.evaluate(() => 'same' in globalThis);
    expect(await isSame()).toBe(true);
    expect(await read.count()).toBe(1);
    await Promise.all([page.waitForEvent('load'), offer.click()]);
    expect(await isSame()).toBe(false);
    expect(await page.locator('html').getAttribute('data-offline')).toBe('next');

    // Excel's page is the server's own in each case.
    const pane = await page.goto(`${site.origin}/taskpane.html`, { waitUntil: 'commit' });
    expect(pane?.fromServiceWorker()).toBe(false);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('is the only one that is kept: the file on a disk and the pane in Excel ask for no worker', async () => {
    const marked = /<html[^>]*data-offline/;
    expect(readFileSync(await builtFile(), 'utf8')).not.toMatch(marked);
    for (const name of ['taskpane.html', 'commands.html']) {
      expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(marked);
    }
    const kept = /^self\.LEDGER_FILES = (\{.*\});$/m.exec(
      readFileSync(join(folder, 'service-worker.js'), 'utf8'),
    )?.[1];
    const { names } = JSON.parse(kept ?? '') as { readonly names: readonly string[] };
    expect(names).toEqual(expect.arrayContaining(['index.html', 'manual.html']));
    expect(names.filter((name) => /taskpane|office-js|manifest|\.map$/.test(name))).toEqual([]);
  });
});
