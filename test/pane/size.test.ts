import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundledPackages } from '../../src/tools/release/bundled';
import { UNMAPPED } from '../../src/tools/release/release';
import { builtPane } from './built-pane';
import { PaneHarness } from './harness';

let folder = '';
beforeAll(async () => {
  folder = await builtPane();
}, 300_000);

describe('what the page loads at first', () => {
  it('is under 500 kB gzipped, worker and all, without the readers of old formats', async () => {
    const pane = await PaneHarness.start();
    const { page, close } = await pane.open();
    const names = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname.slice(1)),
    );
    const worker = readdirSync(folder).filter((name) => /^worker.*\.js$/.test(name));
    const scripts = new Set([...names.filter((name) => name.endsWith('.js')), ...worker]);
    const bytes = [...scripts].map((name) => gzipSync(readFileSync(join(folder, name))).length);
    expect(scripts.size).toBeGreaterThan(1);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(500_000);
    for (const name of scripts) {
      const text = readFileSync(join(folder, name), 'utf8');
      expect(text).not.toMatch(/exceljs|Papa\.parse|biff/i);
    }
    await close();
    await pane.stop();
  });
});

describe('what the page and the program are made of', () => {
  it('is named with its licence', () => {
    const made = bundledPackages(join(import.meta.dirname, '../..'), UNMAPPED);
    const names = made.map(({ name }) => name);
    for (const name of ['lit', 'lit-html', '@fluentui/web-components', 'zod', 'exceljs']) {
      expect(names).toContain(name);
    }
    expect(made.filter(({ licence, notice }) => !licence || !notice)).toEqual([]);
    expect(names.filter((name) => /^(?:webpack|vitest|typescript|@types)/.test(name))).toEqual([]);
  });
});
