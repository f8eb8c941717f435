import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser';
import type { SimulatedWps } from '../wps-host/simulated';
import { builtAddIn } from './built-pane';
import { faultySample } from './for-tests';
import { choose, rows, settled } from './harness';
import { type Site, serve } from './site';

const { sheets } = (await faultySample()).workbook;

let browser: Browser;
let site: Site;
let model = '';
beforeAll(async () => {
  site = await serve(await builtAddIn());
  browser = await launchBrowser();
  const bundled = await build({
    entryPoints: [join(import.meta.dirname, '../wps-host/browser.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  model = bundled.outputFiles[0]?.text ?? '';
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

interface InPage {
  readonly Application: SimulatedWps;
  readonly led: readonly string[];
}

/** The name in a row of the roster, as WPS holds it. */
const nameIn = (page: Page, row: number, column: number): Promise<unknown> =>
  page.evaluate(
    ([r, c]) => {
      const { ActiveWorkbook } = (globalThis as unknown as InPage).Application;
      const roster = ActiveWorkbook.sheets.find(({ Name }) => Name === '党员名册');
      return roster?.at(r, c).value;
    },
    [row, column] as const,
  );

const count = async (page: Page): Promise<number> =>
  Number((await page.locator('pane-tabs .count').first().textContent()) ?? 0);

describe('the add-in in a simulated WPS', () => {
  it('says that it is untried, checks, leads to the cell, follows, mends and takes back', async () => {
    const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 400, height: 700 } });
    const errors: string[] = [];
    const outside: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(site.origin)) outside.push(request.url());
    });
    await page.addInitScript(`${model};{
      const sheets = ${JSON.stringify(sheets)};
      // JSON has no holes: an empty cell has become null.
      for (const { rows } of sheets)
        for (const row of rows) row.cells = row.cells.map((cell) => cell ?? undefined);
      openInWps({ format: 'xlsx', sheets });
    }`);
    await page.goto(`${site.origin}/taskpane.html`);
    await page.locator('.notice').getByText('未经真机验证').waitFor();

    await page.locator('.welcome fluent-button.main').click();
    await settled(page);
    const found = await count(page);
    expect(found).toBeGreaterThan(5);

    await rows(page).first().click();
    await page.waitForFunction(() => (globalThis as unknown as InPage).led.length > 0);
    const place = await rows(page).first().locator('.meta').textContent();
    const [led = ''] = await page.evaluate(() => (globalThis as unknown as InPage).led);
    expect(place).toContain(led.split(' ')[0]);

    // A person types; the pane sees it, and shows what it would mend before it does.
    const roster = sheets.find(({ name }) => name === '党员名册');
    const column = roster?.rows[0]?.cells.indexOf('姓名') ?? -1;
    const name = await nameIn(page, 3, column);
    await page.evaluate(
      ([c, untidy]) => {
        const { ActiveWorkbook } = (globalThis as unknown as InPage).Application;
        const sheet = ActiveWorkbook.sheets.find(({ Name }) => Name === '党员名册');
        sheet?.userTypes(3, c, untidy);
      },
      [column, ` ${name} `] as const,
    );
    await expect.poll(() => count(page)).toBeGreaterThan(found);
    await choose(page, '安全修正…');
    await page.locator('fixes-dialog td').getByText(`␣${name}␣`).waitFor();
    await page.locator('fixes-dialog .primary').click();
    await page.getByText(/已修正 \d+ 处/).waitFor();
    expect(await nameIn(page, 3, column)).toBe(name);
    await page.locator('.notice').getByText('撤销', { exact: true }).click();
    await page.getByText('已撤销。').waitFor();
    expect(await nameIn(page, 3, column)).toBe(` ${name} `);
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });
});
