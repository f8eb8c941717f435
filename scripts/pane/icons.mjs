// Draws the icons of assets/*.svg as PNGs in every size that the manifest names.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { browserPath } from './browser.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../assets');
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const browser = await chromium.launch({
  executablePath: browserPath(),
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
for (const file of readdirSync(folder).filter((name) => name.endsWith('.svg'))) {
  const svg = readFileSync(join(folder, file), 'utf8');
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>html,body{margin:0;background:none}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const path = join(folder, `${basename(file, '.svg')}-${size}.png`);
    await page.screenshot({ path, omitBackground: true });
    await page.close();
  }
}
await browser.close();
