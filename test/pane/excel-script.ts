import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import type { Sheet } from '../../src/workbook/model';

/** What the simulated Excel opens, and how it behaves. */
export interface ExcelSetup {
  readonly sheets: readonly Sheet[];
  /** The minor version of the highest ExcelApi set. */
  readonly level?: number;
  readonly readOnly?: boolean;
  readonly language?: string;
}

/** Marks, in the page's timeline, the tasks in which the workbook answers and not the page works. */
export const SIMULATED = 'simulated-excel';

let client: Promise<string> | undefined;

/** Microsoft's client library and the simulated Excel, as one script. */
async function clientScript(): Promise<string> {
  const require = createRequire(import.meta.url);
  const library = dirname(require.resolve('@microsoft/office-js/dist/office.js'));
  const bundled = await build({
    entryPoints: [join(import.meta.dirname, '../excel-host/browser.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  });
  const excel = readFileSync(join(library, 'excel-web-16.00.debug.js'), 'utf8');
  return `${excel}\n;${bundled.outputFiles[0]?.text ?? ''}`;
}

/** A script in place of Office.js: a page that loads it is inside a simulated Excel. */
export async function excelScript(setup: ExcelSetup): Promise<string> {
  client ??= clientScript();
  return `${await client}
;(() => {
  const setup = ${JSON.stringify(setup)};
  // JSON has no holes: an empty cell has become null.
  for (const { rows } of setup.sheets) {
    for (const row of rows) row.cells = row.cells.map((cell) => cell ?? undefined);
  }
  const workbook = simulatedExcel.fromWorkbook({ format: 'xlsx', sheets: setup.sheets });
  workbook.readOnly = setup.readOnly ?? false;
  const excel = new simulatedExcel.SimulatedExcel(workbook, setup.level ?? 20);
  const answer = excel.answer.bind(excel);
  excel.answer = (...request) => {
    performance.mark('${SIMULATED}');
    return answer(...request);
  };
  simulatedExcel.attach(excel, { language: setup.language ?? 'zh-CN' });
  globalThis.theExcel = excel;
})();
`;
}
