import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { LitElement } from 'lit';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { loadTexts, textsOf } from '../../src/hosts/pane/texts/texts';
import { cutWords } from './cut-words';
import { paneForTests } from './for-tests';
import { excelStates, LOOKS, type Look, pageStates, stateSamples, WIDTHS } from './states';

const samples = await stateSamples();
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
await loadTexts('en');
const pane = paneForTests();

/** What axe-core objects to in the page as it stands: in all it knows, or in the colours alone. */
async function violations(page: Page, of: 'all' | 'colours'): Promise<string[]> {
  const results = await page.evaluate(
    (options) =>
      (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(
        options,
      ),
    // What passes need not be named, nor what the page loads be loaded again.
    {
      resultTypes: ['violations'],
      preload: false,
      ...(of === 'all' ? {} : { runOnly: ['color-contrast'] }),
    } satisfies RunOptions,
  );
  // Where the system's own colours are forced, there may be none to compare.
  if (of === 'all') expect(results.passes.length).toBeGreaterThan(5);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

const media = ([, { scheme = 'light', forcedColors = false }]: Look) => ({
  colorScheme: scheme,
  forcedColors: forcedColors ? ('active' as const) : ('none' as const),
});

const [light, ...others] = LOOKS;
const [narrow, wide] = WIDTHS;

/**
 * Looks at a state by axe-core, and keeps what it objects to under the state's name: at all where
 * there is least room and where there is most, whose layouts differ, and at the colours alone in
 * the other looks, which differ in nothing else.
 */
function inspector(page: Page) {
  const objections: string[] = [];
  const states: string[] = [];
  const look = async (where: string, of: 'all' | 'colours'): Promise<void> => {
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    for (const one of await violations(page, of)) objections.push(`${where}: ${one}`);
  };
  const size = async ([, { width = 0, height = 0 }]: Look): Promise<void> => {
    await page.setViewportSize({ width, height });
    // A press that falls into the change from one layout to the other meets nothing.
    await page.evaluate(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      await frame();
      await (document.querySelector('ledger-pane') as LitElement | null)?.updateComplete;
      await frame();
    });
  };
  const visit = async (state: string): Promise<void> => {
    // Playwright evaluates outside of the page's policy; the page itself may not.
    if (states.length === 0) {
      await page.evaluate(axeSource);
      // A colour that is still on its way from one to the other is neither of them.
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Animation.enable');
      await devtools.send('Animation.setPlaybackRate', { playbackRate: 1000 });
    }
    states.push(state);
    await look(`${state}, ${narrow[0]} px`, 'all');
    if (state !== 'progress') {
      for (const one of await cutWords(page)) objections.push(`${state}, 320 px, cut: ${one}`);
    }
    for (const other of others) {
      await page.emulateMedia(media(other));
      await look(`${state}, ${other[0]}`, 'colours');
    }
    await page.emulateMedia(media(light));
    await size(wide);
    await look(`${state}, ${wide[0]} px`, 'all');
    await size(narrow);
  };
  return { objections, states, visit };
}

describe('axe-core finds nothing, and no word is cut at 320 px', () => {
  it('in the plain page in Chinese, in every state', { timeout: 240_000 }, async () => {
    const { page, close } = await pane.open({ ...narrow[1], locale: 'zh-CN' });
    const { objections, states, visit } = inspector(page);
    await pageStates(page, samples, textsOf('zh-CN'), visit);
    expect(objections).toEqual([]);
    expect(states.length).toBeGreaterThan(15);
    // Words that are cut, or lie beyond the window, would be seen.
    await page.evaluate(() => {
      const put = (text: string, style: Partial<CSSStyleDeclaration>): void => {
        const words = document.createElement('p');
        words.textContent = text;
        // The page's policy forbids styles in markup.
        Object.assign(words.style, { whiteSpace: 'nowrap' }, style);
        document.body.append(words);
      };
      put('年报', { overflow: 'hidden', inlineSize: '8px' });
      put('Return', { position: 'fixed', left: '310px' });
    });
    expect(await cutWords(page)).toEqual(['en: Return', 'zh-CN: 年报']);
    await close();
  });

  it('in Excel in English, whose words are longer, in every state', {
    timeout: 240_000,
  }, async () => {
    const excel = { sheets: samples[1].workbook.sheets, language: 'en-US' };
    const { page, close } = await pane.open({ ...narrow[1], locale: 'en-GB', excel });
    const { objections, states, visit } = inspector(page);
    await excelStates(page, textsOf('en'), visit);
    expect(objections).toEqual([]);
    expect(states.length).toBeGreaterThan(13);
    await close();
  });
});
