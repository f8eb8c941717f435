import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';
import { attach } from './attach';
import type { SimulatedExcel } from './bridge';

const FILE = 'dist/excel-web-16.00.debug.js';

/** Loads Microsoft's Office.js for Excel into this process, once. */
function loadOffice(): void {
  if ('Excel' in globalThis) return;
  const packageFile = createRequire(import.meta.url).resolve('@microsoft/office-js/package.json');
  const source = readFileSync(packageFile.replace(/package\.json$/, FILE), 'utf8');
  const page = {
    window: globalThis,
    document: {
      getElementsByTagName: () => [],
      getElementById: () => null,
      createElement: () => ({}),
      cookie: '',
    },
    navigator: { userAgent: 'Node' },
    location: { href: 'http://localhost/', search: '', hash: '' },
  };
  for (const [name, value] of Object.entries(page)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  runInThisContext(source, { filename: FILE });
}

/** Starts the add-in in a simulated Excel, with Microsoft's own Office.js between the two. */
export function startIn(excel: SimulatedExcel): SimulatedExcel {
  loadOffice();
  attach(excel);
  return excel;
}
