import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser';
import { sampleWorkbook } from '../host-contract/sample';

const bundled = async (file: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: readFileSync(file, 'utf8'), loader: 'ts', resolveDir: join(file, '..') },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
};

/** What runs in the page: the add-in starts in a simulated Excel, reads and marks. */
const IN_PAGE = `
  const { SimulatedExcel, attach, fromWorkbook } = simulatedExcel;
  const excel = new SimulatedExcel(fromWorkbook(sample), 14);
  attach(excel);
  const host = hostModule.ExcelHost.open();
  const sheets = await host.readSheets();
  const address = { row: 2, column: 1 };
  const flag = { sheetId: sheets[0].id, address, severity: 'error', text: '有误' };
  const report = await host.writeFlags([flag]);
  const marked = excel.workbook.sheet(sheets[0].id).conditionalFormats.map((one) => one.areas);
  return { names: sheets.map(({ sheet }) => sheet.name), report, marked };
`;

describe('the simulated Excel in a page', () => {
  it('serves the shipped code through Office.js in Chromium', async () => {
    const office = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js');
    const excelJs = readFileSync(join(office, '../excel-web-16.00.debug.js'), 'utf8');
    const shipped = await bundled(join(import.meta.dirname, 'host-in-page.ts'));
    const simulated = await bundled(join(import.meta.dirname, 'browser.ts'));
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      for (const content of [excelJs, simulated, shipped]) await page.addScriptTag({ content });
      const script = `(async () => { const sample = ${JSON.stringify(sampleWorkbook)}; ${IN_PAGE} })()`;
      expect(await page.evaluate(script)).toEqual({
        names: sampleWorkbook.sheets.map(({ name }) => name),
        report: { flagged: 1, comments: 1, withoutComment: 0, protectedSheets: [] },
        marked: [[{ top: 2, left: 1, bottom: 2, right: 1 }]],
      });
    } finally {
      await browser.close();
    }
  });
});
