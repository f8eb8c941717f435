import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amendWorkbook } from '../../src/workbook/edit/amend-workbook';
import { launchBrowser } from '../browser';
import { builtFile } from './built-pane';
import { choose, dropFiles, dropFromDisk, rows, saved } from './harness';

const SAMPLES = join(import.meta.dirname, '../../samples');
const sample = (name: string) => ({ name, bytes: readFileSync(join(SAMPLES, name)) });

let browser: Browser;
let folder = '';
let file = '';
beforeAll(async () => {
  const built = await builtFile();
  // As it may lie on somebody's disk.
  folder = mkdtempSync(join(tmpdir(), 'one-file-'));
  const place = join(folder, '我的 文件#100%&');
  mkdirSync(place);
  file = join(place, '支部台账.html');
  copyFileSync(built, file);
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the file as a double click does; everything it asks for or complains of is kept. */
async function openFile() {
  const context = await browser.newContext({ acceptDownloads: true, locale: 'zh-CN' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(pathToFileURL(file).href);
  await page.locator('ledger-pane main').waitFor();
  const others = () => asked.filter((url) => !/^(?:blob|data):/.test(url)).slice(1);
  const { metrics } = await session.send('Performance.getMetrics');
  const work = metrics.find(({ name }) => name === 'TaskDuration')?.value;
  return { page, errors, others, work, close: () => context.close() };
}

describe('支部台账.html opened from a disk', () => {
  it('reads every format, shows findings, and gives away every document, with no request', async () => {
    const { page, errors, others, close } = await openFile();
    await dropFiles(page, ['12-待整改.xlsx', '07-旧版Excel.xls', '06-开放文档.ods'].map(sample));
    await rows(page).first().click();
    await page.locator('finding-detail dl').waitFor();
    const entries = [
      '下载问题清单（csv）',
      '下载问题清单（xlsx）',
      '下载可打印的问题清单',
      '下载年报（xlsx）',
      '下载空白台账',
      '下载带批注的副本',
    ];
    for (const entry of entries) {
      const bytes = await saved(page, () => choose(page, entry));
      expect(bytes.length, entry).toBeGreaterThan(500);
    }
    const [manual] = await Promise.all([
      page.waitForEvent('popup'),
      choose(page, '使用手册（可打印）'),
    ]);
    await manual.getByRole('heading', { name: '支部书记手册' }).waitFor();
    const look = await manual
      .locator('table')
      .first()
      .evaluate((table) => ({
        collapsed: getComputedStyle(table).borderCollapse,
        pictures: [...document.images].every(({ naturalWidth }) => naturalWidth > 0),
      }));
    expect(look).toEqual({ collapsed: 'collapse', pictures: true });
    expect(others()).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it('shows its first view soon, follows what is dropped, and keeps nothing personal', async () => {
    const { page, errors, others, work, close } = await openFile();
    // Of the page's own thread, so that a busy machine does not count.
    expect(work).toBeLessThan(1.5);
    const path = join(folder, '台账 一&二.xlsx');
    const given = sample('12-待整改.xlsx').bytes;
    const at = { sheet: '党员名册', address: { row: 3, column: 15 } };
    const mended = amendWorkbook(given, { cells: [{ ...at, value: '19900000000' }] }).bytes;
    writeFileSync(path, given);
    await dropFromDisk(page, [path]);
    const told = (text: string) =>
      page.locator('watch-line [role=status]').filter({ hasText: text }).waitFor({
        state: 'attached',
      });
    await told('正在跟随 台账 一&二.xlsx');
    // As LibreOffice does it, and most office programs: a new file takes the old one's place.
    writeFileSync(`${path}.tmp`, mended);
    renameSync(`${path}.tmp`, path);
    await told('解决了 1 条');
    writeFileSync(path, given);
    await told('新出现 1 条');
    const kept = await page.evaluate(async () => [
      ...Object.entries({ ...localStorage, ...sessionStorage }),
      ...(await indexedDB.databases()).map(({ name }) => name),
    ]);
    expect(kept).toEqual([]);
    expect(others()).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it('is forbidden every request by its own head', async () => {
    const { page, close } = await openFile();
    const refused = await page.evaluate(async () => {
      const seen: string[] = [];
      const all = new Promise<void>((resolve) => {
        addEventListener('securitypolicyviolation', (event) => {
          if (seen.push(event.effectiveDirective) === 3) resolve();
        });
      });
      const fetched = await fetch('https://127.0.0.1/').catch(() => 'refused');
      const image = new Image();
      const failed = new Promise((resolve) => {
        image.onerror = resolve;
      });
      image.src = 'https://127.0.0.1/picture.png';
      await failed;
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      document.body.append(script);
      await all;
      return { fetched, seen, ran: 'ran' in globalThis };
    });
    expect(refused.fetched).toBe('refused');
    expect(refused.ran).toBe(false);
    expect(refused.seen).toEqual(
      expect.arrayContaining(['connect-src', 'img-src', 'script-src-elem']),
    );
    await close();
  });

  it('says so in a browser whose language is older', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    // A script that does not parse is what such a browser meets.
    const text = readFileSync(file, 'utf8').replace(
      /(<script>)(?=(?:(?!<\/script>)[\s\S])*branchLedgerStarted:)/,
      '$1let let let;',
    );
    await page.setContent(text);
    await page.getByText('这个浏览器打不开支部台账').waitFor();
    await context.close();
  });
});
