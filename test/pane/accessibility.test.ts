import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../src/hosts/pane/texts/texts';
import { paneForTests } from './for-tests';
import { excelStates, LOOKS, pageStates, stateSamples, WIDTHS } from './states';

const samples = await stateSamples();
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
const pane = paneForTests();

/** What axe-core objects to in the page as it stands. */
async function violations(page: Page): Promise<string[]> {
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  expect(results.passes.length).toBeGreaterThan(5);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** Looks at a state by axe-core, and keeps what it objects to under the state's name. */
function inspector(page: Page) {
  const objections: string[] = [];
  const states: string[] = [];
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
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    for (const one of await violations(page)) objections.push(`${state}: ${one}`);
  };
  return { objections, states, visit };
}

/** Every look where there is least room; the other width differs in its layout, not in its colours. */
const CASES = LOOKS.flatMap(([look, scheme]) =>
  WIDTHS.filter(([width]) => width === '350' || look !== 'dark').map(([width, size]) => {
    // The longer English words are looked at where there is least room, and most.
    const english = look === 'dark' ? width === '350' : look === 'contrast' && width === '1280';
    const locale = english ? ('en-GB' as const) : ('zh-CN' as const);
    const language = english ? ('en' as const) : ('zh-CN' as const);
    return [`${look}, ${width} px, ${language}`, { ...scheme, ...size, locale }, language] as const;
  }),
);

describe.each(CASES)('axe-core finds nothing: %s', (_, options, language) => {
  it('in the plain page, in every state', { timeout: 240_000 }, async () => {
    const { page, close } = await pane.open(options);
    const { objections, states, visit } = inspector(page);
    await pageStates(page, samples, textsOf(language), visit);
    expect(objections).toEqual([]);
    expect(states.length).toBeGreaterThan(15);
    await close();
  });

  it('in Excel, in every state', { timeout: 240_000 }, async () => {
    const { sheets } = samples[1].workbook;
    const excel = { sheets, language: language === 'en' ? 'en-US' : 'zh-CN' };
    const { page, close } = await pane.open({ ...options, excel });
    const { objections, states, visit } = inspector(page);
    await excelStates(page, textsOf(language), visit);
    expect(objections).toEqual([]);
    expect(states.length).toBeGreaterThan(13);
    await close();
  });
});
