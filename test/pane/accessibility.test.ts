import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { loadTexts, textsOf } from '../../src/hosts/pane/texts/texts';
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

/**
 * Looks at a state by axe-core, and keeps what it objects to under the state's name: at all in the
 * first look, and at the colours in the others, which differ in nothing else.
 */
function inspector(page: Page, [first, ...others]: readonly [Look, ...Look[]]) {
  const objections: string[] = [];
  const states: string[] = [];
  const look = async (state: string, at: Look, of: 'all' | 'colours'): Promise<void> => {
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    for (const one of await violations(page, of)) objections.push(`${state}, ${at[0]}: ${one}`);
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
    await look(state, first, 'all');
    for (const other of others) {
      await page.emulateMedia(media(other));
      await look(state, other, 'colours');
    }
    if (others.length > 0) await page.emulateMedia(media(first));
  };
  return { objections, states, visit };
}

const [light, dark, contrast] = LOOKS;
const [narrow, wide] = WIDTHS;

/** Every look where there is least room, with the longer English words; the other width differs in its layout. */
const CASES = [
  ['350 px, en', narrow[1], 'en', [light, dark, contrast]],
  ['1280 px, zh-CN', wide[1], 'zh-CN', [light, contrast]],
] as const;

describe.each(CASES)('axe-core finds nothing: %s', (_, size, language, looks) => {
  const options = { ...size, locale: language === 'en' ? 'en-GB' : 'zh-CN' } as const;

  it('in the plain page, in every state', { timeout: 240_000 }, async () => {
    const { page, close } = await pane.open(options);
    const { objections, states, visit } = inspector(page, looks);
    await pageStates(page, samples, textsOf(language), visit);
    expect(objections).toEqual([]);
    expect(states.length).toBeGreaterThan(15);
    await close();
  });

  it('in Excel, in every state', { timeout: 240_000 }, async () => {
    const { sheets } = samples[1].workbook;
    const excel = { sheets, language: language === 'en' ? 'en-US' : 'zh-CN' };
    const { page, close } = await pane.open({ ...options, excel });
    const { objections, states, visit } = inspector(page, looks);
    await excelStates(page, textsOf(language), visit);
    expect(objections).toEqual([]);
    expect(states.length).toBeGreaterThan(13);
    await close();
  });
});
