import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser';

const ROOT = join(import.meta.dirname, '../..');
const running: ChildProcess[] = [];
let browser: Browser | undefined;

afterEach(async () => {
  for (const process of running.splice(0)) process.kill('SIGINT');
  await browser?.close();
});

/** Runs what `npm start` runs, until it has said something, or has ended. */
function start(args: readonly string[], wanted: RegExp): Promise<string> {
  const child = spawn(process.execPath, ['scripts/pane/serve.mjs', ...args], { cwd: ROOT });
  running.push(child);
  return new Promise((resolve, reject) => {
    let said = '';
    const take = (piece: Buffer): void => {
      said += piece.toString();
      if (wanted.test(said)) resolve(said);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('exit', () => reject(new Error(said)));
  });
}

describe('npm start', () => {
  it('serves the pane, the page and a manifest for its address, and says what to do', async () => {
    const said = await start(['--http', '--port', '0'], /Ctrl\+C to stop[\s\S]*compiled success/);
    expect(said).toContain('把工作簿拖进去');
    const address = /(http:\/\/localhost:\d+)\/index\.html/.exec(said)?.[1] ?? '';
    const text = async (path: string) => (await fetch(`${address}/${path}`)).text();
    expect(await text('manifest.xml')).toContain('xsi:type="TaskPaneApp"');

    const policy = (page: string) => /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    const inExcel = await text('taskpane.html');
    expect(inExcel).toContain(
      'data-office-js="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"',
    );
    expect(policy(inExcel)).toContain("script-src 'self' https://appsforoffice.microsoft.com");
    const alone = await text('index.html');
    expect(alone).not.toContain('office.js');
    expect(policy(alone)).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'",
    );

    browser = await launchBrowser();
    const page = await browser.newPage({ locale: 'zh-CN' });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(`${address}/index.html`);
    await page.locator('ledger-pane .welcome').waitFor({ timeout: 50_000 });
    expect(errors).toEqual([]);
  }, 180_000);

  it('says in plain words that its port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
    const { port } = other.address() as AddressInfo;
    try {
      const said = await start(['--http', '--port', String(port)], /Port \d+ is taken by another/);
      expect(said).toContain(`端口 ${port} 已被别的程序占用`);
      expect(said).not.toMatch(/EADDRINUSE|\n +at /);
    } finally {
      other.close();
    }
  });
});
