import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSamples } from '../../src/hosts/cli/samples';
import { launchBrowser } from '../browser';
import { Scratch } from './run';
import { templates, templatesRoot } from './workbooks';

const scratch = new Scratch();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;

beforeAll(async () => {
  writeSamples(templates, templatesRoot, {
    out: scratch.join('set'),
    branches: 12,
    seed: 8,
    defects: 0.5,
  });
  await scratch.run('consolidate', 'set', '--out', 'zh');
  await scratch.run('consolidate', 'set', '--out', 'en', '--lang', 'en');
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  scratch.remove();
});

async function open(lang: 'zh' | 'en', options: object = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(pathToFileURL(scratch.join(lang, 'report.html')).href);
  return page;
}

describe('report.html in a browser', () => {
  it('opens each figure to organisations that add up to it', async () => {
    const page = await open('zh');
    const failures: string[] = [];
    page.on('pageerror', ({ message }) => failures.push(message));
    const { opened, wrong } = await page.evaluate(async () => {
      const number = (text: string | null | undefined) =>
        Number(/-?[\d,]+(\.\d+)?/.exec(text ?? '')?.[0].replace(/,/g, ''));
      const dialog = document.querySelector('dialog');
      const found = { opened: 0, wrong: [] as string[] };
      // Some of each table, from its first to its last: to open all takes a minute.
      const cells = [...document.querySelectorAll('table')].flatMap((table) => {
        const own = [...table.querySelectorAll<HTMLElement>('td[data-figure]')];
        const step = Math.max(1, Math.floor(own.length / 4));
        return own.filter((_, index) => index % step === 0);
      });
      for (const cell of cells) {
        const ref = cell.dataset.figure ?? '';
        // A share shows its part, and the part is not the share.
        if (ref.endsWith('.percent')) continue;
        cell.querySelector('button')?.click();
        while (!dialog?.open) await new Promise((resolve) => setTimeout(resolve));
        found.opened++;
        const sum = number(dialog.querySelector('.sum b')?.textContent);
        if (sum !== number(cell.textContent)) found.wrong.push(`${ref}: ${sum}`);
        dialog.close();
      }
      return found;
    });
    expect(opened).toBeGreaterThan(90);
    expect(wrong).toEqual([]);
    expect(failures).toEqual([]);
  });

  it('goes by keyboard: one stop a table, arrows between figures, Escape back', async () => {
    const page = await open('zh');
    const first = page.locator('#members td[data-figure] button').first();
    await first.focus();
    await page.keyboard.press('ArrowRight');
    const at = () =>
      page.evaluate(() => document.activeElement?.closest('td')?.dataset.figure ?? null);
    const second = await at();
    expect(second).not.toBe('members.all.total');
    expect(second).toMatch(/^members\.all\./);
    expect(await page.locator('#members td button[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    expect(await at()).toBe(second);
  });

  it.each([
    ['zh', { viewport: { width: 1280, height: 900 } }],
    ['zh', { viewport: { width: 400, height: 800 }, colorScheme: 'dark' }],
    ['en', { viewport: { width: 1280, height: 900 } }],
  ] as const)('is accessible and no wider than its window: %s %j', async (lang, options) => {
    const page = await open(lang, { ...options, bypassCSP: true });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(options.viewport.width);
    await page.evaluate(axe);
    await page.locator('#members td button').first().click();
    await page.locator('dialog[open]').waitFor();
    const violations = await page.evaluate(async () => {
      const { axe: tool } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const inDialog = await tool.run();
      document.querySelector('dialog')?.close();
      const onPage = await tool.run();
      return [...inDialog.violations, ...onPage.violations].map(
        ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
      );
    });
    expect(violations).toEqual([]);
  });

  it('says how to explain a figure where no script runs', async () => {
    const page = await open('zh', { javaScriptEnabled: false });
    expect(await page.locator('noscript').innerText()).toContain('explain');
    expect(await page.locator('td button').count()).toBe(0);
    expect(await page.locator('.hint').isHidden()).toBe(true);
  });

  it('has no Chinese in English but names of organisations, files and sheets', async () => {
    const page = await open('en');
    const texts = await page.evaluate(() =>
      ['h1', 'h3', 'figcaption', 'caption', 'thead th', 'summary', '.quiet', '.facts', 'footer']
        .flatMap((selector) => [...document.querySelectorAll<HTMLElement>(selector)])
        .filter((element) => !element.closest('[lang="zh-CN"], #across, section.table > .quiet'))
        .map((element) => element.innerText)
        .filter((text) => /\p{Script=Han}/u.test(text)),
    );
    expect(texts).toEqual([]);
  });
});
