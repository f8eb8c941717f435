// Takes pictures of every state of the pane into docs/pictures; run by `npm run pictures`, and of the
// rarer states alone by `npm run pictures -- rarer`.
// One image a state: above as narrow as beside a sheet, below in a window; light, dark, contrast.
// Of what comes seldom: above 320 px, below in a window; Chinese, English.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Language } from '../../src/core/templates/schema';
import { loadTexts, textsOf } from '../../src/hosts/pane/texts/texts';
import { PaneHarness } from './harness';
import { rarerExcelStates, rarerPageStates } from './rarer-states';
import {
  excelStates,
  LOOKS,
  type Look,
  pageStates,
  stateSamples,
  type Visit,
  WIDTHS,
} from './states';

const OUT = join(import.meta.dirname, '../../docs/pictures');
/** Those that the readme shows, also by themselves. */
const SINGLE = ['excel-finding-light-350', 'page-findings-light-350'];

/** How what comes seldom is pictured. */
const NARROW_AND_WIDE: readonly Look[] = [['320', { width: 320, height: 640 }], WIDTHS[1]];
const LANGUAGES: readonly (readonly [Language, 'zh-CN' | 'en-GB'])[] = [
  ['zh-CN', 'zh-CN'],
  ['en', 'en-GB'],
];

/** Of a state such as `page-finding`, a picture for each width and look, in their order. */
type Shots = Map<string, { readonly width: string; readonly png: Buffer }[]>;

const taker =
  (page: Page, host: string, look: string, width: string, shots: Shots): Visit =>
  async (state) => {
    // Until what was asked of the worker is shown, and nothing moves any more.
    await page.waitForTimeout(400);
    const png = await page.screenshot({ animations: 'disabled' });
    const name = `${host}-${state}`;
    shots.set(name, [...(shots.get(name) ?? []), { width, png }]);
    const single = `${name}-${look}-${width}`;
    if (SINGLE.includes(single)) writeFileSync(join(OUT, `${single}.png`), png);
  };

/** Puts pictures into rows, the wide ones at half their size; as WebP. */
async function compose(
  page: Page,
  rows: readonly { readonly scale: number; readonly pngs: readonly string[] }[],
): Promise<Buffer> {
  const address = await page.evaluate(async (wanted) => {
    const GAP = 12;
    const load = async (base64: string): Promise<HTMLImageElement> => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      return image;
    };
    const placed: { image: HTMLImageElement; x: number; y: number; w: number; h: number }[] = [];
    let y = GAP;
    for (const { scale, pngs } of wanted) {
      let x = GAP;
      let height = 0;
      for (const png of pngs) {
        const image = await load(png);
        const [w, h] = [image.width * scale, image.height * scale];
        placed.push({ image, x, y, w, h });
        x += w + GAP;
        height = Math.max(height, h);
      }
      y += height + GAP;
    }
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(...placed.map(({ x, w }) => x + w)) + GAP;
    canvas.height = y;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = '#808080';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = 'high';
    for (const { image, x, y: top, w, h } of placed) context.drawImage(image, x, top, w, h);
    return canvas.toDataURL('image/webp', 0.7);
  }, rows);
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

const shots: Shots = new Map();
const samples = await stateSamples();
mkdirSync(OUT, { recursive: true });
const pane = await PaneHarness.start();
await loadTexts('en');
const isRarerOnly = process.argv[2] === 'rarer';
for (const [width, size] of isRarerOnly ? [] : WIDTHS) {
  const texts = textsOf('zh-CN');
  for (const [look, scheme] of LOOKS) {
    const options = { ...scheme, ...size };
    const plain = await pane.open(options);
    await pageStates(plain.page, samples, texts, taker(plain.page, 'page', look, width, shots));
    await plain.close();
    const { sheets } = samples[1].workbook;
    const inExcel = await pane.open({ ...options, excel: { sheets } });
    await excelStates(inExcel.page, texts, taker(inExcel.page, 'excel', look, width, shots));
    await inExcel.close();
    console.log(`${look}, ${width} px`);
  }
}
for (const [width, size] of NARROW_AND_WIDE) {
  for (const [language, locale] of LANGUAGES) {
    const texts = textsOf(language);
    const options = { ...size, locale };
    const take = (page: Page, host: string): Visit => {
      const taken = taker(page, host, language, width, shots);
      // Paper is as wide as it is, whatever the window, and is pictured once.
      return async (state) => {
        const isTaken = !state.startsWith('paper') || (width === '1280' && language === 'zh-CN');
        if (isTaken) await taken(state);
      };
    };
    const plain = await pane.open(options);
    await rarerPageStates(plain.page, samples, texts, take(plain.page, 'page'));
    await plain.close();
    const { sheets } = samples[1].workbook;
    const inExcel = await pane.open({ ...options, excel: { sheets, language: locale } });
    await rarerExcelStates(inExcel.page, texts, take(inExcel.page, 'excel'));
    await inExcel.close();
    console.log(`${language}, ${width} px`);
  }
}
for (const file of isRarerOnly ? [] : readdirSync(OUT)) {
  const kept = file.endsWith('.md') || SINGLE.some((name) => file === `${name}.png`);
  if (!kept) rmSync(join(OUT, file));
}
const { page, close } = await pane.open();
for (const [name, taken] of shots) {
  const widths = [...new Set(taken.map(({ width }) => width))];
  const rows = widths.map((width) => ({
    scale: width === '1280' ? 0.5 : 1,
    pngs: taken.filter((one) => one.width === width).map(({ png }) => png.toString('base64')),
  }));
  writeFileSync(join(OUT, `${name}.webp`), await compose(page, rows));
}
await close();
await pane.stop();
