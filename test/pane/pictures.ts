// Takes pictures of every state of the pane into docs/pictures; run by `npm run pictures`.
// `npm run pictures -- light-350` takes those of one look and width only.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { textsOf } from '../../src/taskpane/texts/texts';
import { PaneHarness } from './harness';
import { excelStates, LOOKS, pageStates, stateSamples, type Visit, WIDTHS } from './states';

const OUT = join(import.meta.dirname, '../../docs/pictures');
const samples = await stateSamples();
const texts = textsOf('zh-CN');

const taker =
  (page: Page, host: string, look: string): Visit =>
  async (state) => {
    // Until what was asked of the worker is shown, and nothing moves any more.
    await page.waitForTimeout(400);
    await page.screenshot({
      path: join(OUT, `${host}-${state}-${look}.png`),
      animations: 'disabled',
    });
  };

mkdirSync(OUT, { recursive: true });
const pane = await PaneHarness.start();
const only = process.argv[2];
for (const [look, scheme] of LOOKS) {
  for (const [width, size] of WIDTHS) {
    const name = `${look}-${width}`;
    if (only && only !== name) continue;
    const options = { ...scheme, ...size };
    const plain = await pane.open(options);
    await pageStates(plain.page, samples, texts, taker(plain.page, 'page', name));
    await plain.close();
    const { sheets } = samples[1].workbook;
    const inExcel = await pane.open({ ...options, excel: { sheets } });
    await excelStates(inExcel.page, texts, taker(inExcel.page, 'excel', name));
    await inExcel.close();
  }
}
await pane.stop();
